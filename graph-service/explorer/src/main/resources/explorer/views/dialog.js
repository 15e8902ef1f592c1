// A form above the page. The browser's own dialog keeps the focus inside and gives it back.
import { html } from '../lib/lit-html/lit-html.js';
import { change } from '../store.js';
import { icon, ICONS } from './parts.js';

export const closeDialog = () =>
  change(s => {
    s.dialog = s.dialog?.back ?? null;
  });

export function dialog(title, body, close = closeDialog, wide = false) {
  return html`<dialog class=${wide ? 'wide' : ''} aria-labelledby="dialog-title" @cancel=${event => {
    event.preventDefault();
    close();
  }}
    @mousedown=${event => {
      if (event.target === event.currentTarget) close();
    }}>
    <div class="dialog"><header><h2 id="dialog-title">${title}</h2><button type="button" class="tool" aria-label="Close" title="Close (Esc)"
        @click=${close}>${icon(ICONS.close)}</button></header>
    ${body}</div></dialog>`;
}

let before = null;

/** After each drawing: what was drawn as a dialog is shown as one; after the last, the focus is back where it was, and what was begun there goes on. */
export function showDialog() {
  const shown = document.querySelector('dialog');
  if (shown && !shown.open) {
    before ??= document.activeElement;
    shown.showModal();
    shown.querySelector('form input, form select, .dialog button')?.focus();
  } else if (!shown && before) {
    const back = before;
    before = null;
    if (back.isConnected) back.focus();
  }
}
