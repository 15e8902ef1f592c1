// The whole page: the way in, or the place of work.
import { html } from '../lib/lit-html/lit-html.js';
import { state, notice } from '../store.js';
import { signInView } from './sign-in.js';
import { topBar } from './top-bar.js';
import { purposeBar } from './purpose.js';
import { boardView } from './board-view.js';
import { sideView } from './side.js';
import { drawerView } from './drawer.js';
import { dialogs } from './dialogs.js';
import { deskView } from './desk.js';
import { metricsView } from './metrics.js';
import { queriesView } from './queries.js';
import { icon, ICONS } from './parts.js';

export function page() {
  // While locked, the work stays in memory, and nothing of it is in the page.
  if (!state.session || state.locked) return html`${signInView()}${noticeLine()}`;
  const asking = state.view !== 'board';
  return html`<a class="skip" href=${`#${state.view}`} @click=${event => {
    event.preventDefault();
    document.getElementById(state.view)?.focus();
  }}>${`To the ${state.view}`}</a>
    ${topBar()}${purposeBar()}
    <main class=${`work ${asking ? 'asking' : state.drawer ? 'with-drawer' : ''}`}>${state.view === 'queries' ? queriesView() : state.view === 'metrics' ? metricsView() : state.view === 'desk' ? deskView() : html`${boardView()}${sideView()}${drawerView()}`}</main>
    ${noticeLine()}${dialogs()}`;
}

function noticeLine() {
  const { notice: said } = state;
  if (!said) return '';
  return html`<div class=${`notice ${said.kind}`} role=${said.kind === 'trouble' ? 'alert' : 'status'}><span>${said.words}</span>
    ${said.action ? html`<button type="button" class="link" @click=${said.action.act}>${said.action.words}</button>` : ''}
    <button type="button" class="tool" aria-label="Close this message" @click=${() => notice(null)}>${icon(ICONS.close)}</button></div>`;
}
