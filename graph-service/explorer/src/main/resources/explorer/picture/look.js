// How records and links look: color by agency, shape and sign by kind, line by link and status. The same colors are in the legend, the table and the map.
import { state } from '../store.js';
import { KINDS } from '../field/kinds.js';

/** Muted, apart from each other for people who see colors differently, and dark enough for a white sign. */
const PALETTE = {
  light: ['#2f5d8a', '#a5532a', '#3f7a4f', '#7a4b84', '#8a6d1f', '#26777b', '#9c4466', '#5a5f9e', '#5d7327', '#7b5a4a'],
  dark: ['#6fa0cf', '#d98d63', '#7fb98c', '#b78fc2', '#c9ac5c', '#66b4b8', '#d4879f', '#9a9ee0', '#a3b86a', '#b89a89'],
};
const OTHER = { light: '#6a7079', dark: '#9aa1ab' };

export const dark = () => (state.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

/** Agencies in the order in which they came onto the board; those after the tenth share a gray, their names tell them apart. */
export function agencyColors(board) {
  const colors = new Map();
  const palette = PALETTE[dark() ? 'dark' : 'light'];
  for (const node of board.nodes.values()) {
    const agency = agencyOf(node.record);
    if (!colors.has(agency.id)) colors.set(agency.id, { ...agency, color: palette[colors.size] ?? OTHER[dark() ? 'dark' : 'light'] });
  }
  return colors;
}

export const agencyOf = record => ({ id: record.owner?.id ?? record.ori, name: record.owner?.name ?? record.ori });

export function colorOf(node, colors) {
  if (state.colorBy === 'community' && state.measures) {
    return PALETTE[dark() ? 'dark' : 'light'][state.measures.get(node.id)?.community] ?? OTHER[dark() ? 'dark' : 'light'];
  }
  return colors.get(agencyOf(node.record).id)?.color ?? OTHER.light;
}

/** By the measure that is chosen, between small and large; without one all are alike. */
export function sizeOf(node, most) {
  if (state.sizeBy === 'none' || !state.measures || !most) return 34;
  return 24 + 34 * Math.sqrt((state.measures.get(node.id)?.[state.sizeBy] ?? 0) / most);
}

const icons = new Map();

/** The sign of a kind as a picture of its own. */
export function iconUrl(kind, color) {
  const key = kind + color;
  if (!icons.has(key)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="${color}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"><path d="${KINDS[kind]?.icon ?? 'M4 4h16v16H4z'}"/></svg>`;
    icons.set(key, `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
  }
  return icons.get(key);
}

export function inks() {
  return dark()
    ? {
        text: '#e6e9ed',
        faint: '#a9b1bb',
        ground: '#14181d',
        sign: '#10151b',
        line: '#7f8a96',
        lead: '#c8b26a',
        hit: '#f0d078',
        person: '#8fb0cf',
        place: '#8aa893',
        same: '#b79ac2',
        gone: '#6d7680',
        chosen: '#8ec5ff',
      }
    : {
        text: '#1b2026',
        faint: '#565f6a',
        ground: '#f7f8fa',
        sign: '#ffffff',
        line: '#8a939d',
        lead: '#8a6a12',
        hit: '#6b4e00',
        person: '#4f7299',
        place: '#5b7d65',
        same: '#7d5c8a',
        gone: '#a3abb4',
        chosen: '#0b57d0',
      };
}

/** Cytoscape's stylesheet. Above so many links they are straight and plain, so that moving the picture stays smooth. */
export function styles(plain) {
  const ink = inks();
  const line = (color, more) => ({ 'line-color': color, ...more });
  return [
    {
      selector: 'node',
      style: {
        shape: 'data(shape)',
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(color)',
        'background-image': 'data(icon)',
        'background-width': '58%',
        'background-height': '58%',
        'border-width': 1,
        'border-color': ink.ground,
        label: 'data(label)',
        color: ink.text,
        'font-size': 11,
        'font-family': 'system-ui, sans-serif',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-wrap': 'wrap',
        'text-max-width': 130,
        'line-height': 1.25,
        'text-background-color': ink.ground,
        'text-background-opacity': 0.85,
        'text-background-padding': 2,
        'text-background-shape': 'roundrectangle',
        'min-zoomed-font-size': 7,
        'overlay-opacity': 0,
        'transition-duration': 0,
      },
    },
    { selector: 'node[shape = "diamond"]', style: { 'background-width': '44%', 'background-height': '44%' } },
    { selector: 'node.pinned', style: { 'border-width': 2.5, 'border-color': ink.text, 'border-style': 'double' } },
    {
      selector: 'edge',
      style: {
        width: 1.4,
        'curve-style': plain ? 'haystack' : 'bezier',
        'control-point-step-size': 26,
        label: plain ? '' : 'data(label)',
        'font-size': 9.5,
        color: ink.faint,
        'font-family': 'system-ui, sans-serif',
        'text-background-color': ink.ground,
        'text-background-opacity': 0.9,
        'text-background-padding': 1.5,
        'min-zoomed-font-size': 8,
        'overlay-opacity': 0,
        ...line(ink.line),
      },
    },
    { selector: 'edge[look = "lead"]', style: line(ink.lead, { width: 2, 'line-style': plain ? 'solid' : 'dashed', 'line-dash-pattern': [7, 4] }) },
    { selector: 'edge[look = "hit"]', style: line(ink.hit, { width: 3.2 }) },
    { selector: 'edge[look = "gone"]', style: line(ink.gone, { 'line-style': plain ? 'solid' : 'dotted' }) },
    { selector: 'edge[look = "person"]', style: line(ink.person) },
    { selector: 'edge[look = "place"]', style: line(ink.place) },
    { selector: 'edge[look = "same"]', style: line(ink.same, { 'line-style': plain ? 'solid' : 'dotted', width: 2 }) },
    { selector: 'edge.path', style: { width: 5, 'line-color': ink.chosen, 'line-opacity': 0.85 } },
    { selector: 'edge.near', style: { width: 2.6 } },
    {
      selector: 'node.chosen',
      style: { 'border-width': 3.5, 'border-color': ink.chosen, 'border-style': 'solid', 'font-weight': 700, 'z-index': 10 },
    },
    { selector: '.outside', style: { opacity: 0.16 } },
  ];
}
