// Exports records as a file. That is a use: the server enters it, and refuses it without the owners' permission.
import { state, busy, change, notice } from '../store.js';
import { ask } from '../ask/ask.js';
import { EXPORT, USE_RECORDS } from '../ask/documents.js';
import { shown } from '../board/board.js';
import { picture } from '../picture/picture.js';
import { drawing } from '../picture/svg.js';
import { moment, plural } from '../field/words.js';

/** At most so many in one file. */
export const MOST = 100;

/** Made of what is on the screen, so the page makes them. */
const PICTURES = new Set(['PNG', 'SVG']);

/** The chosen records, or all that are shown. A picture shows the whole board, whatever is chosen. */
export function taken(format) {
  const all = shown(state.board).map(node => node.id);
  return state.chosen.size && !PICTURES.has(format) ? all.filter(id => state.chosen.has(id)) : all;
}

export function take({ format, title, note }) {
  const recordIds = taken(format);
  if (recordIds.length > MOST) return notice(`At most ${MOST} records leave at once. Hide some, or choose fewer.`, 'trouble');
  return busy('Making the file', async () => {
    try {
      if (PICTURES.has(format)) {
        await ask(USE_RECORDS, { recordIds, use: 'CHART', note });
        if (format === 'SVG') offer(new Blob([drawing(title, source())], { type: 'image/svg+xml' }), 'leadgraph.svg');
        else offer(await picture().png({ output: 'blob-promise', full: true, scale: 2, bg: getComputedStyle(document.getElementById('board')).backgroundColor }), 'leadgraph.png');
      } else {
        const { exportRecords: file } = await ask(EXPORT, { recordIds, format, title, note });
        offer(new Blob([Uint8Array.from(atob(file.content), c => c.charCodeAt(0))], { type: file.mediaType }), file.fileName);
      }
    } catch (trouble) {
      if (trouble.code !== 'PERMISSION_REQUIRED' && trouble.code !== 'USE_NOT_COVERED' && trouble.code !== 'PERMISSION_ENDED') throw trouble;
      const others = recordIds.filter(id => state.board.nodes.get(id)?.record.use?.state !== 'OWN');
      return notice(trouble.message, 'trouble', { words: 'Request permission', act: () => {
        notice(null);
        change(s => { s.dialog = { kind: 'permission', recordIds: others, words: `${plural(others.length, 'record')} of other agencies. Each owner gets a request of its own.` }; });
      } });
    }
    return notice(`${plural(recordIds.length, 'record')} exported, and that is in the log. Handle the file as the owners require.`, 'done');
  });
}

/** Where a drawing comes from, for whoever has it in hand. */
function source() {
  const { session, purpose } = state;
  return `Made by ${session.name}, ${session.agency}, ${moment(new Date())}. Use code ${purpose.useCode}; reason: ${purpose.reason}${purpose.onBehalfOf ? `; on behalf of ${purpose.onBehalfOf}` : ''}. Verify with the owner of each record before you rely on it.`;
}

/** Gives a file to the browser to keep. */
export function offer(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
