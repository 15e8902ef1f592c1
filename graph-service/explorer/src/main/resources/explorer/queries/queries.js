// Queries of the library, saved ones, and an analyst's own Cypher: what the page knows of them, and what one does with them.
import { state, change, busy, notice, say } from '../store.js';
import { ask } from '../ask/ask.js';
import { CYPHER, DELETE_QUERY, QUERIES, RUN_LIBRARY, SAVE_QUERY, SAVED_QUERIES, SHARE_QUERY } from '../ask/documents.js';
import { plural } from '../field/words.js';

/** chosen: { kind: 'library', query } or { kind: 'cypher' }, with `key`, which is new for each, and the values to begin with. */
const FRESH = { library: null, saved: null, schema: null, chosen: null, text: '', parameters: '', filter: '', running: false, answer: null, trouble: null };

let running = null;
let last = 0;

const put = what =>
  change(s => {
    s.queries = { ...s.queries, ...what };
  });

export function toggleQueries() {
  change(s => {
    s.view = s.view === 'queries' ? 'board' : 'queries';
    s.queries ??= FRESH;
  });
  if (state.view !== 'queries') return;
  requestAnimationFrame(() => document.getElementById('queries')?.focus());
}

export function readQueries() {
  const { queries } = state;
  if (queries.library || queries.reading) return;
  put({ reading: true, failed: false });
  busy('Reading the library', async () => {
    const [{ libraryQueries: library, cypherSchema: schema }, saved] = await Promise.all([ask(QUERIES), allSaved()]);
    put({ library, schema, saved });
  }).finally(() => put({ reading: false, failed: !state.queries.library }));
}

async function allSaved() {
  const all = [];
  for (let after = null, more = true; more;) {
    const { nodes, pageInfo } = (await ask(SAVED_QUERIES, { after })).savedQueries;
    all.push(...nodes);
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return all;
}

async function readSaved() {
  put({ saved: await allSaved() });
}

function choose(what) {
  stop();
  put({ chosen: { ...what, key: ++last }, answer: null, trouble: null });
  requestAnimationFrame(() => document.querySelector('.query h2')?.focus());
}

export function openLibrary(query, values = {}, saved = null) {
  choose({ kind: 'library', query, values, saved });
}

/** A statement to write on; without one, what was written before. */
export function openCypher(text = state.queries.text, parameters = state.queries.parameters, saved = null) {
  put({ text, parameters });
  choose({ kind: 'cypher', saved });
}

/** Opens what was saved, with its values. */
export function openSaved(saved) {
  if (saved.library === null) return openCypher(saved.statement, written(saved.parameters), saved);
  const query = state.queries.library.find(each => each.name === saved.library);
  return query ? openLibrary(query, saved.parameters, saved) : notice(`The library has no query ${saved.library} any more.`, 'trouble');
}

/** Values of parameters as one writes them; nothing for none. */
export const written = values => (values && Object.keys(values).length ? JSON.stringify(values, null, 2) : '');

/** What was written as parameters, or a sentence that says what is wrong with it. */
export function readParameters(text) {
  if (!text.trim()) return {};
  let values;
  try {
    values = JSON.parse(text);
  } catch {
    throw new Error('The parameters cannot be read. Write them like {"number": "2019-0002500", "days": 30}.');
  }
  if (values === null || typeof values !== 'object' || Array.isArray(values))
    throw new Error('Write a value by each parameter’s name, like {"number": "2019-0002500"}.');
  return values;
}

export const runLibrary = (query, parameters) => run(RUN_LIBRARY, { name: query.name, parameters });

export function runCypher() {
  const { text, parameters } = state.queries;
  if (!text.trim()) return put({ trouble: { message: 'Write a statement first, for example: MATCH (n:Shooting) RETURN n LIMIT 10' }, answer: null });
  let values;
  try {
    values = readParameters(parameters);
  } catch (trouble) {
    return put({ trouble, answer: null });
  }
  return run(CYPHER, { statement: text, parameters: values });
}

async function run(document, variables) {
  stop();
  const mine = new AbortController();
  running = mine;
  const { key } = state.queries.chosen;
  const here = () => running === mine && state.queries?.chosen?.key === key;
  put({ running: true, answer: null, trouble: null });
  say('The query runs.');
  try {
    const { answer } = await ask(document, variables, mine.signal);
    if (here()) {
      put({ answer });
      say(`${plural(answer.rows.length, 'row')} found${answer.truncation ? '; there are more' : ''}.`);
    }
  } catch (trouble) {
    if (here() && !trouble.left) put({ trouble });
    if (!trouble.code) throw trouble;
  } finally {
    if (running === mine) {
      running = null;
      put({ running: false });
    }
  }
}

/** Gives up the query that runs; the service ends it as soon as it notices. */
export function stop() {
  if (!running) return;
  running.abort();
  running = null;
  put({ running: false });
  say('Stopped.');
}

export function save(name, parameters) {
  const { chosen, text } = state.queries;
  const what = chosen.kind === 'library' ? { library: chosen.query.name } : { statement: text };
  return busy('Saving the query', async () => {
    await ask(SAVE_QUERY, { query: { name, parameters, ...what } });
    await readSaved();
    notice(`Saved as “${name}”.`, 'done');
  });
}

export function share(saved, shared) {
  return busy('Sharing the query', async () => {
    await ask(SHARE_QUERY, { id: saved.id, shared });
    await readSaved();
    say(shared ? 'Shared with your agency.' : 'Not shared any more.');
  });
}

export function remove(saved) {
  return busy('Deleting the query', async () => {
    await ask(DELETE_QUERY, { id: saved.id });
    await readSaved();
    notice(`“${saved.name}” is deleted.`, 'done');
  });
}
