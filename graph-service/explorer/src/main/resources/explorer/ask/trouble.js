// A refusal, in words that say what to do next.

export class Trouble extends Error {
  constructor(message, code = '', retryable = false) {
    super(message);
    this.code = code;
    this.retryable = retryable;
  }
}

/** The person has closed the question that had to be answered first: nothing more is to be said. */
export class Left extends Trouble {
  constructor() {
    super('Nothing was asked.', 'LEFT');
    this.left = true;
  }
}

const SILENT = 'Leadgraph does not answer. What you see stays as it is; nothing is lost.';

export function silent() {
  return new Trouble(SILENT, 'SERVICE_SILENT', true);
}

/** Codes after which another purpose helps. */
export const PURPOSE_CODES = new Set([
  'USE_CODE_REQUIRED',
  'USE_CODE_INVALID',
  'SEARCH_REASON_REQUIRED',
  'SEARCH_REASON_INVALID',
  'ACTIVITY_INVALID',
  'CONSENT_REQUIRED',
  'SELF_QUERY_REFUSED',
]);

export function fromErrors(errors) {
  const first = errors[0] ?? {};
  return new Trouble(first.message ?? 'The answer was refused.', first.extensions?.code ?? 'REFUSED', first.extensions?.retryable === true);
}
