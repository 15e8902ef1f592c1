// Undo and redo. Each entry is a whole board; boards share what did not change between them.
import { state, change, say } from '../store.js';
import { EMPTY } from './board.js';

let past = [];
let future = [];

/** Makes this the board; `words` say what was done, for undo and for people who listen. */
export function commit(board, words) {
  past.push({ board: state.board, words });
  future = [];
  change(s => {
    s.board = board;
  });
  say(words);
}

/** The same step goes on, such as the places that the layout found for what was just added. */
export function amend(board) {
  change(s => {
    s.board = board;
  });
}

export const canUndo = () => past.length > 0;
export const canRedo = () => future.length > 0;
export const undoWords = () => past.at(-1)?.words ?? '';
export const redoWords = () => future.at(-1)?.words ?? '';

export function undo() {
  const step = past.pop();
  if (!step) return;
  future.push({ board: state.board, words: step.words });
  put(step.board);
  say(`Undone: ${step.words}`);
}

export function redo() {
  const step = future.pop();
  if (!step) return;
  past.push({ board: state.board, words: step.words });
  put(step.board);
  say(`Redone: ${step.words}`);
}

function put(board) {
  change(s => {
    s.board = board;
    s.chosen = new Set([...s.chosen].filter(id => board.nodes.has(id)));
    if (!board.nodes.has(s.focus)) s.focus = null;
  });
}

/** Somebody else sits here now. */
export function forgetHistory() {
  past = [];
  future = [];
  change(s => {
    s.board = EMPTY;
  });
}
