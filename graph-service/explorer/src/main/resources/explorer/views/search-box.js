// Search with answers while one types: a combobox as screen readers know it. From three characters, and after 300 ms of quiet, because every search is in the log.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { state, change, say } from '../store.js';
import { ask } from '../ask/ask.js';
import { search, SEARCHED, SEARCH_POINTERS } from '../ask/documents.js';
import { open } from '../board/grow.js';
import { number, plural } from '../field/words.js';
import { icon, ICONS, recordLine } from './parts.js';

const QUIET = 300;
const LEAST = 3;
const NAMES = {
  case: ['incidents', 'Incidents'],
  gun: ['firearms', 'Firearms'],
  exhibit: ['exhibits', 'Casings and test fires'],
  person: ['people', 'People'],
  place: ['places', 'Places'],
  plate: ['vehicles', 'Vehicles'],
  arrest: ['arrests', 'Arrests'],
  booking: ['bookings', 'Bookings'],
  inmate: ['incarcerations', 'Terms in prison'],
  supervision: ['supervisions', 'Probation and parole'],
};

const NARROWED = new RegExp(`^\\s*(${Object.keys(NAMES).join('|')})\\s*:\\s*(.*)$`, 'i');

let timer = 0;
let asked = 0;

export function searchBox() {
  const { text, groups, open: shown, active, busy, trouble } = state.search;
  const options = groups.flatMap(group => group.nodes);
  return html`<div class="search" role="search">
    <span class="glass">${icon(ICONS.search)}</span>
    <input id="search" type="search" role="combobox" aria-label="Search records" aria-expanded=${String(shown)} aria-controls="found"
        aria-autocomplete="list" autocomplete="off" spellcheck="false"
      aria-activedescendant=${active >= 0 ? `found-${active}` : nothing} placeholder="Search, or narrow with case: gun: person: place: plate:" .value=${text}
      @input=${event => type(event.target.value)} @keydown=${event => key(event, options)} @focus=${() =>
        text.length >= LEAST &&
        change(s => {
          s.search.open = true;
        })} @blur=${() => setTimeout(close, 150)}>
    <kbd aria-hidden="true">/</kbd>
    <div id="found" role="listbox" aria-label="What was found" ?hidden=${!shown}>${shown ? results(groups, options, active, busy, trouble) : ''}</div>
  </div>`;
}

function results(groups, options, active, busyNow, trouble) {
  if (trouble) return html`<p class="hint trouble" role="option" aria-disabled="true" aria-selected="false">${trouble}</p>`;
  if (busyNow && !options.length) return html`<p class="hint" role="option" aria-disabled="true" aria-selected="false">Searching …</p>`;
  if (!options.length)
    return html`<p class="hint" role="option" aria-disabled="true" aria-selected="false">Nothing that you may see has these words.</p>`;
  let at = 0;
  return groups.map(
    group => html`<div role="group" aria-label=${group.name}><p class="group"
        aria-hidden="true">${group.name}<span class="count">${number(group.total)}</span></p>
    ${group.nodes.map(record => {
      const i = at++;
      return html`<div id=${`found-${i}`} role="option" class="option" aria-selected=${String(i === active)} @mousedown=${event => {
        event.preventDefault();
        take(record);
      }}>
        ${record.recordId ? pointerLine(record) : recordLine(record)}</div>`;
    })}</div>`,
  );
}

const pointerLine =
  pointer => html`<span class="record-line"><span class="kind">${icon(ICONS.hide)}</span>
    <span class="names"><span class="name">A record of ${pointer.owningAgency?.name ?? 'another agency'}</span>
  <span class="more">Not shown. Ask ${pointer.pointOfContact ?? 'its owner'}</span></span></span>`;

function type(text) {
  clearTimeout(timer);
  change(s => {
    s.search = { ...s.search, text, active: -1, trouble: '', open: text.trim().length >= LEAST, busy: true };
  });
  const { kinds, words } = wanted(text);
  if (words.length < LEAST) {
    change(s => {
      s.search = { ...s.search, open: false, groups: [], busy: false };
    });
    return;
  }
  timer = setTimeout(() => find(kinds, words), QUIET);
}

/** `gun: taurus` looks for guns alone; the last word may go on. */
function wanted(text) {
  const narrowed = NARROWED.exec(text);
  return { kinds: narrowed ? [narrowed[1].toLowerCase()] : SEARCHED, words: (narrowed ? narrowed[2] : text).trim() };
}

/** What is typed is not finished: the last word is the beginning of one, the last phrase is open, and an operator waits for its word. */
function beginning(words) {
  const text = words.trim().replace(/\s+(OR|AND|NOT|-)$/u, '');
  if (/(^|\s)-?["\u201c\u201d][^"\u201c\u201d]*$/u.test(text)) return `${text}"`;
  return /[\p{L}\p{N}\p{M}]{2}$/u.test(text) ? `${text}*` : text;
}

async function find(kinds, words) {
  const mine = ++asked;
  try {
    const [found, whole] = await Promise.all([
      ask(search(kinds), { text: beginning(words) }),
      /\d/.test(words) && words.length >= 5 ? ask(SEARCH_POINTERS, { text: words }) : null,
    ]);
    if (mine !== asked) return;
    const groups = kinds
      .map(kind => ({ name: NAMES[kind][1], total: found.search[NAMES[kind][0]].totalCount, nodes: found.search[NAMES[kind][0]].nodes }))
      .filter(group => group.nodes.length);
    const pointers = whole?.search.pointers ?? [];
    if (pointers.length) groups.push({ name: 'Pointers', total: pointers.length, nodes: pointers });
    change(s => {
      s.search = { ...s.search, groups, busy: false, active: groups.length ? 0 : -1, open: document.activeElement?.id === 'search' || s.search.open };
    });
    const total = groups.reduce((sum, group) => sum + group.total, 0);
    say(total ? `${plural(total, 'record')} found. Arrow down to choose.` : 'Nothing found.');
  } catch (trouble) {
    if (mine === asked)
      change(s => {
        s.search = { ...s.search, groups: [], busy: false, open: !trouble.left, trouble: trouble.left ? '' : trouble.message };
      });
  }
}

function key(event, options) {
  const { active, open: shown } = state.search;
  const move = to => {
    event.preventDefault();
    change(s => {
      s.search.active = to;
      s.search.open = true;
    });
    requestAnimationFrame(() => document.getElementById(`found-${to}`)?.scrollIntoView({ block: 'nearest' }));
  };
  if (event.key === 'ArrowDown' && options.length) move((active + 1) % options.length);
  else if (event.key === 'ArrowUp' && options.length) move((active - 1 + options.length) % options.length);
  else if (event.key === 'Enter' && shown && options[active]) {
    event.preventDefault();
    take(options[active]);
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    if (shown)
      change(s => {
        s.search.open = false;
      });
    else type('');
  }
}

function close() {
  // A question of the page's own, such as why one searches, is no reason to forget the search.
  if (state.dialog || document.activeElement?.id === 'search') return;
  change(s => {
    s.search.open = false;
  });
}

function take(found) {
  change(s => {
    s.search = { ...s.search, open: false, text: '', groups: [], active: -1 };
  });
  if (found.recordId) {
    change(s => {
      s.dialog = {
        kind: 'permission',
        recordIds: [found.recordId],
        owner: found.owningAgency?.name,
        contact: found.pointOfContact,
        words: `${found.owningAgency?.name ?? 'Another agency'} has a record with this number and does not show it. You can ask for it.`,
      };
    });
    return;
  }
  open(found);
}
