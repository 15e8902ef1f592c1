// The picture of the board. Draws what changed since the last time and nothing else; what people do in it becomes acts on the board.
import cytoscape from '../lib/cytoscape/dist/cytoscape.esm.min.mjs';
import { state, change } from '../store.js';
import { shown, shownEdges } from '../board/board.js';
import { kindOf, title, more, timeOf } from '../field/kinds.js';
import { edgeSentence, lookOf, pictureLabel } from '../field/links.js';
import { agencyColors, agencyOf, colorOf, iconUrl, inks, sizeOf, styles } from './look.js';
import { fit, outOfSight, watch } from './sight.js';
import { hideTip, tip } from './tip.js';

/** Drawing so many at a time keeps the page answering while a large board is drawn. */
const AT_ONCE = 150;
const PLAIN_FROM = 1000;

let cy = null;
let drawn = {};
let drawing = Promise.resolve();
let plain = false;

export const picture = () => cy;

/** acts: choose(id, also), chooseAll(ids), moved(places), and expand(id) where records can be expanded. */
export function drawInto(container, acts) {
  const { choose, chooseAll, moved, expand } = acts;
  expandable = Boolean(expand);
  cy = cytoscape({
    container,
    minZoom: 0.05,
    maxZoom: 3,
    boxSelectionEnabled: true,
    selectionType: 'single',
    style: styles(false),
    layout: { name: 'preset' },
  });
  cy.autounselectify(true);
  cy.on('tap', 'node', event => choose(event.target.id(), modified(event)));
  cy.on('tap', event => {
    if (event.target === cy && !modified(event)) choose(null);
  });
  cy.on('dbltap', 'node', event => expand?.(event.target.id()));
  cy.on('boxend', () => {
    boxed = [];
    setTimeout(() => {
      if (boxed.length) chooseAll([...new Set([...state.chosen, ...boxed])]);
    });
  });
  cy.on('box', 'node', event => boxed.push(event.target.id()));
  cy.on('dragfree', 'node', event => {
    const together = state.chosen.has(event.target.id()) && state.chosen.size > 1 ? [...state.chosen] : [event.target.id()];
    moved(
      together
        .map(id => cy.getElementById(id))
        .filter(node => node.length)
        .map(node => [node.id(), { ...node.position() }]),
    );
  });
  cy.on('drag', 'node', event => dragTogether(event.target));
  cy.on('grab', 'node', event => {
    grabbed = { ...event.target.position() };
    hideTip();
  });
  cy.on('mouseover', 'node', event => tip(event.renderedPosition ?? event.target.renderedPosition(), nodeTip(event.target.id())));
  cy.on('mouseover', 'edge', event => tip(event.renderedPosition, edgeTip(event.target.id())));
  cy.on('mouseout', 'node, edge', hideTip);
  cy.on('pan zoom', hideTip);
  watch(cy, container);
}

let expandable = false;
let boxed = [];
let grabbed = null;
const modified = event => event.originalEvent?.shiftKey || event.originalEvent?.ctrlKey || event.originalEvent?.metaKey;

/** Those that are chosen move with the one that is dragged. */
function dragTogether(node) {
  if (!grabbed || !state.chosen.has(node.id()) || state.chosen.size < 2) return;
  const { x, y } = node.position();
  for (const id of state.chosen) {
    if (id !== node.id()) {
      const other = cy.getElementById(id);
      if (other.length) other.position({ x: other.position('x') + x - grabbed.x, y: other.position('y') + y - grabbed.y });
    }
  }
  grabbed = { x, y };
}

/** Draws the board as it is now. */
export function draw() {
  if (!cy) return;
  const { board, chosen, span, paths, theme, colorBy, sizeBy, measures } = state;
  const now = { board, chosen, span, paths, theme, colorBy, sizeBy, measures, os: matchMedia('(prefers-color-scheme: dark)').matches };
  const same = Object.keys(now).every(key => now[key] === drawn[key]);
  if (same) return;
  const before = drawn;
  drawn = now;
  drawing = drawing.then(() => bring(before, now));
}

