// The board: its tools, the picture, and the start page where nothing is on it yet.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change } from '../store.js';
import { canRedo, canUndo, redo, redoWords, undo, undoWords } from '../board/history.js';
import { group, hide, invert, moved, pin, remove, showHidden, tidy } from '../board/acts.js';
import { choose, chooseAll, expand } from '../board/grow.js';
import { shown } from '../board/board.js';
import { drawInto } from '../picture/picture.js';
import { fit, zoom } from '../picture/sight.js';
import { measured } from '../picture/layout.js';
import { lassoDown, lassoMove, lassoUp } from '../picture/lasso.js';
import { plural } from '../field/words.js';
import { findPaths } from './paths.js';
import { openInvestigations } from './investigations.js';
import { legend } from './legend.js';
import { startView } from './start.js';
import { ICONS, tool } from './parts.js';

let holder = null;

/** One picture for the life of the page. It has a holder, because Cytoscape ends itself when its own element is taken out of the page, as behind a lock. */
function canvasOnce() {
  if (!holder) {
    const canvas = document.createElement('div');
    canvas.className = 'canvas';
    holder = document.createElement('div');
    holder.className = 'canvas';
    holder.setAttribute('aria-hidden', 'true');
    holder.append(canvas);
    requestAnimationFrame(() => drawInto(canvas, { choose, chooseAll, moved, expand }));
  }
  return holder;
}

export function boardView() {
  const { board, chosen, focus, tool: hand, busy } = state;
  const empty = board.nodes.size === 0;
  const some = chosen.size > 0;
  return html`<section class="board-area" aria-label="Board">
    ${empty ? '' : html`<h1 class="unseen">Board</h1>`}
    <div class="tools" role="toolbar" aria-label="Tools of the board" ?hidden=${empty && !canUndo()}>
      ${tool(canUndo() ? `Undo: ${undoWords()}` : 'Undo', ICONS.undo, undo, { disabled: !canUndo(), keys: 'Ctrl Z' })}
      ${tool(canRedo() ? `Redo: ${redoWords()}` : 'Redo', ICONS.redo, redo, { disabled: !canRedo(), keys: 'Ctrl Shift Z' })}
      <span class="gap"></span>
      ${tool('Expand', ICONS.expand, () => expand(focus), { disabled: !focus, keys: 'Alt E', named: true })}
      ${tool('Paths', ICONS.path, findPaths, { disabled: chosen.size !== 2, keys: 'Alt P; choose two records', named: true })}
      ${tool('Pin', ICONS.pin, () => pin(), { disabled: !some, pressed: some && [...chosen].every(id => board.pinned.has(id)), keys: 'Alt N' })}
      ${tool('Hide', ICONS.hide, () => hide(), { disabled: !some, keys: 'Alt H' })}
      ${tool('Take off the board', ICONS.remove, () => remove(), { disabled: !some, keys: 'Delete' })}
      <span class="gap"></span>
      ${tool(
        'Lasso: draw around records',
        ICONS.lasso,
        () =>
          change(s => {
            s.tool = s.tool === 'lasso' ? 'move' : 'lasso';
          }),
        { pressed: hand === 'lasso' },
      )}
      ${tool('Choose the others instead', ICONS.invert, invert, { keys: 'Alt V' })}
      ${tool('Group by agency', ICONS.group, group, { pressed: state.grouped })}
      ${tool('Rearrange; pinned records stay', ICONS.tidy, tidy, { keys: 'Alt L' })}
      <span class="gap"></span>
      ${tool('Fit', ICONS.fit, () => fit(), { keys: 'Alt F' })}${tool('Zoom in', ICONS.plus, () => zoom(1.3))}
        ${tool('Zoom out', ICONS.minus, () => zoom(1 / 1.3))}
      <span class="gap"></span>
      ${tool(state.kept ? `Kept: ${state.kept.name}` : 'Keep', ICONS.keep, openInvestigations, { keys: 'keep this board, share it, open another', named: true, pressed: Boolean(state.kept?.own) })}
      ${tool('Export', ICONS.take, () => change(s => { s.dialog = { kind: 'take' }; }), { disabled: empty, keys: 'as a report, a picture, tables or a graph', named: true })}
      <label class="pick">Size <select aria-label="Size of records" @change=${event => measure('sizeBy', event.target.value)}>
        ${[
          ['none', 'all alike'],
          ['degree', 'by links'],
          ['betweenness', 'by betweenness'],
        ].map(([value, words]) => html`<option value=${value} ?selected=${state.sizeBy === value}>${words}</option>`)}</select></label>
      <label class="pick">Color <select aria-label="Color of records" @change=${event => measure('colorBy', event.target.value)}>
        ${[
          ['agency', 'by agency'],
          ['community', 'by community'],
        ].map(([value, words]) => html`<option value=${value} ?selected=${state.colorBy === value}>${words}</option>`)}</select></label>
    </div>
    <div id="board" class=${`board ${hand}`} tabindex="0" role="group" aria-label=${boardWords()} ?hidden=${empty}>
      ${canvasOnce()}
      ${hand === 'lasso' ? html`<svg class="lasso" aria-hidden="true" @pointerdown=${lassoDown} @pointermove=${lassoMove}
          @pointerup=${lassoUp}><path></path></svg>` : ''}
      ${legend()}
      ${facts()}
    </div>
    ${empty ? startView() : ''}
    <div class="working" ?hidden=${busy === 0} role="status"><span class="turn" aria-hidden="true"></span>${busy > 0 ? state.busyWith : ''} …</div>
  </section>`;
}

function boardWords() {
  const { board, chosen } = state;
  const picture = `Picture of ${plural(shown(board).length, 'record')} and ${plural(board.edges.size, 'link')}${chosen.size ? `, ${chosen.size} chosen` : ''}.`;
  return `${picture} The table, Alt T, has the same records for the keyboard.`;
}

/** What the answers left out, and what the user has hidden: both are shown, so that nobody takes the picture for everything. */
function facts() {
  const { board, span } = state;
  const lines = [
    ...board.truncations.map(t => html`<li>${t.words}</li>`),
    board.hidden.size
      ? html`<li>${plural(board.hidden.size, 'record')} hidden by you. <button type="button" class="link" @click=${showHidden}>Show</button></li>`
      : null,
    span
      ? html`<li>Records outside the chosen dates are pale. <button type="button" class="link" @click=${() =>
          change(s => {
            s.span = null;
          })}>All dates</button></li>`
      : null,
  ].filter(Boolean);
  return lines.length ? html`<ul class="facts" role="list">${lines}</ul>` : '';
}

async function measure(what, value) {
  change(s => {
    s[what] = value;
  });
  await measureAgain();
}

let measuredBoard = null;

/** Measures are of what is shown, so they are taken again when that changes. */
export async function measureAgain() {
  const { board, sizeBy, colorBy } = state;
  if ((sizeBy === 'none' && colorBy === 'agency') || measuredBoard === board || !board.nodes.size) return;
  measuredBoard = board;
  const measures = new Map(await measured(board));
  if (state.board === board)
    change(s => {
      s.measures = measures;
    });
}
