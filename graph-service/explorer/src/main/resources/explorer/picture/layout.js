// Asks the layout's worker where records should stand. It alone decides places; what has a place keeps it unless everything is rearranged.
import { shown, shownEdges, withPlaces } from '../board/board.js';

let worker = null;
let last = 0;
const waiting = new Map();

function started() {
  if (!worker) {
    worker = new Worker(new URL('./layout-worker.js', import.meta.url));
    worker.onmessage = ({ data }) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
  }
  return worker;
}

function work(task) {
  return new Promise(resolve => {
    const id = ++last;
    waiting.set(id, resolve);
    started().postMessage({ ...task, id });
  });
}

/** A board with places for what is new; everything else is where it was, to the last digit. */
export async function placed(board, origin) {
  if (![...board.nodes.keys()].some(id => !board.places.has(id))) return board;
  const { places } = await work({ task: 'place', origin, nodes: nodesOf(board, id => board.places.get(id)), links: linksOf(board) });
  return withPlaces(
    board,
    places.filter(([id]) => !board.places.has(id)),
  );
}

/** A board laid out from the beginning; pinned records stay. */
export async function tidied(board, byAgency) {
  const { places } = await work({
    task: 'tidy',
    byAgency,
    nodes: nodesOf(board, id => (board.pinned.has(id) ? board.places.get(id) : undefined)),
    links: linksOf(board),
  });
  return withPlaces(board, places);
}

export async function measured(board) {
  const { measures } = await work({ task: 'measure', nodes: shown(board).map(node => ({ id: node.id })), links: linksOf(board) });
  return measures;
}

const nodesOf = (board, place) =>
  [...board.nodes.values()]
    .filter(node => !board.hidden.has(node.id))
    .map(node => ({ id: node.id, agency: node.record.owner?.id ?? node.record.ori, at: place(node.id) }));

const linksOf = board => shownEdges(board).map(edge => ({ source: edge.from, target: edge.to }));
