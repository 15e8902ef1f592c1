// Pointers: an owner shows that a record exists beside one on the board, and whom to ask, and nothing else.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change } from '../store.js';
import { choose } from '../board/grow.js';
import { show } from '../picture/sight.js';
import { title, kindOf } from '../field/kinds.js';
import { linkWord } from '../field/links.js';
import { icon, ICONS } from './parts.js';

export function pointersView() {
  const pointers = [...state.board.pointers.values()];
  if (!pointers.length) return html`<p class="hint">No owner shows a pointer beside what is on the board.</p>`;
  return html`<p class="hint">Owners show that these records exist, and whom to ask. No path leads through them.</p>
    <ul class="cards" role="list">${pointers.map(pointer => card(pointer, state.board.nodes.get(pointer.besideRecordId)))}</ul>`;
}

function card(pointer, beside) {
  const owner = pointer.owningAgency?.name ?? 'Another agency';
  return html`<li class="card"><p class="name">${icon(ICONS.hide)} A record of ${owner}</p>
    <p class="more">${pointer.linkKind ? linkWord(pointer.linkKind) : 'Linked'}${
      beside
        ? html`, beside <button type="button" class="link" @click=${() => {
            choose(beside.id);
            show(beside.id);
          }}>${kindOf(beside.record).word.toLowerCase()} ${title(beside.record)}</button>`
        : ''
    }</p>
    <p class="more">Ask ${pointer.pointOfContact ?? 'the owner; no point of contact is named'}</p>
    <button type="button" @click=${() =>
      change(s => {
        s.dialog = {
          kind: 'permission',
          recordIds: [pointer.recordId],
          owner,
          contact: pointer.pointOfContact,
          words: `A record of ${owner} that is not shown to you.`,
        };
      })}>Request permission</button></li>`;
}
