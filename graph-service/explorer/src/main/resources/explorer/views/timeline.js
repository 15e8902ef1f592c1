// The timeline: when things happened, how much in each period, and one period to look at alone. Dates are those of the place where it happened.
import '../lib/d3/dist/d3.min.js';
import { state, change, say } from '../store.js';
import { shown } from '../board/board.js';
import { choose } from '../board/grow.js';
import { outside } from '../picture/picture.js';
import { show } from '../picture/sight.js';
import { kindOf, timeOf, title, whenInWords } from '../field/kinds.js';
import { agencyColors, agencyOf, colorOf } from '../picture/look.js';
import { day, plural } from '../field/words.js';

const { d3 } = globalThis;
const DAY = 86_400_000;
const ROOM = { left: 12, right: 12, top: 6, bottom: 22 };

let drawn = {};
let parts = null;
let brushing = false;

export function drawInto(container) {
  const { board, chosen, span, theme, colorBy } = state;
  const now = {
    board,
    chosen,
    span,
    theme,
    colorBy,
    width: container.clientWidth,
    height: container.clientHeight,
    os: matchMedia('(prefers-color-scheme: dark)').matches,
  };
  if (Object.keys(now).every(key => now[key] === drawn[key])) return;
  drawn = now;
  if (!parts) begin(container);
  picture();
}

function begin(container) {
  const head = d3
    .select(container)
    .append('form')
    .attr('class', 'span')
    .on('submit', event => event.preventDefault());
  parts = { head: head.append('span'), svg: d3.select(container).append('svg').attr('role', 'img') };
  for (const [name, words] of [
    ['from', 'From'],
    ['to', 'to'],
  ]) {
    const label = head.append('label').text(`${words} `);
    parts[name] = label.append('input').attr('type', 'date').on('change', typed);
  }
  head
    .append('button')
    .attr('type', 'button')
    .attr('class', 'link')
    .text('All dates')
    .on('click', () => choosePart(null));
  parts.clip = parts.svg.append('g');
  new ResizeObserver(() => {
    if (container.clientWidth) drawInto(container);
  }).observe(container);
}

function typed() {
  const from = parts.from.node().value;
  const to = parts.to.node().value;
  if (from && to && from <= to) choosePart([new Date(`${from}T00:00:00Z`), new Date(+new Date(`${to}T00:00:00Z`) + DAY)]);
}

/** Records outside the part become pale in the picture, and leave the table. */
function choosePart(span) {
  change(s => {
    s.span = span;
  });
  const inside = shown(state.board).filter(node => timeOf(node.record) && !outside(node, span));
  say(span ? `${plural(inside.length, 'record')} from ${day(span[0])} to ${day(span[1])}.` : 'All dates.');
}

function picture() {
  const { svg, head } = parts;
  const { width, height } = svg.node().getBoundingClientRect();
  const nodes = shown(state.board)
    .filter(node => timeOf(node.record))
    .map(node => ({ node, at: new Date(timeOf(node.record)) }));
  svg
    .attr('viewBox', `0 0 ${Math.max(1, width)} ${Math.max(1, height)}`)
    .selectAll('*')
    .remove();
  const without = shown(state.board).length - nodes.length;
  head.text(
    nodes.length
      ? `${plural(nodes.length, 'record')} with a time${without ? `, ${without} without` : ''}. Drag across a period to look at it alone.`
      : 'No record on the board has a time.',
  );
  svg.attr(
    'aria-label',
    `Timeline of ${plural(nodes.length, 'record')}. The fields From and to choose a period by keyboard; the table lists all times.`,
  );
  if (!nodes.length || width < 50) return;
  const [first, last] = d3.extent(nodes, d => d.at);
  const pad = Math.max(DAY * 3, (last - first) * 0.04);
  const x = d3.scaleUtc([new Date(+first - pad), new Date(+last + pad)], [ROOM.left, width - ROOM.right]);
  const floor = height - ROOM.bottom;
  const bins = d3
    .bin()
    .domain(x.domain())
    .thresholds(x.ticks(Math.min(80, Math.floor(width / 14))))
    .value(d => d.at)(nodes);
  const y = d3.scaleLinear(
    [
      0,
      Math.max(
        5,
        d3.max(bins, b => b.length),
      ),
    ],
    [0, floor - ROOM.top],
  );
  svg
    .append('g')
    .selectAll('rect')
    .data(bins.filter(b => b.length))
    .join('rect')
    .attr('class', 'bar')
    .attr('x', b => x(b.x0) + 0.5)
    .attr('width', b => Math.max(1.5, x(b.x1) - x(b.x0) - 1))
    .attr('y', b => floor - y(b.length))
    .attr('height', b => y(b.length));
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0,${floor})`)
    .call(
      d3
        .axisBottom(x)
        .ticks(Math.max(2, Math.floor(width / 110)))
        .tickSizeOuter(0),
    );
  brush(svg, x, width, floor);
  events(svg, nodes, x, floor);
  if (!parts.from.node().matches(':focus') && !parts.to.node().matches(':focus')) {
    const [a, b] = state.span ?? [first, last];
    parts.from.property('value', a.toISOString().slice(0, 10));
    parts.to.property('value', b.toISOString().slice(0, 10));
  }
}

/** Things at one time stand on each other, so that none hides another. */
function events(svg, nodes, x, floor) {
  const colors = agencyColors(state.board);
  const stacked = new Map();
  const step = Math.max(
    5,
    Math.min(
      13,
      (floor - ROOM.top) /
        Math.max(
          1,
          d3.max([
            ...d3
              .rollup(
                nodes,
                n => n.length,
                d => Math.round(x(d.at) / 12),
              )
              .values(),
          ]),
        ),
    ),
  );
  svg
    .append('g')
    .selectAll('circle')
    .data(nodes)
    .join('circle')
    .attr('class', 'event')
    .classed('chosen', d => state.chosen.has(d.node.id))
    .classed('outside', d => outside(d.node, state.span))
    .attr('r', 5.5)
    .attr('fill', d => colorOf(d.node, colors))
    .attr('cx', d => x(d.at))
    .attr('cy', d => {
      const column = Math.round(x(d.at) / 12);
      stacked.set(column, (stacked.get(column) ?? 0) + 1);
      return Math.max(ROOM.top + 5, floor - 8 - (stacked.get(column) - 1) * step);
    })
    .on('click', (event, d) => {
      choose(d.node.id, event.ctrlKey || event.metaKey || event.shiftKey);
      show(d.node.id);
    })
    .append('title')
    .text(
      d =>
        `${kindOf(d.node.record).word} ${title(d.node.record)}, ${whenInWords(d.node.record)}, ${agencyOf(d.node.record).name}`,
    );
}

function brush(svg, x, width, floor) {
  const brushed = d3
    .brushX()
    .extent([
      [ROOM.left, ROOM.top],
      [width - ROOM.right, floor],
    ])
    .on('end', event => {
      if (!event.sourceEvent || brushing) return;
      choosePart(event.selection ? event.selection.map(x.invert) : null);
    });
  const group = svg.append('g').attr('class', 'brush').call(brushed);
  if (state.span) {
    brushing = true;
    const [a, b] = state.span.map(x);
    group.call(brushed.move, [Math.max(ROOM.left, a), Math.min(width - ROOM.right, b)]);
    brushing = false;
  }
}
