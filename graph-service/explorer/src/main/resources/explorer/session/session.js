// Who is signed in. The token lives in this module's memory alone: never in the browser's store, never in an address.
import { state, change, notice, say } from '../store.js';
import { Trouble, silent } from '../ask/trouble.js';
import { anew, finish, hasCode, inWindow } from './oidc.js';

const IDLE = 30 * 60_000;
const AT_MOST = 12 * 60 * 60_000;
const EARLY = 90_000;

let current = '';
let until = 0;
let since = 0;
let lastUse = Date.now();
let renewal = null;
let failed = false;

export const token = () => current;

/** What the page has to know before anybody is signed in. */
export async function offer() {
  const response = await fetch('explorer/offer');
  const answered = await response.json();
  change(s => {
    s.offer = answered;
  });
  if (hasCode()) await signedInWith(await finish(answered.signIn));
  return answered;
}

export async function demoPeople() {
  return (await fetch('demo/users')).json();
}

export async function signInAs(person) {
  signedIn(await demoToken(person.userId), { userId: person.userId, name: person.name, agency: person.agency });
}

/** After a lock: without leaving the page. */
export async function signInHere() {
  await signedInWith(await inWindow(state.offer.signIn));
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
  // Somebody else begins with an empty page: nothing of the other person's stays in its memory.
  if (state.session && state.session.userId !== person.userId) return location.reload();
  change(s => {
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
  renewal ??= renew().finally(() => {
    renewal = null;
  });
  return renewal;
}

async function renew() {
  const person = state.session;
  if (!person || state.locked) throw new Trouble('Sign in first.', 'UNAUTHENTICATED');
  if (state.offer.signIn.demo) return goOn(await demoToken(person.userId));
  try {
    return goOn(await anew(state.offer.signIn));
  } catch {
    const ended = new Trouble('Your sign-in has ended. Sign in again in a small window; what you see here stays.', 'SIGN_IN_ENDED');
    ended.action = { words: 'Sign in again', act: async () => goOn(await inWindow(state.offer.signIn)) };
    throw ended;
  }
}

/** The same person goes on; another one has to start over. */
function goOn(answer) {
  const person = state.session;
  if (answer.userId && answer.userId !== person?.userId)
    throw new Trouble('Somebody else is signed in at the identity provider. Sign out here first.', 'OTHER_PERSON');
  current = answer.access_token;
  until = Date.now() + (answer.expires_in ?? 300) * 1000;
  failed = false;
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
  s.kept = null;
  s.queries = null;
  s.metrics = null;
  s.desk = null;
  s.view = 'board';
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
    s.notice = null;
  });
  say(why);
}

export function watchForIdleness() {
  for (const event of ['pointerdown', 'keydown', 'wheel']) {
    addEventListener(
      event,
      () => {
        lastUse = Date.now();
      },
      { capture: true, passive: true },
    );
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
  else if (until - now < EARLY && !renewal && !failed) renewed().catch(ended);
}

/** Said once, and in time: the token is still good for a while. */
function ended(trouble) {
  failed = true;
  if (trouble.action) {
    notice(trouble.message, 'trouble', {
      words: trouble.action.words,
      act: () =>
        trouble.action.act().then(
          () => notice('You are signed in again.', 'done'),
          again => notice(again.message, 'trouble', null),
        ),
    });
  }
}
