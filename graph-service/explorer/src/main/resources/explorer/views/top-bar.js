// The bar at the top: search, who one is, and the way out.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change, say } from '../store.js';
import { ask } from '../ask/ask.js';
import { ME } from '../ask/documents.js';
import { lock, signOut } from '../session/session.js';
import { dark } from '../picture/look.js';
import { clear } from '../board/acts.js';
import { toggleDesk } from '../desk/desk.js';
import { toggleMetrics } from '../metrics/metrics.js';
import { toggleQueries } from '../queries/queries.js';
import { enterButton } from './enter.js';
import { searchBox } from './search-box.js';
import { icon, ICONS } from './parts.js';

export function topBar() {
  return html`<header class="top">
    <a class="brand" href="./" @click=${event => {
      event.preventDefault();
      clear();
    }} title="Clear the board and go to the start page"><span class="mark" aria-hidden="true"></span><span>Leadgraph</span></a>
    ${searchBox()}
    <nav class="who" aria-label="You">
      ${state.me && !state.me.inGoodStanding ? '' : html`<button type="button" class="tool named" aria-label="Queries" title="Queries of the library, saved ones, and Cypher for analysts (Alt Q)"
          aria-pressed=${String(state.view === 'queries')} @click=${toggleQueries}>${icon(ICONS.query)}<span>Queries</span></button>`}
      ${state.me && !state.me.inGoodStanding ? '' : enterButton()}
      ${state.me && !state.me.inGoodStanding ? '' : html`<button type="button" class="tool named" aria-label="Leads" title="Your agency’s lead desk and shooting review (Alt S)"
          aria-pressed=${String(state.view === 'desk')} @click=${toggleDesk}>${icon(ICONS.desk)}<span>Leads</span></button>`}
      ${state.me && !state.me.inGoodStanding ? '' : html`<button type="button" class="tool named" aria-label="Metrics" title="What your agency’s leads achieve, in figures (Alt G)"
          aria-pressed=${String(state.view === 'metrics')} @click=${toggleMetrics}>${icon(ICONS.metrics)}<span>Metrics</span></button>`}
      <button type="button" class="tool named" aria-label="Agreements" title="Whose records you see"
          @click=${agreements}>${icon(ICONS.group)}<span>Agreements</span></button>
      <button type="button" class="tool" aria-label="Dark or light" title="Dark or light (Alt M)" @click=${switchTheme}>${icon(ICONS.moon)}</button>
      <button type="button" class="tool" aria-label="Keys and help" title="Keys and help (?)" @click=${() =>
        change(s => {
          s.dialog = { kind: 'keys' };
        })}>${icon(ICONS.ask)}</button>
      <details class="menu"><summary aria-label=${`You: ${state.session.name}, ${state.session.agency}`}>${icon(ICONS.person)}<span class="me"><span class="name">${state.session.name}</span><span class="agency">${state.session.agency}</span></span></summary>
        <div class="items"><p>${state.session.name}<br>${state.session.agency}</p>
          <button type="button" @click=${() => lock('You locked the page. Sign in again to go on where you were.')}>Lock</button>
          <button type="button" @click=${signOut}>Sign out</button></div></details>
    </nav>
  </header>`;
}

export function switchTheme() {
  change(s => {
    s.theme = dark() ? 'light' : 'dark';
  });
  say(`${dark() ? 'Dark' : 'Light'} colors.`);
}

export async function knowMe() {
  if (state.me || !state.purpose) return state.me;
  const { me } = await ask(ME);
  change(s => {
    s.me = me;
    s.session = { ...s.session, name: `${me.firstName} ${me.lastName}`, agency: me.agency?.name ?? 'sees nothing at present' };
  });
  return me;
}

async function agreements() {
  change(s => {
    s.dialog = { kind: 'agreements' };
  });
  try {
    if (!state.me)
      await ask(ME).then(({ me }) =>
        change(s => {
          s.me = me;
        }),
      );
  } catch (trouble) {
    change(s => {
      s.dialog = null;
      s.notice = trouble.left ? null : { words: trouble.message, kind: 'trouble' };
    });
  }
}
