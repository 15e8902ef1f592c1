// Signing in at the identity provider: authorization code with PKCE, and renewal in a frame that nobody sees, or in a small window where that fails.
import { Trouble } from '../ask/trouble.js';

const KEPT = 'leadgraph.sign-in';
const PATIENCE = 8_000;
const BACK = () => new URL('explorer/signed-in', document.baseURI).href;

const base64url = bytes =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** Leaves the page for the identity provider's. There is no work yet that could be lost. */
export async function begin(way) {
  if (!way.authorizationUri)
    throw new Trouble('The identity provider cannot be reached now. Try again in a minute.', 'IDENTITY_PROVIDER_UNAVAILABLE', true);
  const attempt = { verifier: random(), state: random() };
  sessionStorage.setItem(KEPT, JSON.stringify(attempt));
  location.assign(await address(way, attempt, {}));
}

/** Whether this page was opened by coming back from the identity provider. */
export const hasCode = () => location.hash.startsWith('#sign-in?');

export async function finish(way) {
  const sent = new URLSearchParams(location.hash.slice('#sign-in?'.length));
  history.replaceState(null, '', location.pathname);
  const attempt = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
  sessionStorage.removeItem(KEPT);
  return exchange(way, attempt, sent);
}

/** A new token while the page stays as it is, without asking anybody. Fails when the session at the identity provider has ended. */
export async function anew(way) {
  const attempt = { verifier: random(), state: random() };
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Renewal of the sign-in';
  frame.src = await address(way, attempt, { prompt: 'none' });
  document.body.append(frame);
  try {
    return await exchange(way, attempt, await told(() => frame.contentWindow));
  } finally {
    frame.remove();
  }
}

/** The same in a small window, where the identity provider can ask. Only on a click: browsers open no window otherwise. */
export async function inWindow(way) {
  const attempt = { verifier: random(), state: random() };
  const opened = window.open(await address(way, attempt, {}), 'leadgraph-sign-in', 'popup,width=520,height=640');
  if (!opened) throw new Trouble('Allow this page to open a window, then sign in there; what you see here stays.', 'UNAUTHENTICATED');
  return exchange(way, attempt, await told(() => opened, 5 * 60_000));
}

/** What the page that the identity provider sends people back to says; a provider whose session has ended shows its own page instead and says nothing. */
function told(source, patience = PATIENCE) {
  return new Promise((resolve, reject) => {
    const end = what => {
      clearTimeout(timer);
      removeEventListener('message', listen);
      what();
    };
    const listen = event => {
      if (event.origin !== location.origin || event.source !== source() || typeof event.data?.signIn !== 'string') return;
      end(() => resolve(new URLSearchParams(event.data.signIn)));
    };
    const timer = setTimeout(() => end(() => reject(new Trouble('The sign-in was not renewed in time.', 'UNAUTHENTICATED', true))), patience);
    addEventListener('message', listen);
  });
}

async function address(way, attempt, extra) {
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(attempt.verifier))));
  const url = new URL(way.authorizationUri);
  for (const [name, value] of Object.entries({
    response_type: 'code',
    client_id: way.clientId,
    redirect_uri: BACK(),
    scope: way.scopes,
    state: attempt.state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...extra,
  })) {
    url.searchParams.set(name, value);
  }
  return url.href;
}

async function exchange(way, attempt, sent) {
  if (sent.get('error')) throw new Trouble(`The identity provider refused the sign-in (${sent.get('error')}).`, 'UNAUTHENTICATED');
  if (!attempt.state || sent.get('state') !== attempt.state) throw new Trouble('This sign-in was not started on this page. Sign in again.', 'UNAUTHENTICATED');
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: sent.get('code') ?? '',
    redirect_uri: BACK(),
    client_id: way.clientId,
    code_verifier: attempt.verifier,
  });
  const response = await fetch(way.tokenUri, { method: 'POST', body });
  const answer = await response.json();
  if (!response.ok || !answer.access_token) throw new Trouble('The identity provider did not give a token. Sign in again.', 'UNAUTHENTICATED');
  return { ...answer, userId: subject(answer.access_token) };
}

/** Only to greet the person; whether the token is good, the service decides. */
function subject(jwt) {
  try {
    const claims = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(atob(jwt.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0))),
    );
    return String(claims.sub ?? '');
  } catch {
    return '';
  }
}
