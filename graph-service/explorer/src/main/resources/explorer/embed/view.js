// Asks for what an embedded view shows, and makes a board of it.
import { Trouble, fromErrors, silent } from '../ask/trouble.js';
import { EMPTY, connection, edgeKey, withAdded } from '../board/board.js';
import { plural } from '../field/words.js';
import { holder, token } from './tokens.js';

const PATIENCE = 60_000;
const LEFT_OUT = {
  HOPS: limit => `More incidents are connected beyond ${plural(limit, 'step')}.`,
  NODES: limit => `More incidents are connected than the ${limit} that are shown at most.`,
  CONNECTIONS: () => 'Some incidents have too many connections to show them all.',
};

/** What the view shows now; with a refusal it is thrown. */
export async function fetched(recordIds, document) {
  let response;
  let answer;
  try {
    response = await fetch('embed/answer', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token()}`, 'X-Embedded-In': holder },
      body: JSON.stringify({ document, recordIds }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    answer = await response.json();
  } catch {
    throw silent();
  }
  if (!response.ok) throw Object.assign(new Trouble(answer.message ?? 'The service refused this view.', answer.code ?? '', answer.retryable === true), { status: response.status });
  if (answer.errors?.length) throw fromErrors(answer.errors);
  return answer.data.embedView;
}

/** A board of it, without places. */
export function boardOf(view) {
  const truncations = view.truncations.map(({ reason, limit }) => ({ words: LEFT_OUT[reason](limit) }));
  if (view.leftOutCount) {
    truncations.push({ words: `${plural(view.leftOutCount, 'more record')} that you may see: ${view.leftOutCount === 1 ? 'its owner has' : 'their owners have'} not permitted to embed ${view.leftOutCount === 1 ? 'it' : 'them'}.` });
  }
  return withAdded(EMPTY, {
    nodes: view.records.map(record => ({ id: record.id, record })),
    edges: [...view.direct.map(link => ({ ...link, key: edgeKey(link.kind, link.from, link.to, link.leadNumber ?? '') })), ...view.connections.map(connection)],
    truncations,
  });
}

/** What of a board the filters let through. */
export function filtered(board, { agency, hitsOnly }) {
  const hidden = new Set([...board.nodes.values()].filter(node => agency && (node.record.owner?.id ?? node.record.ori) !== agency).map(node => node.id));
  const edges = hitsOnly ? new Map([...board.edges].filter(([, edge]) => edge.kind !== 'NIBIN_LEAD' || edge.status === 'HIT')) : board.edges;
  return { ...board, hidden, edges };
}
