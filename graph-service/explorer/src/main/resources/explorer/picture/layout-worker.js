// Where records stand, and how they hang together. Runs beside the page, so that the page never waits. Same records and links, same picture: no chance in it,
// and nothing but what the caller sees.
/* global importScripts, d3, measure */
importScripts('../lib/d3/dist/d3.min.js', 'measures-worker.js');

const LENGTH = 135;
const ROOM = 66;
/** Steps of the layout: fewer for many records, and never by the clock, so that a busy machine draws the same picture. */
const ticks = points => Math.max(80, Math.min(260, Math.round(120_000 / points.length)));
const GAP = 90;

self.onmessage = ({ data }) => {
  const answer = { place, tidy, measure }[data.task](data);
  self.postMessage({ id: data.id, ...answer });
};

/** New records beside those they are linked to; those that stand already do not move. */
function place({ nodes, links, origin }) {
  const points = nodes.map(node => point(node));
  const byId = new Map(points.map(p => [p.id, p]));
  const fresh = points.filter(p => p.fx === undefined);
  if (fresh.length === points.length) return tidy({ nodes, links });
  const near = neighbors(points, links);
  const begin = byId.get(origin)?.fx !== undefined ? byId.get(origin) : null;
  const loose = [];
  // In order of nearness: a record's place may come from one that has just got its own.
  for (let left = fresh, round = 0; left.length; round++) {
    const rest = [];
    left.forEach((p, i) => {
      const beside = [...near.get(p.id)].map(id => byId.get(id)).find(other => other.x !== undefined);
      if (!beside) return rest.push(p);
      const away = begin && beside !== begin ? Math.atan2(beside.y - begin.y, beside.x - begin.x) : 0;
      const angle = away + i * 2.39996;
      p.x = beside.x + Math.cos(angle) * LENGTH;
      p.y = beside.y + Math.sin(angle) * LENGTH;
    });
    if (rest.length === left.length) {
      loose.push(...rest);
      break;
    }
    left = rest;
  }
  const joined = points.filter(p => p.x !== undefined);
  settle(joined, linksAmong(joined, links));
  if (loose.length) {
    const apart = packed(components(loose, links).map(part => laidOut(part, links)));
    const right = Math.max(...joined.map(p => p.x)) + LENGTH;
    const top = Math.min(...joined.map(p => p.y));
    const left = Math.min(...apart.map(p => p.x));
    const up = Math.min(...apart.map(p => p.y));
    for (const p of apart) {
      p.x += right - left + GAP;
      p.y += top - up;
    }
  }
  return { places: fresh.map(p => [p.id, { x: Math.round(p.x), y: Math.round(p.y) }]) };
}

/** Arranges everything again: each connected part by itself, then the parts beside each other, the largest first. */
function tidy({ nodes, links, byAgency }) {
  const points = nodes.map(node => point(node));
  if (byAgency) return { places: grouped(points, links).map(p => [p.id, { x: Math.round(p.x), y: Math.round(p.y) }]) };
  const held = points.some(p => p.fx !== undefined);
  const parts = components(points, links);
  if (held) settle(points, links);
  else packed(parts.map(part => laidOut(part, links)));
  return { places: points.map(p => [p.id, { x: Math.round(p.x), y: Math.round(p.y) }]) };
}

function point(node) {
  return node.at
    ? { id: node.id, agency: node.agency, x: node.at.x, y: node.at.y, fx: node.at.x, fy: node.at.y }
    : { id: node.id, agency: node.agency };
}

function laidOut(points, links) {
  settle(points, linksAmong(points, links));
  return points;
}

function settle(points, links, more = simulation => simulation) {
  const many = points.length > 400;
  const simulation = more(
    d3
      .forceSimulation(points)
      .force(
        'link',
        d3
          .forceLink(links.map(link => ({ ...link })))
          .id(p => p.id)
          .distance(LENGTH)
          .strength(0.5),
      )
      .force(
        'charge',
        d3
          .forceManyBody()
          .strength(many ? -260 : -520)
          .distanceMax(many ? 500 : 900),
      )
      .force('x', d3.forceX(0).strength(0.02))
      .force('y', d3.forceY(0).strength(0.035))
      .stop(),
  );
  // First the links are untangled; room for names would be in the way of that, and is made afterwards.
  simulation.tick(ticks(points));
  simulation.force('room', d3.forceCollide(ROOM).iterations(4)).alpha(0.35).tick(Math.round(ticks(points) / 2));
}

/** Agencies on a ring, the records of each around its place. */
function grouped(points, links) {
  const agencies = [...new Set(points.map(p => p.agency))].sort();
  const ring = Math.max(180, agencies.length * 70 + Math.sqrt(points.length) * 30);
  const seat = new Map(
    agencies.map((agency, i) => {
      const angle = (i / agencies.length) * 2 * Math.PI - Math.PI / 2;
      return [agency, agencies.length === 1 ? { x: 0, y: 0 } : { x: Math.cos(angle) * ring * 1.3, y: Math.sin(angle) * ring }];
    }),
  );
  settle(points, links, simulation => {
    simulation.force('link').strength(0.02);
    simulation.force('charge').strength(-160).distanceMax(220);
    return simulation.force('x', d3.forceX(p => seat.get(p.agency).x).strength(0.3)).force('y', d3.forceY(p => seat.get(p.agency).y).strength(0.3));
  });
  return points;
}

/** Parts in rows, like words on a page that is a little wider than high. */
function packed(parts) {
  const boxes = parts
    .map(points => {
      const xs = d3.extent(points, p => p.x);
      const ys = d3.extent(points, p => p.y);
      return { points, x: xs[0], y: ys[0], width: xs[1] - xs[0] + GAP, height: ys[1] - ys[0] + GAP };
    })
    .sort((a, b) => b.points.length - a.points.length);
  const wide = Math.max(boxes[0]?.width ?? 0, Math.sqrt(d3.sum(boxes, b => b.width * b.height)) * 1.5);
  let x = 0;
  let y = 0;
  let row = 0;
  for (const box of boxes) {
    if (x > 0 && x + box.width > wide) {
      x = 0;
      y += row;
      row = 0;
    }
    for (const p of box.points) {
      p.x += x - box.x;
      p.y += y - box.y;
    }
    x += box.width;
    row = Math.max(row, box.height);
  }
  return boxes.flatMap(box => box.points);
}

function neighbors(points, links) {
  const near = new Map(points.map(p => [p.id, new Set()]));
  for (const { source, target } of links) {
    near.get(source)?.add(target);
    near.get(target)?.add(source);
  }
  return near;
}

function linksAmong(points, links) {
  const here = new Set(points.map(p => p.id));
  return links.filter(link => here.has(link.source) && here.has(link.target));
}

function components(points, links) {
  const near = neighbors(points, linksAmong(points, links));
  const byId = new Map(points.map(p => [p.id, p]));
  const seen = new Set();
  const parts = [];
  for (const { id } of points) {
    if (seen.has(id)) continue;
    const part = [];
    const queue = [id];
    seen.add(id);
    while (queue.length) {
      const next = queue.pop();
      part.push(byId.get(next));
      for (const other of near.get(next)) {
        if (!seen.has(other)) {
          seen.add(other);
          queue.push(other);
        }
      }
    }
    parts.push(part);
  }
  return parts;
}
