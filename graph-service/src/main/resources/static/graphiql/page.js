// Who asks and why goes into headers; GraphiQL does the rest.
const byId = id => document.getElementById(id);
const NOBODY = 'Sign in first: choose who asks, above.';
let token = '';
let question;

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

function headers(accept) {
  const sent = { 'Content-Type': 'application/json', Accept: accept, Authorization: `Bearer ${token}`, 'X-Use-Code': byId('use-code').value };
  for (const [name, id] of [['X-Search-Reason', 'reason'], ['X-On-Behalf-Of', 'on-behalf-of'], ['X-Applicant', 'applicant']]) {
    const value = byId(id).value.trim();
    if (value) sent[name] = value;
  }
  return sent;
}

function isSubscription(parameters, documentNode) {
  const operations = (documentNode?.definitions ?? []).filter(definition => definition.kind === 'OperationDefinition');
  const asked = operations.find(operation => operation.name?.value === parameters.operationName) ?? operations[0];
  return asked?.operation === 'subscription';
}

// A new function each time the caller changes makes GraphiQL read the schema again.
function fetcher() {
  return (parameters, options) => {
    const body = JSON.stringify(parameters);
    return isSubscription(parameters, options?.documentAST) ? events(body) : answer(body);
  };
}

async function answer(body) {
  if (!token) return { errors: [{ message: NOBODY }] };
  const response = await fetch('graphql', { method: 'POST', headers: headers('application/graphql-response+json, application/json'), body });
  return response.json();
}

async function* events(body) {
  if (!token) {
    yield { errors: [{ message: NOBODY }] };
    return;
  }
  const response = await fetch('graphql', { method: 'POST', headers: headers('text/event-stream'), body });
  if (!response.ok) {
    yield await response.json();
    return;
  }
  let text = '';
  const stream = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let part = await stream.read(); !part.done; part = await stream.read()) {
      text += part.value.replaceAll('\r', '');
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const data = lines.filter(line => line.startsWith('data:')).map(line => line.slice(5)).join('\n').trim();
        if (lines.some(line => /^event:\s*next/.test(line)) && data) yield JSON.parse(data);
      }
    }
  } finally {
    stream.cancel();
  }
}

let asCaller = fetcher();

function draw() {
  page.render(React.createElement(GraphiQL, {
    fetcher: asCaller,
    storage,
    query: question?.document,
    variables: question?.variables,
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
byId('example').addEventListener('change', event => {
  question = offer.examples[event.target.value];
  draw();
});
draw();
await (offer.demoUsers ? offerDemoUsers() : offerTokenField());
