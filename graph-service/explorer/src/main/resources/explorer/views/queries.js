// The library, saved queries, and an analyst's own Cypher: a list at the side, what was chosen from it beside, and the answer below.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { state, change, notice } from '../store.js';
import { openCypher, openLibrary, openSaved, readParameters, readQueries, remove, runCypher, runLibrary, save, share, stop, toggleQueries, written } from '../queries/queries.js';
import { shown } from '../board/board.js';
import { kindOf, title } from '../field/kinds.js';
import { answerView } from './query-answer.js';
import { cypherEditor, goTo, placeOf } from './cypher-editor.js';

const CATEGORIES = { LEADS: 'Leads', GUNS: 'Guns', PEOPLE: 'People', PLACES: 'Places', INCIDENTS: 'Incidents', AGENCIES: 'Agencies' };

export function queriesView() {
  const { queries } = state;
  if (!queries.library && !queries.reading && !queries.failed) queueMicrotask(readQueries);
  return html`<section id="queries" class="queries" tabindex="-1" aria-label="Queries">
    <div class="queries-list"><div class="queries-head"><h1>Queries</h1><button type="button" @click=${toggleQueries}>To the board</button></div>
      ${queries.library ? list() : queries.failed ? html`<button type="button" @click=${readQueries}>Read the library again</button>` : html`<p class="hint" role="status">One moment …</p>`}</div>
    <div class="query">${queries.chosen && queries.library ? repeat([queries.chosen], each => each.key, chosenView) : html`<h2 tabindex="-1">Choose a query</h2>
      <p class="hint">A query of the library answers one question, from what you may see. Each run is a search, and in the log.</p>`}</div>
  </section>`;
}

function list() {
  const { library, saved, schema, filter, chosen } = state.queries;
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = text => words.every(word => text.toLowerCase().includes(word));
  const found = library.filter(query => fits(`${query.question} ${query.name} ${CATEGORIES[query.category]}`));
  const kept = saved.filter(each => fits(each.name));
  return html`
    ${schema ? html`<button type="button" class="primary own" @click=${() => openCypher()}>Write your own Cypher</button>` : ''}
    <label class="filter">Look for <input type="search" autocomplete="off" .value=${filter} @input=${event =>
      change(s => {
        s.queries = { ...s.queries, filter: event.target.value };
      })}></label>
    <h2>Saved</h2>${kept.length ? html`<ul role="list">${kept.map(savedItem)}</ul>` : html`<p class="hint">${saved.length ? 'None with these words.' : 'None yet. Open a query, then save it.'}</p>`}
    ${Object.entries(CATEGORIES).map(([category, name]) => {
      const of = found.filter(query => query.category === category);
      return of.length
        ? html`<h2>${name}</h2><ul role="list">${of.map(
            query => html`<li><button type="button" class="row" aria-current=${chosen?.query === query ? 'true' : nothing}
              @click=${() => openLibrary(query)}>${query.question}</button></li>`,
          )}</ul>`
        : '';
    })}
    ${found.length ? '' : html`<p class="hint">The library has none with these words.</p>`}`;
}

function savedItem(saved) {
  const whose = saved.own ? (saved.shared ? 'shared with your agency' : '') : `of ${saved.by}`;
  return html`<li><button type="button" class="row" aria-current=${state.queries.chosen?.saved?.id === saved.id ? 'true' : nothing} @click=${() => openSaved(saved)}>
    <span class="name">${saved.name}</span><span class="more">${[saved.library ?? 'Cypher', whose].filter(Boolean).join(', ')}</span></button></li>`;
}

function chosenView({ kind, query, values, saved }) {
  const { running, trouble, schema } = state.queries;
  const now = saved && state.queries.saved.find(each => each.id === saved.id);
  return html`
    <h2 tabindex="-1">${kind === 'library' ? query.question : (now?.name ?? 'Your own Cypher')}</h2>
    ${kind === 'library' ? libraryForm(query, values) : schema ? cypherEditor() : html`<pre class="statement" tabindex="0">${state.queries.text}</pre>
      <p class="hint">Only analysts may run this text. You may run queries of the library.</p>`}
    <div class="buttons">
      ${kind === 'library' && schema ? html`<button type="button" @click=${() => openCypher(query.cypher, written(query.example))}>Change it as Cypher</button>` : ''}
      ${running ? html`<button type="button" @click=${stop}>Stop</button>` : ''}
      ${kind === 'library' ? html`<button type="submit" form="library-form" class="primary" ?disabled=${running}>Run</button>` : schema ? html`<button type="button" class="primary" ?disabled=${running} @click=${runCypher}>Run</button>` : ''}
    </div>
    ${running ? html`<p class="hint" role="status">The query runs …</p>` : ''}
    ${trouble ? refusal(trouble) : ''}
    ${answerView()}
    ${now ? savedActs(now) : ''}
    ${kind === 'library' || schema ? html`<details class="keep"><summary>Save this query</summary><form @submit=${event => saveNow(event, kind, query)}>
      <label>Name <input name="name" maxlength="100" required autocomplete="off"></label>
      <p class="hint">With the ${kind === 'library' ? 'values' : 'text and parameters'} above. Running it later asks anew, for what you may see then.</p>
      <div class="buttons"><button type="submit">Save</button></div></form></details>` : ''}`;
}

