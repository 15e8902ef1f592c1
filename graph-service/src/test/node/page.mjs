// Asks the sample questions as the page /graphiql does, with the page's own modules. Argument: the service's address.
import assert from 'node:assert/strict';
import { answer, events, isSubscription } from '../../main/resources/static/graphiql/asking.js';
import * as samples from '../../main/resources/static/graphiql/samples.js';

const base = process.argv[2];
const address = `${base}/graphql`;
const socket = address.replace('http', 'ws');
const kept = new Map();
const offer = await (await fetch(`${base}/graphiql/offer`)).json();

async function who(user) {
  const response = await fetch(`${base}/demo/token`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ user }) });
  const token = (await response.json()).access_token;
  return { Authorization: `Bearer ${token}`, 'X-Use-Code': 'C', 'X-Search-Reason': 'The page – día 7' };
}

const operation = sample => sample.document.match(/^(?:query|mutation|subscription) (\w+)/m)[1];
const ask = (sample, headers) => ({
  query: sample.document, operationName: operation(sample), variables: JSON.parse(samples.variables(sample, kept) || '{}'),
});

const day = offer.examples.filter(sample => /^[1-8] /.test(sample.name));
assert.equal(day.length, 8);
assert.deepEqual(samples.missing(offer.examples, day[1], kept), ['recordId']);
for (const sample of day) {
  assert.notEqual(sample.as, '', sample.name);
  assert.deepEqual(samples.missing(offer.examples, sample, kept), [], sample.name);
  const asked = ask(sample);
  const said = await answer(address, await who(sample.as), asked);
  assert.equal(said.errors, undefined, `${sample.name}: ${JSON.stringify(said.errors)}`);
  assert.equal(samples.asked(offer.examples, asked), sample);
  samples.keep(sample, said, kept);
}
// The day leaves nothing behind for others.
const end = 'mutation($id: ID!) { endPermission(requestId: $id, reason: "End of the day") { state } }';
const ended = await answer(address, await who('milo@mo-agency'), { query: end, variables: { id: kept.get('requestId') } });
assert.equal(ended.data?.endPermission.state, 'ENDED', JSON.stringify(ended));

const watching = offer.examples.find(sample => sample.name === 'watch records');
const parsed = kind => ({ definitions: [{ kind: 'OperationDefinition', operation: kind, name: { value: 'WatchRecords' } }] });
assert.equal(isSubscription(ask(watching), parsed('subscription')), true);
assert.equal(isSubscription(ask(watching), parsed('query')), false);
const seen = [];
for await (const said of events(socket, await who(watching.as), ask(watching))) {
  seen.push(said);
  break;
}
assert.equal(seen[0].data?.nodes[0].id, 'b384025ec03518f0c30e12ea4dcb2f21', JSON.stringify(seen));

for (const [headers, part] of [[{ ...await who(watching.as), 'X-Use-Code': '' }, 'use code'], [{ Authorization: 'Bearer nonsense' }, 'token']]) {
  const refused = [];
  for await (const said of events(socket, headers, ask(watching))) refused.push(said);
  assert.match(refused.at(-1).errors[0].message, new RegExp(part));
}
const refused = await answer(address, { Authorization: 'Bearer nonsense' }, ask(day[0]));
assert.equal(refused.errors[0].extensions.code, 'UNAUTHENTICATED');
console.log('The page works.');
