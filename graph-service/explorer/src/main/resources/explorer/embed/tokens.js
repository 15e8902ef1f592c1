// The token of an embedded view, and the page that holds the view. The token lives in this module's memory alone.

/** Before its end by so much, the next one is wanted. */
const EARLY = 60_000;

export const holder = new URLSearchParams(location.search).get('origin') ?? '';

let current = '';
let claims = {};
let timers = [];

export const token = () => current;

/** Who looks, and why; for the line at the bottom. */
export const purpose = () => ({ userId: claims.sub ?? '', useCode: claims.embed_why?.['X-Use-Code'] ?? '', reason: claims.embed_why?.['X-Search-Reason'] ?? '' });

export function tell(what, more = {}) {
  parent.postMessage({ leadgraph: what, ...more }, holder);
}

/** Hears the page that holds this one, and nobody else. */
export function listen(heard) {
  addEventListener('message', ({ source, origin, data }) => {
    if (source === parent && origin === holder && typeof data?.leadgraph === 'string') heard(data);
  });
}

/** Takes the next token; `over` is called if none has come when it ends. */
export function take(next, over) {
  for (const timer of timers) clearTimeout(timer);
  current = next;
  claims = read(next);
  // It was made a moment ago; the clock of this machine may be wrong.
  const left = ((claims.exp ?? 0) - (claims.iat ?? 0)) * 1000;
  timers = [setTimeout(() => tell('token-wanted'), Math.max(left - EARLY, left / 2, 0)), setTimeout(() => ended(over), Math.max(left, 0))];
}

function ended(over) {
  current = '';
  over();
}

/** What stands in it is only shown; whether it is good, the service decides. */
function read(next) {
  try {
    const bytes = Uint8Array.from(atob(next.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {};
  }
}
