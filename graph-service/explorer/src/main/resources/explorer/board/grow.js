// Brings records onto the board: what a question answers, placed beside where it came from.
import { state, change, busy, say } from '../store.js';
import { ask } from '../ask/ask.js';
import { CONNECTED, COUNTS, LINKS_AMONG, NEIGHBORS, RECORD } from '../ask/documents.js';
import { connection, edgeKey, withAdded } from './board.js';
import { commit, amend } from './history.js';
import { placed } from '../picture/layout.js';
import { isIncident, title } from '../field/kinds.js';
import { linkWord } from '../field/links.js';
import { plural } from '../field/words.js';
import { Trouble } from '../ask/trouble.js';

/** Above so many, the page asks what is wanted before it brings them. */
export const FLOOD = 40;
export const MOST = 2000;
const PAGE = 100;

/** Puts a record onto the board with what hangs together with it: the connected shootings of an incident, the direct links of everything else. */
export function open(record) {
  return busy(`Opening ${title(record)}`, async () => {
    const found = isIncident(record) ? await connected(record.id) : await direct(record);
    if (!found) throw new Trouble('This record is not there any more, or not for you. Search again.', 'NOT_FOUND');
    change(s => {
      s.view = 'board';
    });
    await add(found, record.id, `Opened ${title(record)}`);
    choose(record.id);
  });
}

async function direct(record) {
  const known = (await ask(RECORD, { id: record.id })).node;
  if (!known) return null;
  const page = (await ask(NEIGHBORS, { of: record.id, via: [], first: FLOOD, after: null })).neighbors;
  const found = neighborsAsAdded(known, page?.edges ?? []);
  // What a gun is asked for is the shootings that it is connected to.
  const from = record.__typename === 'Firearm' && (page?.edges ?? []).find(edge => isIncident(edge.node));
  const around = from ? await connected(from.node.id) : null;
  if (page?.pageInfo.hasNextPage) {
    found.truncations = [
      { words: `${title(known)} has ${plural(page.totalCount, 'link')}; the first ${FLOOD} are here. Expand it by kind for the others.` },
    ];
  }
  return around ? merged(found, around) : found;
}

function merged(a, b) {
  return {
    nodes: [...a.nodes, ...b.nodes],
    edges: [...a.edges, ...b.edges],
    pointers: [...(a.pointers ?? []), ...(b.pointers ?? [])],
    truncations: [...(a.truncations ?? []), ...(b.truncations ?? [])],
  };
}

const LEFT_OUT = {
  HOPS: limit => `More incidents are connected beyond ${plural(limit, 'step')}. Open one at the edge to go on.`,
  NODES: limit => `More incidents are connected than the ${limit} in one answer. Open one of them, or narrow what joins them.`,
  CONNECTIONS: () => 'Some incidents have too many connections to show them all. Narrow what joins them.',
};

/** What an answer left out, in words. */
export const leftOut = ({ reason, limit }) => ({ words: LEFT_OUT[reason](limit) });

export async function connected(from, via = ['NIBIN_LEAD'], maxHops = 4) {
  const graph = (await ask(CONNECTED, { from, via, maxHops, maxNodes: 200 })).connectedShootings;
  if (!graph) return null;
  return {
    nodes: graph.nodes.map(node => ({ id: node.record.id, record: node.record })),
    edges: graph.edges.map(connection),
    pointers: graph.pointers,
    truncations: graph.truncations.map(leftOut),
  };
}

/** Every link between these records, as something to add. */
export async function linksAmong(ids) {
  if (!ids.length) return { edges: [], truncations: [] };
  const { direct, connections, truncations } = (await ask(LINKS_AMONG, { ids })).linksAmong;
  const edges = direct.map(link => ({ key: edgeKey(link.kind, link.from, link.to, link.leadNumber ?? ''), ...link }));
  return { edges: [...edges, ...connections.map(connection)], truncations: truncations.map(leftOut) };
}

