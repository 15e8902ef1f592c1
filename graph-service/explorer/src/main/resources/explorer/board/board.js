// What is on the board: records, the links between them, and where each stands. A board is never changed; each act makes a new one, so undo has no end.

/**
 * nodes: id -> { id, record, hops }; edges: key -> { key, from, to, kind, status, role, leadNumber, evidence };
 * places: id -> { x, y }; pinned, hidden: sets of ids; pointers: id -> pointer; truncations: what an answer left out.
 */
export const EMPTY = Object.freeze({
  nodes: new Map(),
  edges: new Map(),
  places: new Map(),
  pinned: new Set(),
  hidden: new Set(),
  pointers: new Map(),
  truncations: [],
});

/** The same link comes in several answers: it is one. */
export function edgeKey(kind, a, b, number = '') {
  return [kind, ...[a, b].sort(), number].join('|');
}

/** A connection of two incidents, as the API tells it, as a link on the board. */
export function connection({ kind, from, to, lead, evidence }) {
  const number = lead?.leadNumber ?? evidence.map(record => record.id).join('+');
  return { key: edgeKey(kind, from, to, number), from, to, kind, status: lead?.status, leadNumber: lead?.leadNumber, createdAt: lead?.createdAt, evidence };
}

export function withAdded(board, { nodes = [], edges = [], pointers = [], truncations = [] }) {
  const all = new Map(board.nodes);
  const hidden = new Set(board.hidden);
  for (const node of nodes) {
    // Facts are replaced by the newest; a hidden record that was found again is shown.
    all.set(node.id, { ...all.get(node.id), ...node });
    hidden.delete(node.id);
  }
  const joined = new Map(board.edges);
  for (const edge of edges) {
    if (all.has(edge.from) && all.has(edge.to)) joined.set(edge.key, { ...joined.get(edge.key), ...edge });
  }
  const seen = new Map(board.pointers);
  for (const pointer of pointers) seen.set(pointer.recordId, pointer);
  const known = new Map(board.truncations.map(t => [t.words, t]));
  for (const truncation of truncations) known.set(truncation.words, truncation);
  return { ...board, nodes: all, edges: joined, hidden, pointers: seen, truncations: [...known.values()] };
}

export const withPlaces = (board, moved) => ({ ...board, places: new Map([...board.places, ...moved]) });

export const withPinned = (board, ids, on) => ({ ...board, pinned: changed(board.pinned, ids, on) });

export const withHidden = (board, ids, on) => ({ ...board, hidden: changed(board.hidden, ids, on) });

/** Takes records off the board, with their links. */
export function without(board, ids) {
  const gone = new Set(ids);
  const keep = map => new Map([...map].filter(([id]) => !gone.has(id)));
  return {
    ...board,
    nodes: keep(board.nodes),
    places: keep(board.places),
    edges: new Map([...board.edges].filter(([, edge]) => !gone.has(edge.from) && !gone.has(edge.to))),
    pinned: new Set([...board.pinned].filter(id => !gone.has(id))),
    hidden: new Set([...board.hidden].filter(id => !gone.has(id))),
    pointers: new Map([...board.pointers].filter(([, pointer]) => !gone.has(pointer.besideRecordId))),
  };
}

function changed(set, ids, on) {
  const next = new Set(set);
  for (const id of ids) on ? next.add(id) : next.delete(id);
  return next;
}

/** Records that are drawn, in the order in which they came. */
export const shown = board => [...board.nodes.values()].filter(node => !board.hidden.has(node.id));

export const shownEdges = board => [...board.edges.values()].filter(edge => !board.hidden.has(edge.from) && !board.hidden.has(edge.to));

/** Links of one record on the board, each with the record at its other end. */
export function linksOf(board, id) {
  return [...board.edges.values()]
    .filter(edge => edge.from === id || edge.to === id)
    .map(edge => ({ edge, other: board.nodes.get(edge.from === id ? edge.to : edge.from) }))
    .filter(link => link.other && !board.hidden.has(link.other.id));
}

/** How many shown links each record has. */
export function degrees(board) {
  const count = new Map();
  for (const edge of shownEdges(board)) {
    for (const id of [edge.from, edge.to]) count.set(id, (count.get(id) ?? 0) + 1);
  }
  return count;
}
