// What stock clients over a WebSocket do with the codes that the service closes with.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const url = `${process.env.LEADGRAPH_URL.replace('http', 'ws')}/graphql`;
const client = (token, more = {}) => createClient({
  url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization: `Bearer ${token}`, 'x-use-code': 'C', 'x-search-reason': 'Protocol' }, ...more,
});

async function all(asked, question) {
  const answers = [];
  for await (const each of asked.iterate(question)) answers.push(each);
  return answers;
}

const [mine] = await all(client(process.env.LEADGRAPH_TOKEN), { query: '{ me { userId } }' });
assert.equal(mine.data.me.userId, 'athena@il-sample');

await assert.rejects(all(client('nonsense'), { query: '{ me { userId } }' }), closed => closed.code === 4403 && /token/.test(closed.reason));
await assert.rejects(all(client(process.env.LEADGRAPH_TOKEN), { query: '{ nothing }' }),
  errors => errors[0].extensions.code === 'QUERY_INVALID' && errors[0].locations[0].line === 1);

const old = new WebSocket(url, 'graphql-ws');
const [code, reason] = await new Promise(resolve => old.on('close', (...closed) => resolve(closed)));
assert.equal(code, 4406);
assert.match(String(reason), /graphql-transport-ws/);
console.log('The protocol is kept.');
