// Where analysts write Cypher: a text, its parameters, and words to go on with. Everything works by keyboard: Ctrl Enter runs, Ctrl Space asks for words, arrows and Enter take one.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { state, change } from '../store.js';
import { completions } from '../queries/complete.js';
import { runCypher } from '../queries/queries.js';
import { number } from '../field/words.js';

const PLACE = /^Line (\d+), column (\d+): /;
const NONE = { from: 0, words: [] };

let offer = NONE;
let active = 0;

const drawAgain = () =>
  change(() => {
    /* the words have changed */
  });

export function cypherEditor() {
  const { text, parameters, schema } = state.queries;
  const open = offer.words.length > 0;
  return html`<form class="cypher" @submit=${event => {
    event.preventDefault();
    runCypher();
  }} @keydown=${event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      close();
      runCypher();
    }
  }}>
    <div class="cypher-text"><label for="statement">Statement</label>
      <textarea id="statement" name="statement" rows="8" spellcheck="false" autocomplete="off" autocapitalize="off" aria-autocomplete="list" aria-controls="words-to-go-on"
        aria-activedescendant=${open ? `word-${active}` : nothing} aria-describedby="cypher-limits" .value=${text}
        @input=${typed} @keydown=${key} @blur=${close}></textarea>
      <ul id="words-to-go-on" class="words" role="listbox" aria-label="Words to go on with" ?hidden=${!open}>${offer.words.map(
        (word, i) => html`<li role="option" id=${`word-${i}`} aria-selected=${String(i === active)} @mousedown=${event => {
          event.preventDefault();
          take(i);
        }}>${word}</li>`,
      )}</ul></div>
    <label>Parameters <span class="optional">if the statement has any, such as $number: {"number": "2019-0002500"}</span>
      <textarea name="parameters" rows="2" spellcheck="false" autocomplete="off" .value=${parameters} @input=${event => put({ parameters: event.target.value })}></textarea></label>
    <p class="hint" id="cypher-limits">A query only reads, sees what you see, ends after ${number(schema.seconds)} seconds, and answers at most ${number(schema.rows)} rows.
      Ctrl Enter runs it; Ctrl Space offers words.</p>
  </form>`;
}

/** Where in the text a refusal points, and the way there. */
export function placeOf(message) {
  const found = PLACE.exec(message ?? '');
  return found ? { line: Number(found[1]), column: Number(found[2]) } : null;
}

export function goTo({ line, column }) {
  const area = document.getElementById('statement');
  const before = area.value.split('\n').slice(0, line - 1);
  const at = Math.min(area.value.length, before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1);
  area.focus();
  area.setSelectionRange(at, Math.min(area.value.length, at + (/^\w+/.exec(area.value.slice(at))?.[0].length ?? 1)));
}

const put = what =>
  change(s => {
    s.queries = { ...s.queries, ...what };
  });

function typed(event) {
  put({ text: event.target.value });
  // By itself only where a word has been begun or can only be one of these.
  look(event.target, /[A-Za-z_:|.]/.test(event.data ?? ''));
}

function look(area, wanted) {
  offer = wanted ? completions(area.value, area.selectionStart, state.queries.schema) : NONE;
  active = 0;
  drawAgain();
}

function close() {
  if (!offer.words.length) return;
  offer = NONE;
  drawAgain();
}

function key(event) {
  if (event.key === ' ' && event.ctrlKey) {
    event.preventDefault();
    return look(event.target, true);
  }
  if (!offer.words.length || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const acts = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => take(active),
    Tab: () => take(active),
    Escape: close,
  };
  if (!acts[event.key] || (event.key === 'Tab' && event.shiftKey)) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return acts[event.key]();
}

function move(by) {
  active = (active + by + offer.words.length) % offer.words.length;
  drawAgain();
  requestAnimationFrame(() => document.getElementById(`word-${active}`)?.scrollIntoView({ block: 'nearest' }));
}

function take(i) {
  const area = document.getElementById('statement');
  const word = offer.words[i];
  area.setRangeText(word, offer.from, area.selectionStart, 'end');
  offer = NONE;
  put({ text: area.value });
}
