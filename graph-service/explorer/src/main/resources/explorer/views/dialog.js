// A form above the page. The browser's own dialog keeps the focus inside and gives it back.
import { html } from '../lib/lit-html/lit-html.js';
import { change } from '../store.js';
import { icon, ICONS } from './parts.js';

export const closeDialog = () => change(s => { s.dialog = s.dialog?.back ?? null; });

export function dialog(title, body, close = closeDialog, wide = false) {
  return html`<dialog class=${wide ? 'wide' : ''} aria-labelledby="dialog-title" @cancel=${event => { event.preventDefault(); close(); }}
    @mousedown=${event => { if (event.target === event.currentTarget) close(); }}>
    <div class="dialog"><header><h2 id="dialog-title">${title}</h2><button type="button" class="tool" aria-label="Close" title="Close (Esc)" @click=${close}>${icon(ICONS.close)}</button></header>
    ${body}</div></dialog>`;
}

/** After each drawing: what was drawn as a dialog is shown as one. */
export function showDialog() {
  const open = document.querySelector('dialog');
  if (open && !open.open) {
    open.showModal();
    open.querySelector('[autofocus], form input, form select, .dialog button')?.focus();
  }
}
