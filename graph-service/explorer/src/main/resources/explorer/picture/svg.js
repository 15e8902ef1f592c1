// The board as a drawing: lines, shapes and text that other programs can change. It is built as a tree of elements, so a name is text whatever is in it.
import { state } from '../store.js';
import { shown, shownEdges } from '../board/board.js';
import { KINDS } from '../field/kinds.js';
import { inks } from './look.js';
import { picture } from './picture.js';

const SVG = 'http://www.w3.org/2000/svg';
const ROOM = 40;
const FONT = 'system-ui, sans-serif';
/** As many letters of a label stand in a line. */
const LINE = 24;

/** Corners of shapes, around 0 from -1 to 1, as the picture has them. */
const CORNERS = {
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  'round-diamond': [[0, -1], [1, 0], [0, 1], [-1, 0]],
  hexagon: [[-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1], [-1, 0]],
  pentagon: [[0, -1], [1, -0.2], [0.62, 1], [-0.62, 1], [-1, -0.2]],
  octagon: [[-0.42, -1], [0.42, -1], [1, -0.42], [1, 0.42], [0.42, 1], [-0.42, 1], [-1, 0.42], [-1, -0.42]],
  tag: [[-1, -1], [0.5, -1], [1, 0], [0.5, 1], [-1, 1]],
};

/** What XML cannot carry is shown as a sign for something that cannot be shown. */
const carried = words => String(words).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

function element(name, attributes, ...inside) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  for (const each of inside) made.append(typeof each === 'string' ? carried(each) : each);
  return made;
}

/** The whole board as the text of an SVG file. `heading` and `source` say what it is and where it comes from, and stand in the drawing. */
export function drawing(heading, source) {
  const cy = picture();
  const ink = inks();
  const box = cy.elements().boundingBox({ includeLabels: true });
  const width = Math.max(box.w + 2 * ROOM, 420);
  const foot = wrapped(source, Math.floor((width - 2 * ROOM) / 5.5));
  const height = box.h + 2 * ROOM + 44 + foot.length * 14;
  const root = element(
    'svg',
    { viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`, width: Math.ceil(width), height: Math.ceil(height), 'font-family': FONT },
    element('title', {}, heading),
    element('rect', { width: '100%', height: '100%', fill: ink.ground }),
    text([heading], ROOM, 30, { 'font-size': 15, 'font-weight': 700, fill: ink.text }),
  );
  const board = element('g', { transform: `translate(${Math.round(ROOM - box.x1 + (width - 2 * ROOM - box.w) / 2)} ${Math.round(ROOM + 20 - box.y1)})` });
  for (const edge of shownEdges(state.board)) board.append(...line(cy.getElementById(edge.key), ink));
  for (const node of shown(state.board)) board.append(shape(cy.getElementById(node.id), node.record, ink));
  root.append(board, text(foot, ROOM, height - foot.length * 14, { 'font-size': 10.5, fill: ink.faint }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

function line(edge, ink) {
  const [from, to] = edge.style('curve-style') === 'haystack' ? [edge.source().position(), edge.target().position()] : [edge.sourceEndpoint(), edge.targetEndpoint()];
  const bend = edge.controlPoints()?.[0];
  const dash = { dashed: '7 4', dotted: '1.5 3' }[edge.style('line-style')];
  const d = `M${place(from)}${bend ? `Q${place(bend)} ` : 'L'}${place(to)}`;
  const drawn = element('path', { d, fill: 'none', stroke: edge.style('line-color'), 'stroke-width': edge.numericStyle('width'), opacity: edge.style('opacity'), ...(dash ? { 'stroke-dasharray': dash } : {}) });
  const label = edge.data('label');
  if (!label) return [drawn];
  const middle = edge.midpoint();
  return [drawn, text([label], middle.x, middle.y + 3, { 'font-size': 9.5, 'text-anchor': 'middle', fill: ink.faint, ...halo(ink) })];
}

function shape(node, record, ink) {
  const { x, y } = node.position();
  const half = node.numericStyle('width') / 2;
  const paint = { fill: node.style('background-color'), stroke: node.style('border-color'), 'stroke-width': node.numericStyle('border-width') };
  const kind = node.data('shape');
  const outline =
    kind === 'ellipse'
      ? element('circle', { r: half, ...paint })
      : CORNERS[kind]
        ? element('polygon', { points: CORNERS[kind].map(([a, b]) => `${a * half},${b * half}`).join(' '), ...paint })
        : element('rect', { x: -half, y: -half, width: 2 * half, height: 2 * half, rx: half / 4, ...paint });
  const sign = element('path', {
    d: KINDS[record.__typename]?.icon ?? 'M4 4h16v16H4z',
    transform: `scale(${Math.round((half / 24) * 115) / 100}) translate(-12 -12)`,
    fill: 'none',
    stroke: ink.sign,
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  const lines = node.data('label').split('\n').flatMap(each => wrapped(each, LINE));
  return element('g', { transform: `translate(${Math.round(x)} ${Math.round(y)})`, opacity: node.style('opacity') }, outline, sign,
    text(lines, 0, half + 14, { 'font-size': 11, 'text-anchor': 'middle', fill: ink.text, ...halo(ink) }));
}

/** Letters that lie on a line stay readable. */
const halo = ink => ({ stroke: ink.ground, 'stroke-width': 4.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' });

const place = ({ x, y }) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

function text(lines, x, y, look) {
  return element('text', { x, y, ...look }, ...lines.map((each, i) => element('tspan', { x, dy: i ? 14 : 0 }, each)));
}

function wrapped(words, most) {
  const lines = [''];
  for (const word of words.split(/\s+/)) {
    if (lines.at(-1) && lines.at(-1).length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  return lines;
}
