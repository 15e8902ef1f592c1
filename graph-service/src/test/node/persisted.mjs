// Apollo Client with hashes in place of documents: the service keeps none, and Apollo sends the document from then on.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';

const sent = [];
const counting = async (address, options) => {
  sent.push(JSON.parse(options.body));
  return fetch(address, options);
};
const link = ApolloLink.from([
  new PersistedQueryLink({ sha256: text => createHash('sha256').update(text).digest('hex') }),
  new HttpLink({
    uri: `${process.env.LEADGRAPH_URL}/graphql`,
    fetch: counting,
    headers: { Authorization: `Bearer ${process.env.LEADGRAPH_TOKEN}`, 'X-Use-Code': 'C', 'X-Search-Reason': 'Hashes' },
  }),
]);
const client = new ApolloClient({ link, cache: new InMemoryCache() });
for (let i = 0; i < 2; i++) {
  const { data } = await client.query({ query: gql`query Me { me { userId } }`, fetchPolicy: 'network-only' });
  assert.equal(data.me.userId, 'athena@il-sample');
}
assert.deepEqual(sent.map(body => 'query' in body), [false, true, true]);
console.log('Hashes are given up.');
