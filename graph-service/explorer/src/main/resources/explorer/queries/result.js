// What is in a query's answer: its records and links, and how they come onto the board.
import { change, busy, state } from '../store.js';
import { ask } from '../ask/ask.js';
import { RECORDS } from '../ask/documents.js';
import { add, chooseAll, linksAmong } from '../board/grow.js';
import { KINDS } from '../field/kinds.js';
import { plural } from '../field/words.js';

/** As many as can be asked for their links at once, and for their facts. */
const MOST = 500;
const AT_ONCE = 100;

export const isNode = value => Array.isArray(value?.labels) && typeof value.elementId === 'string';
export const isLink = value => typeof value?.type === 'string' && typeof value.startNodeElementId === 'string';
const isRecordId = id => /^[0-9a-f]{32}$/.test(id);

/** A node of an answer as a record, as far as the answer tells; null for an agency or an ORI. */
export function asRecord(node) {
  const kind = node.labels.find(label => KINDS[label]);
  return kind ? { ...node.properties, __typename: kind, id: node.elementId } : null;
}

/** Ids of the records in an answer, those at the ends of its links too, in the order in which they come. */
export function recordsIn(answer) {
  const ids = new Set();
  const look = value => {
    if (Array.isArray(value)) value.forEach(look);
    else if (isNode(value)) asRecord(value) && ids.add(value.elementId);
    else if (isLink(value)) [value.startNodeElementId, value.endNodeElementId].filter(isRecordId).forEach(id => ids.add(id));
    else if (value && typeof value === 'object') Object.values(value).forEach(look);
  };
  look(answer.rows);
  return [...ids];
}

export function showOnBoard(answer) {
  const all = recordsIn(answer);
  const ids = all.slice(0, MOST);
  return busy('Putting the records on the board', async () => {
    const found = [];
    for (let i = 0; i < ids.length; i += AT_ONCE) found.push(...(await ask(RECORDS, { ids: ids.slice(i, i + AT_ONCE) })).nodes);
    const nodes = found.filter(Boolean).map(record => ({ id: record.id, record }));
    const links = await linksAmong(nodes.map(node => node.id));
    if (all.length > MOST) links.truncations.push({ words: `The answer had ${plural(all.length, 'record')}; the first ${MOST} were put on the board.` });
    // First the board, so that the picture knows how much room it has.
    change(s => {
      s.view = 'board';
    });
    await add({ nodes, ...links }, nodes.find(node => state.board.places.has(node.id))?.id ?? nodes[0]?.id, 'The answer');
    chooseAll(nodes.map(node => node.id));
    requestAnimationFrame(() => document.getElementById('board')?.focus());
  });
}
