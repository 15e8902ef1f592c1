// Who asks and why goes into headers; GraphiQL does the rest.
import { answer, events, isSubscription } from './asking.js';
import * as samples from './samples.js';

const byId = id => document.getElementById(id);
const NOBODY = 'Sign in first: choose who asks, above.';
let token = '';
let question;
let chooseUser = async () => {};

// What samples have found, for those that go on from there.
const found = new Map();

// Questions tell what is being investigated: they live as long as the page, never in the browser's store.
const kept = new Map();
const storage = {
  getItem: name => kept.get(name) ?? null,
  setItem: (name, value) => kept.set(name, value),
  removeItem: name => kept.delete(name),
  clear: () => kept.clear(),
  get length() { return kept.size; },
};

const page = ReactDOM.createRoot(byId('graphiql'));
const offer = await (await fetch('graphiql/offer')).json();
question = offer.examples[0];

function say(text, wrong = false) {
  byId('expect').textContent = text;
  byId('expect').classList.toggle('wrong', wrong);
}

function who() {
  const sent = { Authorization: `Bearer ${token}`, 'X-Use-Code': byId('use-code').value };
  for (const [name, id] of [['X-Search-Reason', 'reason'], ['X-On-Behalf-Of', 'on-behalf-of'], ['X-Applicant', 'applicant']]) {
    const value = byId(id).value.trim();
    if (value) sent[name] = value;
  }
  return sent;
}

// A new function each time the caller changes makes GraphiQL read the schema again.
function fetcher() {
  return (parameters, options) => {
    if (!token) return { errors: [{ message: NOBODY }] };
    return isSubscription(parameters, options?.documentAST) ? events(socketAddress(), who(), parameters) : answered(parameters);
  };
}

function socketAddress() {
  const address = new URL('graphql', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  return address;
}

async function answered(parameters) {
  const said = await answer('graphql', who(), parameters);
  samples.keep(samples.asked(offer.examples, parameters), said, found);
  return said;
}

let asCaller = fetcher();

function draw() {
  page.render(React.createElement(GraphiQL, {
    fetcher: asCaller,
    storage,
    query: question?.document,
    variables: question ? samples.variables(question, found) : '',
    defaultQuery: '# Ask away: Ctrl-Space completes, the book on the left documents the schema.\n',
    isHeadersEditorEnabled: false,
    shouldPersistHeaders: false,
    // null: no schema is asked for while nobody is signed in.
    schema: token ? undefined : null,
  }));
}

async function signInAs(user) {
  const response = await fetch('demo/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ user }) });
  const answered = await response.json();
  token = answered.access_token ?? '';
  if (!token) say(answered.message, true);
  asCaller = fetcher();
  draw();
}

async function offerDemoUsers() {
  document.querySelector('.demo-only').hidden = false;
  const users = await (await fetch('demo/users')).json();
  byId('user').append(...users.map(user => new Option(`${user.name}, ${user.agency}`, user.userId)));
  const chosen = () => users.find(user => user.userId === byId('user').value);
  const choose = async () => {
    say(`${chosen().situation} Expect: ${chosen().expect}`);
    await signInAs(chosen().userId);
  };
  byId('user').addEventListener('change', choose);
  chooseUser = async userId => {
    byId('user').value = userId;
    await choose();
  };
  // Tokens live an hour; a page left open stays usable.
  setInterval(() => signInAs(chosen().userId), 50 * 60 * 1000);
  byId('reason').value = 'demo';
  await choose();
}

function offerTokenField() {
  document.querySelector('.token-only').hidden = false;
  byId('token').addEventListener('change', () => {
    token = byId('token').value.trim();
    asCaller = fetcher();
    say('');
    draw();
  });
  say('Paste a token of your identity provider and say why you search.');
}

byId('search').addEventListener('submit', event => event.preventDefault());
byId('example').append(...offer.examples.map((example, i) => new Option(example.name, i)));
byId('example').addEventListener('change', async event => {
  question = offer.examples[event.target.value];
  // Some samples are somebody's in particular: the owner's point of contact answers what the investigator asks.
  if (question.as) await chooseUser(question.as);
  const first = samples.missing(offer.examples, question, found);
  if (first.length) say(`Run the samples before this one first: they find ${first.join(' and ')}.`, true);
  draw();
});
draw();
await (offer.demoUsers ? offerDemoUsers() : offerTokenField());
