// The map: where the records on the board were, with the links between them. Outlines come with the page; street tiles only from where the operator says.
import '../lib/leaflet/dist/leaflet.js';
import { state, change, notice, say } from '../store.js';
import { shown, shownEdges } from '../board/board.js';
import { choose } from '../board/grow.js';
import { kindOf, more, placeOf, title } from '../field/kinds.js';
import { distance, miles } from '../field/distance.js';
import { lookOf } from '../field/links.js';
import { plural } from '../field/words.js';
import { agencyColors, colorOf, inks } from '../picture/look.js';
import { outside } from '../picture/picture.js';
import { show } from '../picture/sight.js';
import { borders } from './outlines.js';

const { L } = globalThis;
/** From here on the outlines are coarser than streets. */
const COARSE = 10;

let map = null;
let marks = null;
let outlines = null;
let legendLine = null;
let drawn = {};
let fitted = '';
let heat = false;

export function drawInto(container) {
  if (!map) begin(container);
  const { board, chosen, span, theme, colorBy } = state;
  const now = { board, chosen, span, theme, colorBy, heat, os: inks().text, width: container.clientWidth, height: container.clientHeight };
  if (Object.keys(now).every(key => now[key] === drawn[key])) return;
  if (drawn.os !== now.os && outlines) outline();
  drawn = now;
  map.invalidateSize();
  mark();
}

function begin(container) {
  const ground = document.createElement('div');
  ground.className = 'ground';
  legendLine = document.createElement('div');
  legendLine.className = 'below';
  container.replaceChildren(ground, legendLine);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  map = L.map(ground, { preferCanvas: true, zoomControl: true, zoomAnimation: !still, fadeAnimation: !still, minZoom: 3, maxZoom: 18 }).setView(
    [38.6, -92.6],
    6,
  );
  map.attributionControl.setPrefix(false);
  L.control.scale({ maxWidth: 160 }).addTo(map);
  marks = L.layerGroup().addTo(map);
  if (state.offer.tiles) L.tileLayer(state.offer.tiles, { attribution: text(state.offer.tilesBy), maxZoom: 19 }).addTo(map);
  map.attributionControl.addAttribution('Outlines: U.S. Census Bureau, 2017');
  map.on('zoomend', below);
  fetch(new URL('./counties.topojson', import.meta.url))
    .then(answer => answer.json())
    .then(topology => {
      outlines = { lines: borders(topology), drawn: L.layerGroup().addTo(map) };
      outline();
    })
    .catch(() => notice('The outlines of the map could not be read. Close the map and open it again.', 'trouble'));
}

function outline() {
  outlines.drawn.clearLayers();
  const style = { interactive: false, smoothFactor: 1.4, color: getComputedStyle(document.documentElement).getPropertyValue('--border').trim() };
  L.polyline(outlines.lines.counties, { ...style, weight: 0.6 }).addTo(outlines.drawn);
  L.polyline(outlines.lines.states, { ...style, weight: 1.6 }).addTo(outlines.drawn);
}

const text = words => {
  const safe = document.createElement('span');
  safe.textContent = words;
  return safe.innerHTML;
};

function mark() {
  marks.clearLayers();
  const ink = inks();
  const colors = agencyColors(state.board);
  const placed = shown(state.board)
    .map(node => ({ node, place: placeOf(node.record) }))
    .filter(({ place }) => place?.latitude != null);
  const at = new Map(placed.map(({ node, place }) => [node.id, [place.latitude, place.longitude]]));
  const dashes = { lead: '7 5', gone: '2 4', same: '2 4' };
  for (const edge of shownEdges(state.board)) {
    if (!at.has(edge.from) || !at.has(edge.to)) continue;
    const pale = outside(state.board.nodes.get(edge.from), state.span) || outside(state.board.nodes.get(edge.to), state.span);
    const far = distance(state.board.nodes.get(edge.from).record, state.board.nodes.get(edge.to).record);
    L.polyline([at.get(edge.from), at.get(edge.to)], {
      color: ink[lookOf(edge)] ?? ink.line,
      weight: lookOf(edge) === 'hit' ? 3.5 : 2,
      dashArray: dashes[lookOf(edge)],
      opacity: pale ? 0.15 : 0.85,
    })
      .bindTooltip(text(miles(far)), { sticky: true })
      .addTo(marks);
  }
  for (const { node, place } of placed) {
    const pale = outside(node, state.span);
    if (heat && !pale)
      L.circleMarker(at.get(node.id), { radius: 34, stroke: false, fillColor: ink.hit, fillOpacity: 0.13, interactive: false }).addTo(marks);
    L.circleMarker(at.get(node.id), {
      radius: state.chosen.has(node.id) ? 10 : 7,
      color: state.chosen.has(node.id) ? ink.chosen : ink.ground,
      weight: state.chosen.has(node.id) ? 4 : 1.5,
      fillColor: colorOf(node, colors),
      fillOpacity: pale ? 0.15 : 0.95,
      opacity: pale ? 0.2 : 1,
    })
      .bindTooltip(text([`${kindOf(node.record).word} ${title(node.record)}`, more(node.record), place.words].filter(Boolean).join('\n')), {
        sticky: true,
      })
      .on('click', event => {
        choose(node.id, event.originalEvent.ctrlKey || event.originalEvent.shiftKey);
        show(node.id);
      })
      .addTo(marks);
  }
  const who = [...at.keys()].join();
  if (at.size && who !== fitted) {
    fitted = who;
    // The line below takes room from the map, which must know its size before it looks for a place.
    below(at.size);
    map.invalidateSize();
    map.fitBounds(L.latLngBounds([...at.values()]).pad(0.25), { maxZoom: 13, animate: false });
  }
  below(at.size);
}

let located = 0;

/** What the map does not show, and the distance between two chosen records. */
function below(count) {
  located = typeof count === 'number' ? count : located;
  const total = shown(state.board).length;
  const parts = [`${plural(located, 'record')} of ${total} with a known place.`];
  const two = [...state.chosen].map(id => state.board.nodes.get(id)).filter(Boolean);
  const far = two.length === 2 ? distance(two[0].record, two[1].record) : null;
  if (far !== null) parts.push(`${title(two[0].record)} and ${title(two[1].record)}: ${miles(far)} from each other.`);
  if (map.getZoom() >= COARSE && !state.offer.tiles) parts.push('Outlines are coarse at this scale; places are points, often the middle of a block.');
  const toggle = document.createElement('button');
  toggle.type = 'button';
  toggle.className = 'link';
  toggle.setAttribute('aria-pressed', String(heat));
  toggle.textContent = heat ? 'Hide density' : 'Show density';
  toggle.onclick = () => {
    heat = !heat;
    change(() => {
      /* drawn with it */
    });
    say(heat ? 'Density is shown.' : 'Density is hidden.');
  };
  legendLine.replaceChildren(...parts.map(words => Object.assign(document.createElement('span'), { textContent: words })), toggle);
}
