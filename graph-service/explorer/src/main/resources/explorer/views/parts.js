// Small parts that several views use.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { kindOf, title, more } from '../field/kinds.js';
import { agencyOf } from '../picture/look.js';

export const icon = path => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;

export const kindIcon = record => icon(kindOf(record).icon);

export const ICONS = {
  query: 'M4 6h16M4 12h9M4 18h6M14 15l3.5 3-3.5 3',
  desk: 'M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h7',
  metrics: 'M4 20h16M7 20v-6M12 20V5M17 20v-9',
  keep: 'M6 4h12v16l-6-4-6 4z',
  take: 'M12 4v11M7.5 10.5 12 15l4.5-4.5M5 20h14',
  undo: 'M8 5 3.5 9.5 8 14M4 9.5h10a5.5 5.5 0 0 1 0 11H9',
  redo: 'M16 5l4.5 4.5L16 14M20 9.5H10a5.5 5.5 0 0 0 0 11h5',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  plus: 'M12 5v14M5 12h14',
  bell: 'M6 16h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v3.5zM10.2 19a2 2 0 0 0 3.6 0',
  pen: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5',
  minus: 'M5 12h14',
  pin: 'M9 3h6l-1 7 4 4H6l4-4zM12 14v7',
  hide: 'M3 3l18 18M10 6.2A9.8 9.8 0 0 1 21.5 12a14 14 0 0 1-3 3.7M6.5 7.6A14 14 0 0 0 2.5 12a9.8 9.8 0 0 0 13 5.4',
  eye: 'M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12zM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6z',
  lasso: 'M12 4c5 0 9 2.5 9 6s-4 6-9 6-9-2.5-9-6 4-6 9-6zM7 15.3c-1 2.2 1 2.4 1 5.2',
  tidy: 'M5 5h4v4H5zM15 5h4v4h-4zM10 15h4v4h-4zM7 9v3h10V9M12 12v3',
  group:
    'M8 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM16.5 21a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM17.5 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM6.5 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  invert: 'M4 4h9v9H4zM11 11h9v9h-9z',
  path: 'M5 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM19 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7 18h6a4 4 0 0 0 0-6h-2a4 4 0 0 1 0-6h6',
  close: 'M6 6l12 12M18 6 6 18',
  expand: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 9V3M12 21v-6M9 12H3M21 12h-6',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20.5 20.5',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  time: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  map: 'M9 4 3.5 6.5v13L9 17l6 3 5.5-2.5v-13L15 7zM9 4v13M15 7v13',
  ask: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5h.01',
  person: 'M12 12.2a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4zM4.5 20.5c.6-4 3.6-5.8 7.5-5.8s6.9 1.8 7.5 5.8',
};

/** A button with a sign and a name; the name is shown where there is room, and always read out. */
export function tool(name, path, act, { pressed, disabled = false, keys = '', named = false } = {}) {
  return html`<button type="button" class="tool ${named ? 'named' : ''}" ?disabled=${disabled}
      aria-pressed=${pressed === undefined ? nothing : String(pressed)} title=${keys ? `${name} (${keys})` : name}
    aria-label=${name} @click=${act}>${icon(path)}${named ? html`<span>${name}</span>` : ''}</button>`;
}

/** A record in a line: sign, name, what tells it apart, owner. */
export function recordLine(record) {
  return html`<span class="record-line"><span class="kind" title=${kindOf(record).word}>${kindIcon(record)}</span>
    <span class="names"><span class="name">${title(record)}</span>
    <span class="more">${[kindOf(record).word, more(record), agencyOf(record).name].filter(Boolean).join(' · ')}</span></span></span>`;
}
