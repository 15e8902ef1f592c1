// What the page knows. One object, changed through change(); everything that is drawn is drawn from it.
import { EMPTY } from './board/board.js';

export const state = {
  offer: null,
  session: null,
  locked: false,
  purpose: null,
  me: null,
  start: null,
  board: EMPTY,
  view: 'board',
  queries: null,
  metrics: null,
  desk: null,
  chosen: new Set(),
  focus: null,
  details: new Map(),
  search: { text: '', groups: [], open: false, active: -1, busy: false, trouble: '' },
  side: 'details',
  drawer: null,
  kept: null,
  paths: null,
  dialog: null,
  notice: null,
  busy: 0,
  busyWith: '',
  span: null,
  colorBy: 'agency',
  sizeBy: 'none',
  measures: null,
  grouped: false,
  tool: 'move',
  theme: null,
};

const listeners = new Set();
let waiting = false;

export function whenChanged(listener) {
  listeners.add(listener);
}

/** Changes the state; the page is drawn once, before the next picture of the screen. */
export function change(what) {
  what(state);
  if (waiting) return;
  waiting = true;
  queueMicrotask(() => {
    waiting = false;
    for (const listener of listeners) listener(state);
  });
}

/** Says something to people who listen instead of looking. */
export function say(words) {
  const said = document.getElementById('said');
  // The same words twice would not be read again.
  said.textContent = said.textContent === words ? words + '\u00a0' : words;
}

/** A line at the top of the page, until the next one or until it is closed. */
export function notice(words, kind = 'info', action = null) {
  change(s => {
    s.notice = words ? { words, kind, action } : null;
  });
}

/** Shows that the page waits for something; refusals become a line at the top. */
export async function busy(words, work) {
  change(s => {
    s.busy++;
    s.busyWith = words;
  });
  try {
    return await work();
  } catch (trouble) {
    if (trouble.left) return undefined;
    const again = () => {
      notice(null);
      busy(words, work);
    };
    const action = trouble.action
      ? { words: trouble.action.words, act: () => trouble.action.act().then(again, refused => notice(refused.message, 'trouble')) }
      : trouble.retryable || trouble.code === 'TIME_LIMIT'
        ? { words: 'Try again', act: again }
        : null;
    notice(trouble.message ?? String(trouble), 'trouble', action);
    say(trouble.message);
    if (!trouble.code) console.error(trouble);
    return undefined;
  } finally {
    change(s => {
      s.busy--;
    });
  }
}
