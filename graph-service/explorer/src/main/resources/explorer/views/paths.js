// Paths between two chosen records: the shortest first, each step with its evidence in a sentence.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change, busy, say } from '../store.js';
import { ask } from '../ask/ask.js';
import { PATHS } from '../ask/documents.js';
import { edgeKey } from '../board/board.js';
import { add, choose } from '../board/grow.js';
import { show } from '../picture/sight.js';
import { title } from '../field/kinds.js';
import { LINKS } from '../field/links.js';
import { stepSentence } from '../field/sentences.js';
import { distance, miles } from '../field/distance.js';
import { plural } from '../field/words.js';

const FIRST = ['NIBIN_LEAD', 'RECOVERED', 'TEST_FIRED'];
const MORE = {
  INVOLVED: 'people',
  OCCURRED_AT: 'places',
  ADDRESS_OF: 'addresses',
  POSSESSED: 'possession',
  SAME_AS: 'matched records',
  VEHICLE_AT: 'vehicles',
  DRIVES: 'owners of vehicles',
  LED_TO: 'arrests',
  ARREST_OF: 'people arrested',
  BOOKED_AS: 'bookings',
  BOOKING_OF: 'people booked',
  INCARCERATION_OF: 'terms in prison',
  SUPERVISION_OF: 'probation and parole',
};

let via = new Set(FIRST);

export function findPaths() {
  const ids = [...state.chosen];
  if (ids.length !== 2) return say('Choose two records for paths between them.');
  change(s => {
    s.side = 'paths';
  });
  return busy('Looking for paths', async () => {
    const [from, to] = ids;
    const { paths } = await ask(PATHS, { from, to, via: [...via], maxHops: 9 });
    change(s => {
      s.paths = { from, to, found: paths ?? [], shown: [] };
    });
    say(
      paths?.length
        ? `${plural(paths.length, 'path')} found; the shortest has ${plural(paths[0].length, 'step')}.`
        : 'No path found that you may see.',
    );
    if (paths?.length) await putOnBoard(0);
  });
}

async function putOnBoard(i) {
  const path = state.paths.found[i];
  const nodes = path.steps.flatMap(step => [step.from, step.to]).map(record => ({ id: record.id, record }));
  const edges = path.steps.map(step => ({
    key: keyOf(step),
    from: step.forward ? step.from.id : step.to.id,
    to: step.forward ? step.to.id : step.from.id,
    kind: step.kind,
    status: step.lead?.status,
    leadNumber: step.lead?.leadNumber,
    createdAt: step.lead?.createdAt,
    role: step.role,
  }));
  await add({ nodes, edges }, state.paths.from, `Path ${i + 1} from ${title(nodes[0].record)} to ${title(nodes.at(-1).record)}`);
  change(s => {
    s.paths = { ...s.paths, at: i, shown: edges.map(edge => edge.key) };
  });
}

const keyOf = step => edgeKey(step.kind, step.from.id, step.to.id, step.kind === 'NIBIN_LEAD' ? (step.lead?.leadNumber ?? '') : '');

export function pathsView() {
  const { paths, chosen, board } = state;
  const ends = paths ? [board.nodes.get(paths.from), board.nodes.get(paths.to)] : [];
  return html`<div class="paths">
    <form @submit=${event => {
      event.preventDefault();
      findPaths();
    }}>
      <p class="hint">${chosen.size === 2 ? 'Between the two chosen records.' : 'Choose two records, the second with Ctrl, or in the table with Space.'}</p>
      <details><summary>What a path may use</summary>
        ${[...FIRST, ...Object.keys(MORE)].map(kind => html`<label class="check"><input type="checkbox" ?checked=${via.has(kind)}
            @change=${event => toggle(kind, event.target.checked)}> ${MORE[kind] ? `${LINKS[kind].many} (${MORE[kind]})` : LINKS[kind].many}</label>`)}</details>
      <button type="submit" class="primary" ?disabled=${chosen.size !== 2}>Find paths</button></form>
    ${
      paths
        ? html`<h2 class="ends">${ends
            .filter(Boolean)
            .map(node => title(node.record))
            .join(' – ')}</h2>
      ${
        paths.found.length
          ? html`<ol class="found-paths">${paths.found.map((path, i) => pathItem(path, i, paths.at === i))}</ol>`
          : html`<p>Nothing that you may see joins the two in at most nine links of these kinds.</p>`
      }`
        : ''
    }
  </div>`;
}

function toggle(kind, on) {
  via = new Set(via);
  if (on) via.add(kind);
  else via.delete(kind);
}

function pathItem(path, i, current) {
  return html`<li class=${current ? 'current' : ''}><p class="path-head"><b>Path ${i + 1}</b> ${plural(path.length, 'link')}
      <button type="button" class="link" aria-pressed=${String(current)}
          @click=${() => busy('Drawing the path', () => putOnBoard(i))}>${current ? 'On the board' : 'Put on the board'}</button></p>
    <ol class="steps">${path.steps.map(
      step => html`<li>${stepSentence(step)}
      <button type="button" class="link" @click=${() => {
        if (state.board.nodes.has(step.to.id)) {
          choose(step.to.id);
          change(s => {
            s.side = 'paths';
          });
          show(step.to.id);
        }
      }}>Show</button></li>`,
    )}</ol>
    ${apart(path)}</li>`;
}

/** How far the two ends are from each other, where both are known. */
function apart(path) {
  const meters = distance(path.steps[0].from, path.steps.at(-1).to);
  return meters === null ? '' : html`<p class="more">The ends are ${miles(meters)} from each other.</p>`;
}