function refusal(trouble) {
  const place = placeOf(trouble.message);
  return html`<div class="refusal" role="alert"><p>${trouble.message}</p>
    ${place && document.getElementById('statement') ? html`<button type="button" class="link" @click=${() => goTo(place)}>Go to line ${place.line}, column ${place.column}</button>` : ''}</div>`;
}

function savedActs(saved) {
  if (!saved.own) return html`<p class="hint">Saved by ${saved.by}, who shares it with your agency.</p>`;
  return html`<div class="saved-acts"><label class="check"><input type="checkbox" .checked=${saved.shared} @change=${event => share(saved, event.target.checked)}> My agency may use it: colleagues see its name, text and parameters</label>
    <button type="button" @click=${() => remove(saved)}>Delete “${saved.name}”</button></div>`;
}

const INPUTS = { INTEGER: 'number', FLOAT: 'number', DATE: 'date' };

function libraryForm(query, values) {
  return html`<p>${query.why}</p><p class="hint">Source: ${query.source}</p>
    <form id="library-form" class="parameters" @submit=${event => {
      event.preventDefault();
      runLibrary(query, sent(event.target, query));
    }}>${query.parameters.map(parameter => html`<label><span class="what">${parameter.words}</span> <span class="optional">${bounds(parameter)}</span>${input(parameter, values)}</label>`)}</form>
    <datalist id="records-on-the-board">${shown(state.board).map(node => html`<option value=${node.id}>${kindOf(node.record).word} ${title(node.record)}</option>`)}</datalist>`;
}

function input({ name, type, required, default: fallback, lowest, highest, choices }, values) {
  const value = values[name] ?? (type === 'RECORD_ID' && required ? (state.focus ?? '') : fallback === 'today' ? '' : (fallback ?? ''));
  if (choices.length) return html`<select name=${name}>${required ? '' : html`<option value="">any</option>`}${choices.map(choice => html`<option value=${choice} ?selected=${choice === value}>${choice}</option>`)}</select>`;
  if (type === 'STRINGS') return html`<textarea name=${name} rows="3" ?required=${required} placeholder="One in each line">${[value].flat().join('\n')}</textarea>`;
  if (type === 'RECORD_ID')
    return html`<input name=${name} value=${value} ?required=${required} pattern="[0-9a-f]{32}" maxlength="32" list="records-on-the-board" autocomplete="off" placeholder="Choose a record of the board, or write its id" title="A record id: 32 lower-case hexadecimal digits">`;
  return html`<input name=${name} type=${INPUTS[type] ?? 'text'} value=${value} ?required=${required} min=${lowest ?? nothing} max=${highest ?? nothing} step=${type === 'FLOAT' ? 'any' : nothing} maxlength=${type === 'STRING' ? 200 : nothing} autocomplete="off">`;
}

function bounds({ type, required, default: fallback, lowest, highest }) {
  const range = lowest !== null && highest !== null ? `${lowest} to ${highest}` : type === 'RECORD_ID' ? 'a record' : '';
  return [range, required ? '' : fallback === 'today' ? 'today, if left out' : fallback === null ? 'may be left out' : ''].filter(Boolean).join(', ');
}

/** What was filled in, as the service takes it; what was left empty is left out. */
function sent(form, { parameters }) {
  const given = new FormData(form);
  const read = { INTEGER: Number, FLOAT: Number, STRINGS: text => text.split('\n').map(line => line.trim()).filter(Boolean) };
  return Object.fromEntries(
    parameters.map(({ name, type }) => [name, String(given.get(name) ?? '').trim(), read[type]]).filter(([, text]) => text !== '').map(([name, text, reading]) => [name, reading ? reading(text) : text]),
  );
}

function saveNow(event, kind, query) {
  event.preventDefault();
  const name = String(new FormData(event.target).get('name')).trim();
  if (!name) return;
  let parameters;
  try {
    parameters = kind === 'library' ? sent(document.getElementById('library-form'), query) : readParameters(state.queries.parameters);
  } catch (trouble) {
    notice(trouble.message, 'trouble');
    return;
  }
  event.target.reset();
  save(name, parameters);
}
