// County and state borders from a TopoJSON file: its arcs, each border once.

/** Lines of latitude and longitude; those of states apart, since they are drawn stronger. */
export function borders(topology) {
  const arcs = decoded(topology);
  const ofStates = new Set();
  for (const geometry of topology.objects.states.geometries) eachArc(geometry.arcs, i => ofStates.add(i));
  return { states: arcs.filter((_, i) => ofStates.has(i)), counties: arcs.filter((_, i) => !ofStates.has(i)) };
}

function eachArc(arcs, act) {
  for (const arc of arcs ?? []) Array.isArray(arc) ? eachArc(arc, act) : act(arc < 0 ? ~arc : arc);
}

/** Points are differences to the one before, in whole steps of a grid. */
function decoded({ arcs, transform: { scale, translate } }) {
  return arcs.map(arc => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [y * scale[1] + translate[1], x * scale[0] + translate[0]];
    });
  });
}
