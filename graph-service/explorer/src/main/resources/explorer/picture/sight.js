// Which part of the picture one sees. Nothing here moves a record.

const FIT_ROOM = 40;
const NEAREST = 1.25;
/** Narrower boards cannot spare the room beside the legend. */
const WIDE = 640;

let cy = null;
/** Whether the picture shows everything because that was asked for, and was not moved by hand since. */
let fitted = false;
let byHand = true;
let size = { width: 0, height: 0 };

/** Who looks at everything goes on doing so when the room changes; otherwise what was in the middle stays there. */
function resized() {
  cy.resize();
  const now = { width: cy.width(), height: cy.height() };
  // Without room, as behind a lock, there is nothing to see; it comes back as it was.
  if (!now.width || !now.height || (now.width === size.width && now.height === size.height)) return;
  const before = size;
  size = now;
  if (fitted) fit();
  else if (before.width) cy.panBy({ x: (now.width - before.width) / 2, y: (now.height - before.height) / 2 });
}

/** From now on the sight is that of this picture. */
export function watch(picture, container) {
  cy = picture;
  cy.on('pan zoom', () => {
    if (byHand) fitted = false;
  });
  new ResizeObserver(resized).observe(container);
}

export function fit(ids = []) {
  if (!cy || !cy.elements().length || !cy.width()) return;
  const what = ids.length ? cy.nodes().filter(node => ids.includes(node.id())) : cy.nodes();
  const box = what.boundingBox();
  const left = underLegend().x;
  // What the answer left out is said at the bottom, and covers nothing either.
  const said = document.querySelector('.facts');
  const room = { width: cy.width() - left, height: cy.height() - (said ? said.offsetHeight : 0) };
  const edge = Math.min(FIT_ROOM, room.height / 8);
  const zoom = Math.max(cy.minZoom(), Math.min(NEAREST, (room.width - 2 * edge) / box.w, (room.height - 2 * edge) / box.h));
  byHand = false;
  cy.viewport({ zoom, pan: { x: left + room.width / 2 - zoom * (box.x1 + box.w / 2), y: room.height / 2 - zoom * (box.y1 + box.h / 2) } });
  byHand = true;
  fitted = ids.length === 0;
}

export function zoom(by) {
  cy?.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

/** The corner that the legend covers. */
function underLegend() {
  const legend = document.querySelector('.legend[open]');
  if (!legend || cy.width() < WIDE) return { x: 0, y: 0 };
  return { x: legend.offsetLeft + legend.offsetWidth, y: legend.offsetTop + legend.offsetHeight };
}

export function outOfSight(node) {
  const { x, y } = node.renderedPosition();
  const covered = underLegend();
  return (x < covered.x && y < covered.y) || x < 50 || y < 20 || x > cy.width() - 50 || y > cy.height() - 50;
}

/** Brings a record into sight without moving the picture more than needed. */
export function show(id) {
  const node = cy?.getElementById(id);
  if (!node?.length) return;
  const { x, y } = node.renderedPosition();
  if (x < 40 || y < 60 || x > cy.width() - 40 || y > cy.height() - 40) cy.center(node);
}
