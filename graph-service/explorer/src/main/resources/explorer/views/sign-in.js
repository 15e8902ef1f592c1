// Signing in: in the demo you choose a person, elsewhere the identity provider asks. Both show the notice of proper use.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change, notice } from '../store.js';
import { demoPeople, signInAs, signInHere, signOut } from '../session/session.js';
import { begin } from '../session/oidc.js';

const USE = `Official use only. Every search needs a use code and a reason, and is kept in a signed log that the owners of records can read. A result only says that information may
  exist: ask the owner for permission and verification before you rely on it. Misuse ends your access.`;

let people = null;

async function load() {
  if (people) return;
  people = [];
  try {
    people = await demoPeople();
  } catch {
    people = null;
    notice('The demo’s users could not be loaded. Load the page again.', 'trouble');
  }
  change(() => {
    /* drawn with the people */
  });
}

export function signInView() {
  const way = state.offer?.signIn;
  if (way?.demo) load();
  return html`<main class="sign-in">
    <header class="brand"><span class="mark" aria-hidden="true"></span><div><h1>Leadgraph</h1><p>Which shootings are connected, and by what?</p></div></header>
    ${state.locked ? html`<p class="locked" role="alert">${state.locked}</p>` : ''}
    ${!state.offer ? html`<p role="status">One moment …</p>` : way.demo ? demo() : atProvider(way)}
    <p class="proper-use">${USE}</p>
  </main>`;
}

function atProvider(way) {
  if (!way.clientId) {
    return html`<p class="trouble">Nobody can sign in on this page yet: its operator has not registered it with the identity provider.
      The API works with tokens of the identity provider.</p>`;
  }
  // While work is kept behind the lock, the page stays, and a small window asks.
  const signIn = state.locked ? signInHere : () => begin(way);
  return html`<p>Sign in with your agency’s account. Your identity provider asks who you are${state.locked ? '' : ', and brings you back here'}.</p>
    <button type="button" class="primary large" @click=${() => signIn().catch(trouble => notice(trouble.message, 'trouble'))}>Sign in</button>
    ${state.locked ? html`<button type="button" @click=${signOut}>Sign out instead</button>` : ''}`;
}

function demo() {
  const only = state.locked && state.session;
  const offered = (people ?? []).filter(person => !only || person.userId === state.session.userId);
  return html`<section aria-labelledby="who"><h2 id="who">${only ? 'Sign in again' : 'Choose who you are'}</h2>
    <p class="hint">${only ? '' : 'A demo with invented records. Each person sees what the agreements of their agency allow.'}</p>
    <ul class="people" role="list">${offered.map(
      person => html`<li><button type="button" class="person" @click=${() => choose(person)}>
      <span class="who">${person.name}<span class="agency">${person.agency}</span></span>
      <span class="situation">${person.situation}</span><span class="expect"><b>Sees:</b> ${person.expect}</span></button></li>`,
    )}</ul>
    ${only ? html`<button type="button" @click=${signOut}>Sign out instead</button>` : ''}
  </section>`;
}

async function choose(person) {
  try {
    await signInAs(person);
    notice('');
  } catch (trouble) {
    notice(trouble.message, 'trouble');
  }
}
