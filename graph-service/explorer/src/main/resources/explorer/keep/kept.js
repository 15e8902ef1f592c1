// Investigations: the board as it is kept on the server, and opened again. The server returns only those records that the person sees then.
import { state, change, busy, notice, say, whenChanged } from '../store.js';
import { ask } from '../ask/ask.js';
import { INVESTIGATION, LINKS_AMONG, SAVE_INVESTIGATION } from '../ask/documents.js';
import { EMPTY, edgeKey, withAdded } from '../board/board.js';
import { commit } from '../board/history.js';
import { placed } from '../picture/layout.js';
import { plural } from '../field/words.js';

/** As many as an investigation may hold. */
export const MOST = 500;
/** A board that keeps changing is saved this often. */
const PAUSE = 4_000;

let savedBoard = null;
let timer = null;

/** Keeps the board under a name, as a new investigation. */
export function keepAs(name) {
  return busy('Keeping the investigation', async () => {
    await save({ name });
    notice(`Kept as “${state.kept.name}”. From now on it saves automatically.`, 'done');
  });
}

async function save({ name = state.kept?.name } = {}) {
  const board = state.board;
  const old = state.kept?.own ? state.kept : null;
  const records = [...board.nodes.keys()].slice(0, MOST).map(id => ({ id, ...rounded(board.places.get(id)), pinned: board.pinned.has(id), hidden: board.hidden.has(id) }));
  const { saveInvestigation: saved } = await ask(SAVE_INVESTIGATION, { it: { id: old?.id, version: old?.version, name, records } });
  savedBoard = board;
  change(s => { s.kept = { id: saved.id, version: saved.version, name: saved.name, own: true, shared: saved.shared, sentTo: saved.sentTo, savedAt: saved.savedAt }; });
  if (board.nodes.size > MOST) notice(`An investigation holds ${MOST} records; the first ${MOST} of this board were kept.`);
}

const rounded = at => (at ? { x: Math.round(at.x), y: Math.round(at.y) } : {});

/** Opens what was kept; undo brings back what is on the board now. */
export function openKept(id) {
  return busy('Opening the investigation', async () => {
    const { investigation: found } = await ask(INVESTIGATION, { id });
    const ids = found.records.map(each => each.record.id);
    const links = ids.length ? (await ask(LINKS_AMONG, { ids })).linksAmong : { direct: [], connections: [] };
    const board = await placed({ ...withAdded(EMPTY, { nodes: found.records.map(each => ({ id: each.record.id, record: each.record })), edges: edgesOf(links) }),
      places: new Map(found.records.filter(each => each.x !== null).map(each => [each.record.id, { x: each.x, y: each.y }])),
      pinned: new Set(found.records.filter(each => each.pinned).map(each => each.record.id)),
      hidden: new Set(found.records.filter(each => each.hidden).map(each => each.record.id)) }, ids[0]);
    commit(board, `Opened “${found.name}” with ${plural(ids.length, 'record')}.`);
    savedBoard = board;
    change(s => {
      s.kept = { id: found.id, version: found.version, name: found.name, own: found.own, shared: found.shared, sentTo: found.sentTo, savedAt: found.savedAt };
      s.chosen = new Set();
      s.focus = null;
      s.dialog = null;
    });
  });
}

function edgesOf({ direct, connections }) {
  const between = direct.map(link => ({ key: edgeKey(link.kind, link.from, link.to, link.leadNumber ?? ''), ...link }));
  const joined = connections.map(edge => ({ key: edgeKey(edge.kind, edge.from, edge.to, edge.lead?.leadNumber ?? edge.evidence.map(e => e.id).join('+')), from: edge.from, to: edge.to,
    kind: edge.kind, status: edge.lead?.status, leadNumber: edge.lead?.leadNumber, createdAt: edge.lead?.createdAt, evidence: edge.evidence }));
  return [...between, ...joined];
}

/** The board goes on without being kept; the investigation stays as it was saved last. */
export function letGo() {
  change(s => { s.kept = null; });
}

whenChanged(() => {
  if (!state.kept?.own || state.locked || state.board === savedBoard || timer || !state.board.nodes.size) return;
  timer = setTimeout(async () => {
    timer = null;
    if (!state.kept?.own || state.locked || state.board === savedBoard) return;
    try {
      await save();
    } catch (trouble) {
      if (trouble.left) return;
      const kept = state.kept;
      letGo();
      notice(`The investigation is no longer being saved: ${trouble.message}`, 'trouble', trouble.code === 'INVESTIGATION_CHANGED'
        ? { words: 'Open what was saved', act: () => { notice(null); openKept(kept.id); } }
        : { words: 'Keep on saving', act: () => { notice(null); change(s => { s.kept = kept; }); } });
      say('The investigation is no longer being saved.');
    }
  }, PAUSE);
});
