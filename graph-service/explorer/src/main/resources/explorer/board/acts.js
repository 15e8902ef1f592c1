// What people do with what is on the board, by mouse, key or table: each act exists once.
import { state, change, say } from '../store.js';
import { EMPTY, withHidden, withPinned, withPlaces, without, shown } from './board.js';
import { commit } from './history.js';
import { chooseAll } from './grow.js';
import { saveLast } from '../keep/kept.js';
import { tidied } from '../picture/layout.js';
import { title } from '../field/kinds.js';
import { plural } from '../field/words.js';

const ids = () => [...state.chosen];
const words = those => (those.length === 1 ? title(state.board.nodes.get(those[0]).record) : plural(those.length, 'record'));

export function pin(those = ids()) {
  if (!those.length) return say('Choose a record first.');
  const on = !those.every(id => state.board.pinned.has(id));
  return commit(withPinned(state.board, those, on), `${on ? 'Pinned' : 'Unpinned'} ${words(those)}.`);
}

export function hide(those = ids()) {
  if (!those.length) return say('Choose a record first.');
  const named = words(those);
  commit(withHidden(state.board, those, true), `Hid ${named}.`);
  return change(s => {
    s.chosen = new Set();
    s.focus = null;
  });
}

export function showHidden() {
  const those = [...state.board.hidden];
  if (those.length) commit(withHidden(state.board, those, false), `Showed ${plural(those.length, 'hidden record')} again.`);
}

export function remove(those = ids()) {
  if (!those.length) return;
  const named = words(those);
  commit(without(state.board, those), `Took ${named} off the board.`);
  change(s => {
    s.chosen = new Set();
    s.focus = null;
  });
}

export function clear() {
  if (state.board.nodes.size) {
    saveLast();
    commit(EMPTY, 'Cleared the board.');
  }
  change(s => {
    s.chosen = new Set();
    s.focus = null;
    s.paths = null;
    s.kept = null;
    s.span = null;
    s.view = 'board';
  });
}

export function invert() {
  chooseAll(
    shown(state.board)
      .map(node => node.id)
      .filter(id => !state.chosen.has(id)),
  );
}

export const all = () => chooseAll(shown(state.board).map(node => node.id));

/** Arranges everything again; pinned records stay. */
export async function tidy() {
  if (!state.board.nodes.size) return;
  const board = await tidied(state.board, state.grouped);
  commit(board, 'Rearranged the board.');
}

export function moved(places) {
  commit(withPlaces(state.board, places), `Moved ${plural(places.length, 'record')}.`);
}

/** Puts the records of an agency together; a second time, and the layout follows the links again. */
export async function group() {
  change(s => {
    s.grouped = !s.grouped;
  });
  await tidy();
}
