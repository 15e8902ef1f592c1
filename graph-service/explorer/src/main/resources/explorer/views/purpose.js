// The purpose: a line that is always in sight, and the form behind it.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change } from '../store.js';
import { setPurpose, purposeClosed, fits } from '../session/purpose.js';
import { USE_CODES } from '../field/words.js';
import { dialog } from './dialog.js';

export function purposeBar() {
  const { purpose } = state;
  return html`<section class="purpose" aria-label="Purpose of your searches">
    ${
      purpose
        ? html`<span class="code" title=${USE_CODES[purpose.useCode]}>${purpose.useCode}</span>
      <span class="part"><b>Use code</b> ${USE_CODES[purpose.useCode]}</span>
      <span class="part reason"><b>Reason</b> ${purpose.reason}</span>
      <span class="part"><b>On behalf of</b> ${purpose.onBehalfOf || 'nobody else'}</span>`
        : html`<span class="part"><b>No purpose yet.</b> You are asked for it before the first search.</span>`
    }
    <button type="button" class="link" @click=${() =>
      change(s => {
        s.dialog = { kind: 'purpose', message: '', back: s.dialog };
      })}>${purpose ? 'Change' : 'State your purpose'}</button>
  </section>`;
}

export function purposeDialog({ message, trouble = '' }) {
  const now = state.purpose ?? { useCode: 'C', reason: '', onBehalfOf: '', applicant: '' };
  return dialog(
    'Why are you searching?',
    html`<form id="purpose-form" @submit=${submit}>
    <p class="hint">Sent with every question and kept in the search log. It stays until you change it.</p>
    ${message || trouble ? html`<p class="trouble" role="alert">${trouble || message}</p>` : ''}
    <label>Use code
      <select name="useCode">${Object.entries(USE_CODES).map(([code, words]) => html`<option value=${code}
          ?selected=${code === now.useCode}>${code} – ${words}</option>`)}</select></label>
    <label>Reason <input name="reason" required maxlength="500" autocomplete="off"
        .value=${now.reason} placeholder="Case or booking number, project, or a description"></label>
    <label>On behalf of <span class="optional">if you are searching for somebody else</span> <input name="onBehalfOf" maxlength="500" autocomplete="off"
        .value=${now.onBehalfOf ?? ''}></label>
    <label>Applicant’s consent <span class="optional">its reference; only with use code J</span> <input name="applicant" maxlength="500" autocomplete="off" .value=${now.applicant ?? ''}></label>
    <div class="buttons"><button type="button" @click=${purposeClosed}>Cancel</button><button type="submit" class="primary">Use this purpose</button></div>
  </form>`,
    purposeClosed,
  );
}

function submit(event) {
  event.preventDefault();
  const given = Object.fromEntries([...new FormData(event.target)].map(([name, value]) => [name, String(value).trim()]));
  const wrong = !given.reason
    ? 'Say why you are searching: a case or booking number, a project, or a description.'
    : ![given.reason, given.onBehalfOf, given.applicant].every(fits)
      ? 'Leave out line breaks and control characters.'
      : '';
  if (wrong)
    change(s => {
      s.dialog = { ...s.dialog, trouble: wrong };
    });
  else setPurpose(given);
}
