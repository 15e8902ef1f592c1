// Why is asked: use code, reason, for whom. Nothing is asked before that is said, and it is in sight as long as the page is open.
import { state, change, notice, say } from '../store.js';
import { Left } from '../ask/trouble.js';
import { USE_CODES } from '../field/words.js';

let waiting = null;

/** Shows the form, and goes on when it was filled in. Several questions at once wait for one form. */
export function purposeWanted(message = '') {
  if (!waiting) {
    let resolve;
    let reject;
    const promise = new Promise((yes, no) => {
      resolve = yes;
      reject = no;
    });
    promise.catch(() => {
      /* Whoever asked says so. */
    });
    waiting = { promise, resolve, reject };
    change(s => {
      s.dialog = { kind: 'purpose', message, back: s.dialog };
    });
  }
  return waiting.promise;
}

/** The person has said why; questions that were held back are asked now. */
export function setPurpose(purpose) {
  const other = state.purpose && state.purpose.useCode !== purpose.useCode && state.board.nodes.size > 0;
  change(s => {
    s.purpose = { ...purpose };
    // Another purpose may show other records: nothing of the earlier one is answered from memory.
    s.details = new Map();
    s.me = null;
    s.start = null;
    if (s.metrics) s.metrics = { ...s.metrics, period: 'YEAR', answer: null, newest: null, failed: false };
    if (s.desk) s.desk = { ...s.desk, leads: null, more: null, people: null, review: null, failed: false };
    if (s.queries) s.queries = { ...s.queries, answer: null, trouble: null, library: null, saved: null, schema: null, failed: false };
    s.dialog = s.dialog?.back ?? null;
  });
  if (other) notice('What is on the board was found under the earlier use code. Open it again to see what this one shows.');
  say(`Purpose: ${purposeWords(state.purpose)}`);
  waiting?.resolve();
  waiting = null;
}

/** The form was closed: what was to be asked is not asked, everything else stays. */
export function purposeClosed() {
  change(s => {
    s.dialog = s.dialog?.back ?? null;
  });
  waiting?.reject(new Left());
  waiting = null;
}

export function purposeWords(purpose) {
  return `use code ${purpose.useCode}, ${USE_CODES[purpose.useCode].toLowerCase()}; reason: ${purpose.reason}; ${purpose.onBehalfOf ? `on behalf of ${purpose.onBehalfOf}` : 'for nobody else'}.`;
}

/** What a header can carry: everything but control characters. */
export const fits = words => !/[\x00-\x1f\x7f]/.test(words);
