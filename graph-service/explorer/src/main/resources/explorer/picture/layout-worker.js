// Where records stand, and how they hang together. Runs beside the page, so that the page never waits. Same records and links, same picture: no chance in it,
// and nothing but what the caller sees.
/* global importScripts, d3 */
importScripts('../lib/d3/dist/d3.min.js');

const LENGTH = 135;
const ROOM = 62;
const TICKS = 260;
const TIME = 2500;
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
  settle(joined, linksAmong(joined, links), 160);
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

/** Everything anew: each part that hangs together by itself, then the parts beside each other, the largest first. */
function tidy({ nodes, links, byAgency }) {
  const points = nodes.map(node => point(node));
  if (byAgency) return { places: grouped(points, links).map(p => [p.id, { x: Math.round(p.x), y: Math.round(p.y) }]) };
  const held = points.some(p => p.fx !== undefined);
  const parts = components(points, links);
  if (held) settle(points, links, TICKS);
  else packed(parts.map(part => laidOut(part, links)));
  return { places: points.map(p => [p.id, { x: Math.round(p.x), y: Math.round(p.y) }]) };
}

function point(node) {
  return node.at ? { id: node.id, agency: node.agency, x: node.at.x, y: node.at.y, fx: node.at.x, fy: node.at.y } : { id: node.id, agency: node.agency };
}

function laidOut(points, links) {
  settle(points, linksAmong(points, links), TICKS);
  return points;
}

function settle(points, links, ticks, more = simulation => simulation) {
  const end = performance.now() + TIME;
  const many = points.length > 400;
  const simulation = more(d3.forceSimulation(points)
    .force('link', d3.forceLink(links.map(link => ({ ...link }))).id(p => p.id).distance(LENGTH).strength(0.5))
    .force('charge', d3.forceManyBody().strength(many ? -260 : -520).distanceMax(many ? 500 : 900))
    .force('room', d3.forceCollide(ROOM).strength(0.9))
    .force('x', d3.forceX(0).strength(0.02))
    .force('y', d3.forceY(0).strength(0.035))
    .stop());
  for (let i = 0; i < ticks && performance.now() < end; i++) simulation.tick();
}

/** Agencies on a ring, the records of each around its place. */
function grouped(points, links) {
  const agencies = [...new Set(points.map(p => p.agency))].sort();
  const ring = Math.max(180, agencies.length * 70 + Math.sqrt(points.length) * 30);
  const seat = new Map(agencies.map((agency, i) => {
    const angle = (i / agencies.length) * 2 * Math.PI - Math.PI / 2;
    return [agency, agencies.length === 1 ? { x: 0, y: 0 } : { x: Math.cos(angle) * ring * 1.3, y: Math.sin(angle) * ring }];
  }));
  settle(points, links, TICKS, simulation => {
    simulation.force('link').strength(0.02);
    simulation.force('charge').strength(-160).distanceMax(220);
    return simulation.force('x', d3.forceX(p => seat.get(p.agency).x).strength(0.3)).force('y', d3.forceY(p => seat.get(p.agency).y).strength(0.3));
  });
  return points;
}

/** Parts in rows, like words on a page that is a little wider than high. */
function packed(parts) {
  const boxes = parts.map(points => {
    const xs = d3.extent(points, p => p.x);
    const ys = d3.extent(points, p => p.y);
    return { points, x: xs[0], y: ys[0], width: xs[1] - xs[0] + GAP, height: ys[1] - ys[0] + GAP };
  }).sort((a, b) => b.points.length - a.points.length);
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
  const sizes = d3.rollup(ids, those => those.length, id => label.get(id));
  const rank = new Map([...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([of], i) => [of, i]));
  return { measures: ids.map(id => [id, { degree: near.get(id).size, betweenness: between.get(id), community: rank.get(label.get(id)) }]) };
}