/** When everything that was asked for is in the picture. */
export const settled = () => drawing;

async function bring(before, now) {
  const first = !before.board?.nodes.size && now.board.nodes.size > 0;
  const restyled = before.theme !== now.theme || before.os !== now.os;
  const nodes = shown(now.board);
  const edges = shownEdges(now.board);
  if (restyled || edges.length > PLAIN_FROM !== plain) {
    plain = edges.length > PLAIN_FROM;
    cy.style(styles(plain));
  }
  const colors = agencyColors(now.board);
  const most = now.measures ? Math.max(...[...now.measures.values()].map(m => m[now.sizeBy] ?? 0)) : 0;
  const wanted = new Set([...nodes.map(n => n.id), ...edges.map(e => e.key)]);
  cy.batch(() =>
    cy
      .elements()
      .filter(element => !wanted.has(element.id()))
      .remove(),
  );
  const fresh = [];
  cy.batch(() => {
    for (const node of nodes) {
      const at = now.board.places.get(node.id) ?? { x: 0, y: 0 };
      const data = {
        label: labelOf(node),
        color: colorOf(node, colors),
        icon: iconUrl(node.record.__typename, inks().sign),
        shape: kindOf(node.record).shape,
        size: sizeOf(node, most),
      };
      const there = cy.getElementById(node.id);
      if (there.length) {
        there.data(data);
        if (there.position('x') !== at.x || there.position('y') !== at.y) there.position({ ...at });
      } else {
        fresh.push({ group: 'nodes', data: { id: node.id, ...data }, position: { ...at } });
      }
    }
  });
  for (const edge of edges) {
    if (!cy.getElementById(edge.key).length) {
      fresh.push({ group: 'edges', data: { id: edge.key, source: edge.from, target: edge.to, label: pictureLabel(edge), look: lookOf(edge) } });
    } else {
      cy.getElementById(edge.key).data({ label: pictureLabel(edge), look: lookOf(edge) });
    }
  }
  for (let i = 0; i < fresh.length; i += AT_ONCE) {
    cy.add(fresh.slice(i, i + AT_ONCE));
    if (i + AT_ONCE < fresh.length) await new Promise(requestAnimationFrame);
  }
  mark(now);
  if (first) {
    cy.resize();
    fit();
  } else if (before.board !== now.board && fresh.some(element => element.group === 'nodes' && outOfSight(cy.getElementById(element.data.id)))) {
    // Places do not change; one only steps back far enough to see what came.
    fit();
  }
}

function mark({ board, chosen, span, paths }) {
  const onPath = new Set(paths?.shown ?? []);
  cy.batch(() => {
    cy.nodes().forEach(node => {
      node.toggleClass('chosen', chosen.has(node.id()));
      node.toggleClass('pinned', board.pinned.has(node.id()));
      node.toggleClass('outside', outside(board.nodes.get(node.id()), span));
    });
    cy.edges().forEach(edge => {
      edge.toggleClass('path', onPath.has(edge.id()));
      edge.toggleClass('near', chosen.has(edge.data('source')) || chosen.has(edge.data('target')));
      edge.toggleClass('outside', edge.source().hasClass('outside') || edge.target().hasClass('outside'));
    });
  });
}

/** Whether a record lies outside the part of the timeline that is looked at; records without a time never do. */
export function outside(node, span) {
  const at = node && timeOf(node.record);
  return Boolean(span && at && (new Date(at) < span[0] || new Date(at) > span[1]));
}

function labelOf(node) {
  return `${title(node.record)}\n${agencyOf(node.record).name}`;
}

function nodeTip(id) {
  const node = state.board.nodes.get(id);
  return node ? [`${kindOf(node.record).word} ${title(node.record)}`, more(node.record), agencyOf(node.record).name, expandable && 'Double click to expand'] : [];
}

function edgeTip(key) {
  const edge = state.board.edges.get(key);
  return edge ? [edgeSentence(edge, state.board.nodes.get(edge.from).record, state.board.nodes.get(edge.to).record)] : [];
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () =>
  change(() => {
    /* drawn again in the other colors */
  }),
);
