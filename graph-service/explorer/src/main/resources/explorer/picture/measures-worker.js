// Measures of what is shown. Part of the layout's worker, which has the links anyway.
/* global d3, neighbors */
/* exported measure */

/** Degree, betweenness (Brandes 2001) and communities (label propagation) of what is shown, several links between two counted once. */
function measure({ nodes, links }) {
  const near = neighbors(nodes, links);
  const ids = nodes.map(node => node.id);
  const between = new Map(ids.map(id => [id, 0]));
  for (const start of ids) {
    const order = [];
    const before = new Map([[start, []]]);
    const ways = new Map([[start, 1]]);
    const far = new Map([[start, 0]]);
    for (let i = 0, queue = [start]; i < queue.length; i++) {
      const at = queue[i];
      order.push(at);
      for (const next of near.get(at)) {
        if (!far.has(next)) {
          far.set(next, far.get(at) + 1);
          ways.set(next, 0);
          before.set(next, []);
          queue.push(next);
        }
        if (far.get(next) === far.get(at) + 1) {
          ways.set(next, ways.get(next) + ways.get(at));
          before.get(next).push(at);
        }
      }
    }
    const share = new Map(order.map(id => [id, 0]));
    for (const at of order.reverse()) {
      for (const from of before.get(at)) share.set(from, share.get(from) + (ways.get(from) / ways.get(at)) * (1 + share.get(at)));
      if (at !== start) between.set(at, between.get(at) + share.get(at) / 2);
    }
  }
  const label = new Map(ids.map((id, i) => [id, i]));
  for (let round = 0, moved = true; moved && round < 30; round++) {
    moved = false;
    for (const id of ids) {
      const votes = new Map();
      for (const other of near.get(id)) votes.set(label.get(other), (votes.get(label.get(other)) ?? 0) + 1);
      const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
      if (best && best[1] > (votes.get(label.get(id)) ?? 0)) {
        label.set(id, best[0]);
        moved = true;
      }
    }
  }
  const sizes = d3.rollup(
    ids,
    those => those.length,
    id => label.get(id),
  );
  const rank = new Map([...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([of], i) => [of, i]));
  return { measures: ids.map(id => [id, { degree: near.get(id).size, betweenness: between.get(id), community: rank.get(label.get(id)) }]) };
}
