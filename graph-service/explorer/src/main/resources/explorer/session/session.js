// Who is signed in. The token lives in this module's memory alone: never in the browser's store, never in an address.
import { state, change, say } from '../store.js';
import { Trouble, silent } from '../ask/trouble.js';
import { anew, hasCode, finish } from './oidc.js';

const IDLE = 30 * 60_000;
const AT_MOST = 12 * 60 * 60_000;
const EARLY = 90_000;

let current = '';
let until = 0;
let since = 0;
let lastUse = Date.now();
let renewal = null;

export const token = () => current;

/** What the page has to know before anybody is signed in. */
export async function offer() {
  const response = await fetch('explorer/offer');
  const answered = await response.json();
  change(s => { s.offer = answered; });
  if (hasCode()) await signedInWith(await finish(answered.signIn));
  return answered;
}

export async function demoPeople() {
  return (await fetch('demo/users')).json();
}

export async function signInAs(person) {
  signedIn(await demoToken(person.userId), { userId: person.userId, name: person.name, agency: person.agency });
}

async function signedInWith(answer) {
  // The service says who this is; until then the page calls the person by the id that the identity provider uses.
  signedIn(answer, { userId: answer.userId, name: answer.userId, agency: '' });
}

function signedIn(answer, person) {
  current = answer.access_token;
  until = Date.now() + (answer.expires_in ?? 300) * 1000;
  since = Date.now();
  lastUse = Date.now();
  const other = state.session && state.session.userId !== person.userId;
  change(s => {
    if (other) forget(s);
    s.session = person;
    s.locked = false;
  });
  say(`Signed in as ${person.name}.`);
}

async function demoToken(user) {
  let response;
  try {
    response = await fetch('demo/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ user }) });
  } catch {
    throw silent();
  }
  const answer = await response.json();
  if (!response.ok) throw new Trouble(answer.message, answer.code);
  return answer;
}

/** A current token in place of one that has ended; what is on the screen stays. Two questions at once renew once. */
export function renewed() {
  renewal ??= renew().finally(() => { renewal = null; });
  return renewal;
}

async function renew() {
  const person = state.session;
  if (!person || state.locked) throw new Trouble('Sign in first.', 'UNAUTHENTICATED');
  const answer = state.offer.signIn.demo ? await demoToken(person.userId) : await anew(state.offer.signIn, person.userId);
  current = answer.access_token;
  until = Date.now() + (answer.expires_in ?? 300) * 1000;
}

/** Everything that the person saw and asked is forgotten; the address says nothing of it. */
export function signOut() {
  current = '';
  change(s => {
    forget(s);
    s.session = null;
    s.locked = false;
  });
  location.reload();
}

function forget(s) {
  s.me = null;
  s.start = null;
  s.purpose = null;
  s.details = new Map();
  s.paths = null;
  s.dialog = null;
  s.notice = null;
  s.chosen = new Set();
  s.focus = null;
  s.forgotten = (s.forgotten ?? 0) + 1;
}

/** Hides everything until the same person signs in again; the work waits in this page's memory. */
export function lock(why) {
  if (!state.session || state.locked) return;
  current = '';
  change(s => {
    s.locked = why;
    s.dialog = null;
  });
  say(why);
}

export function watchForIdleness() {
  for (const event of ['pointerdown', 'keydown', 'wheel']) {
    addEventListener(event, () => { lastUse = Date.now(); }, { capture: true, passive: true });
  }
  setInterval(look, 5_000);
  // A machine that slept does not tick.
  document.addEventListener('visibilitychange', look);
}

function look() {
  if (!state.session || state.locked) return;
  const now = Date.now();
  if (now - lastUse > IDLE) lock('Nobody used the page for 30 minutes, so it was locked. Sign in again to go on where you were.');
  else if (now - since > AT_MOST) lock('You signed in 12 hours ago. Sign in again to go on where you were.');
  else if (until - now < EARLY && !renewal) renewed().catch(() => { /* The next question asks again, and then says so. */ });
}