/** How many links of each kind a record has, in the caller's view. */
export async function counts(id) {
  return (await ask(COUNTS, { of: id })).neighbors;
}

/** Double click: everything at once if it is not too much, otherwise a choice. */
export function expand(id) {
  const node = state.board.nodes.get(id);
  if (!node) return undefined;
  return busy(`Expanding ${title(node.record)}`, async () => {
    const links = await counts(id);
    if (!links) throw new Trouble('This record is not there any more, or not for you.', 'NOT_FOUND');
    if (links.totalCount > FLOOD || links.totalCount === 0) {
      change(s => {
        s.dialog = { kind: 'expand', id, links };
      });
    } else {
      await expandBy(id, [], links.totalCount);
    }
  });
}

/** Opens the choice by kind, with counts. */
export function expandChoice(id) {
  return busy('Counting links', async () => {
    const links = await counts(id);
    change(s => {
      s.dialog = { kind: 'expand', id, links: links ?? { totalCount: 0, counts: [] } };
    });
  });
}

export async function expandBy(id, kinds, most = MOST) {
  const node = state.board.nodes.get(id);
  const edges = [];
  for (let after = null, more = true; more && edges.length < most;) {
    const page = (await ask(NEIGHBORS, { of: id, via: kinds, first: Math.min(PAGE, most - edges.length), after })).neighbors;
    if (!page) break;
    edges.push(...page.edges);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  await add(
    neighborsAsAdded(node.record, edges),
    id,
    `Expanded ${title(node.record)}${kinds.length ? ` by ${kinds.map(linkWord).join(', ').toLowerCase()}` : ''}`,
  );
}

export function expandConnected(id, via, maxHops) {
  return busy('Looking for connected shootings', async () => {
    const found = await connected(id, via, maxHops);
    if (found) await add(found, id, `Connected shootings of ${title(state.board.nodes.get(id).record)}`);
  });
}

function neighborsAsAdded(record, edges) {
  return {
    nodes: [{ id: record.id, record }, ...edges.map(edge => ({ id: edge.node.id, record: edge.node }))],
    edges: edges.map(edge => ({
      key: edgeKey(edge.kind, record.id, edge.node.id, edge.leadNumber ?? ''),
      from: record.id,
      to: edge.node.id,
      kind: edge.kind,
      status: edge.status,
      role: edge.role,
      roleRaw: edge.roleRaw,
      leadNumber: edge.leadNumber,
    })),
  };
}

/** What was there stays where it is; the layout finds places for the rest. */
export async function add(found, origin, words) {
  const before = state.board;
  if (before.nodes.size + found.nodes.length > MOST) {
    throw new Trouble(`The board holds at most ${MOST.toLocaleString('en-US')} records. Take some off it, or expand by fewer kinds.`, 'BOARD_FULL');
  }
  const board = withAdded(before, found);
  const fresh = board.nodes.size - before.nodes.size;
  const lines = board.edges.size - before.edges.size;
  commit(
    await placed(board, origin),
    `${words}: ${fresh ? `${plural(fresh, 'record')} and ${plural(lines, 'link')} added` : lines ? `${plural(lines, 'link')} added` : 'everything was here already'}.`,
  );
}

export function choose(id, more = false) {
  change(s => {
    const chosen = new Set(more ? s.chosen : []);
    if (more && chosen.has(id)) chosen.delete(id);
    else if (id) chosen.add(id);
    s.chosen = chosen;
    s.focus = chosen.has(id) ? id : ([...chosen].at(-1) ?? null);
    if (s.focus && s.side !== 'paths') s.side = 'details';
  });
}

export function chooseAll(ids) {
  change(s => {
    s.chosen = new Set(ids);
    s.focus = ids.at(-1) ?? null;
  });
  say(`${plural(ids.length, 'record')} chosen.`);
}

export { amend };
