// What a stock client of server-sent events does with what the service refuses, and with queries.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';

const url = `${process.env.LEADGRAPH_URL}/graphql`;
const client = token => createClient({
  url, retryAttempts: 0, headers: { Authorization: `Bearer ${token}`, 'X-Use-Code': 'C', 'X-Search-Reason': 'Protocol' },
});

async function all(asked, question) {
  const answers = [];
  for await (const each of asked.iterate(question)) answers.push(each);
  return answers;
}

const [mine, ...more] = await all(client(process.env.LEADGRAPH_TOKEN), { query: '{ me { userId } }' });
assert.equal(mine.data.me.userId, 'athena@il-sample');
assert.deepEqual(more, []);

await assert.rejects(all(client('nonsense'), { query: '{ me { userId } }' }), refused => refused.response.status === 401);
await assert.rejects(all(client(process.env.LEADGRAPH_TOKEN), { query: 'subscription { nothing }' }), refused => refused.response.status === 400);
console.log('The stream is understood.');
