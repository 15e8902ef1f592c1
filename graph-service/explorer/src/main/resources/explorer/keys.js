// Keys. Letters act together with Alt anywhere, and alone only where a list of records or the board has the focus, so that nobody presses them by accident.
import { state, change } from './store.js';
import { redo, undo } from './board/history.js';
import { expand, expandChoice } from './board/grow.js';
import { all, hide, invert, pin, remove, tidy } from './board/acts.js';
import { fit } from './picture/sight.js';
import { findPaths } from './views/paths.js';
import { toggleDrawer } from './views/drawer.js';
import { switchTheme } from './views/top-bar.js';
import { toggleDesk } from './desk/desk.js';
import { toggleMetrics } from './metrics/metrics.js';
import { toggleQueries } from './queries/queries.js';
import { enterNew } from './enter/enter.js';

export const KEYS = [
  ['/', 'Search'],
  ['Esc', 'Close, or choose nothing'],
  ['Ctrl Z', 'Undo'],
  ['Ctrl Shift Z / Ctrl Y', 'Redo'],
  ['Alt E', 'Expand the chosen record'],
  ['Alt K', 'Expand by kind, with counts'],
  ['Alt P', 'Paths between two chosen records'],
  ['Alt N', 'Pin or unpin'],
  ['Alt H', 'Hide'],
  ['Delete', 'Take off the board'],
  ['Alt V', 'Choose the others instead'],
  ['Ctrl A', 'Choose all, on the board or in the table'],
  ['Alt F', 'Fit the picture'],
  ['Alt L', 'Rearrange'],
  ['Alt T', 'Table'],
  ['Alt I', 'Timeline'],
  ['Alt W', 'Map'],
  ['Alt Q', 'Queries, and back to the board'],
  ['Alt R', 'Enter an incident of your agency'],
  ['Alt S', 'Leads and shooting review, and back to the board'],
  ['Alt G', 'Metrics, and back to the board'],
  ['Alt M', 'Dark or light'],
  ['↑ / ↓', 'In the table: the next record'],
  ['→', 'In the table: to the links of the record'],
  ['Enter', 'In the table: choose'],
  ['Space', 'In the table: choose one more'],
  ['?', 'These keys'],
];

const letters = {
  e: () => state.focus && expand(state.focus),
  k: () => state.focus && expandChoice(state.focus),
  p: findPaths,
  n: () => pin(),
  h: () => hide(),
  v: invert,
  f: () => fit(),
  l: tidy,
  t: () => toggleDrawer('table'),
  i: () => toggleDrawer('timeline'),
  w: () => toggleDrawer('map'),
  q: toggleQueries,
  s: toggleDesk,
  g: toggleMetrics,
  r: enterNew,
  m: switchTheme,
};

/** What also works while queries, leads or metrics are in front of the board. */
const ANYWHERE = new Set(['q', 's', 'g', 'm', 'r']);

const typing = target => target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');
const inRecords = target => target.closest?.('.table-of-records, #board');

export function listenToKeys() {
  document.addEventListener('keydown', event => {
    if (!state.session || state.locked || document.querySelector('dialog[open]')) return;
    if (pressed(event)) event.preventDefault();
  });
}

function pressed(event) {
  const { key, target } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  const behind = state.view !== 'board';
  if (behind && ctrl) return false;
  if (ctrl && key.toLowerCase() === 'z' && !typing(target)) return done(event.shiftKey ? redo : undo);
  if (ctrl && key.toLowerCase() === 'y' && !typing(target)) return done(redo);
  if (ctrl && key.toLowerCase() === 'a' && inRecords(target)) return done(all);
  if (ctrl) return false;
  // With Alt some keyboards make another sign of a letter: the key itself counts.
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1].toLowerCase();
  if (event.altKey) return letters[letter] && (!behind || ANYWHERE.has(letter)) ? done(letters[letter]) : false;
  if (typing(target)) return false;
  if (key === '/') return done(() => document.getElementById('search')?.focus());
  if (key === '?')
    return done(() =>
      change(s => {
        s.dialog = { kind: 'keys' };
      }),
    );
  if (key === 'Escape' && behind) return done({ queries: toggleQueries, desk: toggleDesk, metrics: toggleMetrics }[state.view]);
  if (key === 'Escape')
    return done(() =>
      change(s => {
        s.chosen = new Set();
        s.focus = null;
        s.tool = 'move';
      }),
    );
  if (!inRecords(target)) return false;
  if (key === 'Delete') return done(() => remove());
  return false;
}

function done(act) {
  act();
  return true;
}
