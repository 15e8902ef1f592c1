// Investigations: the board as it is kept on the server, and opened again. The server returns only those records that the person sees then.
import { state, change, busy, notice, say, whenChanged } from '../store.js';
import { ask } from '../ask/ask.js';
import { DELETE_INVESTIGATION, INVESTIGATION, SAVE_INVESTIGATION } from '../ask/documents.js';
import { EMPTY, withAdded } from '../board/board.js';
import { linksAmong } from '../board/grow.js';
import { commit } from '../board/history.js';
import { placed } from '../picture/layout.js';
import { plural } from '../field/words.js';

/** As many as an investigation may hold. */
export const MOST = 500;
/** A board that keeps changing is saved this often. */
const PAUSE = 4_000;

/** The newest version of each investigation that this page has read or made. */
const versions = new Map();
let savedBoard = null;
/** How often notes had been changed when they were saved last. */
let savedNotes = 0;
let timer = null;
let saving = Promise.resolve();

/** Keeps the board under a name, as a new investigation. */
export function keepAs(name) {
  return busy('Keeping the investigation', async () => {
    await save(null, state.board, name);
    readAgain();
    notice(`Kept as “${state.kept.name}”. From now on it saves automatically.`, 'done');
  });
}

/** One after another, each under the version that the one before has made. */
function save(kept, board, name = kept.name) {
  saving = saving.catch(() => {}).then(() => saveNow(kept, board, name));
  return saving;
}

async function saveNow(kept, board, name) {
  const records = [...board.nodes.keys()]
    .slice(0, MOST)
    .map(id => ({ id, ...rounded(board.places.get(id)), pinned: board.pinned.has(id), hidden: board.hidden.has(id), note: kept?.notes?.get(id) }));
  const { saveInvestigation: saved } = await ask(SAVE_INVESTIGATION, { it: { id: kept?.id, version: versions.get(kept?.id), name, note: kept?.note, records } });
  versions.set(saved.id, saved.version);
  // The person may have opened another one meanwhile, and may go on writing a note.
  if (!kept || state.kept?.id === saved.id) {
    savedBoard = board;
    savedNotes = kept?.edits ?? 0;
    change(s => {
      s.kept = { note: null, notes: new Map(), edits: 0, ...(kept ? s.kept : {}), ...saved };
    });
  }
  if (board.nodes.size > MOST) notice(`An investigation holds ${MOST} records; the first ${MOST} of this board were kept.`);
}

/** The start page lists what there is now. */
export const readAgain = () =>
  change(s => {
    s.start = null;
  });

const rounded = at => (at ? { x: Math.round(at.x), y: Math.round(at.y) } : {});

const unsaved = () =>
  state.kept?.own && !state.locked && (state.board !== savedBoard || state.kept.edits !== savedNotes) && state.board.nodes.size > 0;

/** Writes the note about all of it, or about one record; it is saved with the investigation. */
export function writeNote(words, recordId = null) {
  const note = words.trim() ? words : null;
  change(s => {
    const edits = s.kept.edits + 1;
    s.kept = recordId ? { ...s.kept, edits, notes: new Map([...s.kept.notes, [recordId, note]]) } : { ...s.kept, edits, note };
  });
}

/** Before the board is cleared or another one is opened: the last change is not lost. */
export function saveLast() {
  return unsaved() ? save(state.kept, state.board).catch(trouble => stopped(state.kept, trouble)) : saving.catch(() => {});
}

/** Opens what was kept; undo brings back what is on the board now. */
export function openKept(id) {
  return busy('Opening the investigation', async () => {
    await saveLast();
    const { investigation: found } = await ask(INVESTIGATION, { id });
    const ids = found.records.map(each => each.record.id);
    const links = await linksAmong(ids);
    const nodes = found.records.map(each => ({ id: each.record.id, record: each.record }));
    const chosen = is => new Set(found.records.filter(is).map(each => each.record.id));
    const places = new Map(found.records.filter(each => each.x !== null).map(each => [each.record.id, { x: each.x, y: each.y }]));
    const there = { ...withAdded(EMPTY, { nodes, ...links }), places, pinned: chosen(each => each.pinned), hidden: chosen(each => each.hidden) };
    const board = await placed(there, ids[0]);
    commit(board, `Opened “${found.name}” with ${plural(ids.length, 'record')}.`);
    savedBoard = board;
    versions.set(found.id, found.version);
    const { records, ...kept } = found;
    kept.notes = new Map(records.map(each => [each.record.id, each.note]));
    kept.edits = 0;
    savedNotes = 0;
    change(s => {
      s.kept = kept;
      s.chosen = new Set();
      s.focus = null;
      s.dialog = null;
      s.view = 'board';
    });
  });
}

/** The board goes on without being kept; the investigation stays as it was saved last. */
export function letGo() {
  change(s => {
    s.kept = null;
  });
}

/** Deletes what is on the board from what is kept. A save that is under way comes to its end first: it would find nothing any more, and say so. */
export async function deleteKept() {
  const { kept } = state;
  letGo();
  await saving.catch(() => {});
  try {
    await ask(DELETE_INVESTIGATION, { id: kept.id });
  } catch (trouble) {
    change(s => {
      s.kept ??= kept;
    });
    throw trouble;
  }
}

function stopped(kept, trouble) {
  if (trouble.left) return;
  if (state.kept?.id === kept.id) letGo();
  const changed = trouble.code === 'INVESTIGATION_CHANGED';
  notice(
    `“${kept.name}” is no longer being saved: ${trouble.message}`,
    'trouble',
    changed
      ? { words: 'Open what was saved', act: () => again(() => openKept(kept.id)) }
      : { words: 'Keep on saving', act: () => again(() => change(s => { s.kept = kept; })) },
  );
  say('The investigation is no longer being saved.');
}

function again(act) {
  notice(null);
  act();
}

whenChanged(() => {
  if (timer || !unsaved()) return;
  timer = setTimeout(async () => {
    timer = null;
    if (!unsaved()) return;
    const { kept } = state;
    await save(kept, state.board).catch(trouble => stopped(kept, trouble));
  }, PAUSE);
});
