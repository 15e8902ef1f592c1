// An embedded view: a picture of some records on a page of another origin, which holds this one in a frame. It shows and filters; everything else is on Leadgraph's own page.
import { render } from '../lib/lit-html/lit-html.js';
import { state, change, say, whenChanged } from '../store.js';
import { EMPTY, withPlaces } from '../board/board.js';
import { placed, tidied } from '../picture/layout.js';
import { draw } from '../picture/picture.js';
import { plural } from '../field/words.js';
import { boardOf, fetched, filtered } from './view.js';
import { listen, take, tell, token } from './tokens.js';
import { embedded } from './look.js';

/** After which nothing of what was shown is kept. */
const GONE = new Set(['NOT_IN_GOOD_STANDING', 'EMBED_UNKNOWN', 'EMBED_ORIGIN_NOT_ALLOWED', 'EMBED_NOT_COVERED']);
/** After a silence of the service. */
const AGAIN = 10_000;
const EXPIRED = 'This view has ended, because it was not renewed. Sign in again on the page that shows it; what you had set here stays.';

Object.assign(state, { everything: EMPTY, asked: null, ended: '', waiting: '', ready: false, agency: '', hitsOnly: false, table: false });

whenChanged(() => {
  document.documentElement.dataset.theme = state.theme ?? '';
  render(embedded({ choose, move, filter }), document.getElementById('page'));
  if (!state.ended) draw();
});

function choose(ids) {
  change(s => {
    s.chosen = new Set(ids);
    s.focus = ids.at(-1) ?? null;
  });
  tell('selected', { ids: [...ids] });
}

function move(places) {
  change(s => {
    s.everything = withPlaces(s.everything, places);
    s.board = withPlaces(s.board, places);
  });
}

function filter(what) {
  change(s => {
    Object.assign(s, what);
    s.board = filtered(s.everything, s);
  });
}

function end(code, message) {
  clearTimeout(retry);
  change(s => {
    s.ended = message;
    s.waiting = '';
    if (GONE.has(code)) Object.assign(s, { everything: EMPTY, board: EMPTY, chosen: new Set(), focus: null });
  });
  say(message);
  tell('ended', { code, message });
}

let fetching = Promise.resolve();
let refused = false;
let retry = 0;

/** Asks anew; what stays keeps its place, and what was set stays set. */
async function show() {
  const by = token();
  let view;
  try {
    if (!by) return undefined;
    view = await fetched(state.asked.recordIds, state.asked.document);
  } catch (trouble) {
    // The service was started anew: it knows only tokens that it has made since.
    if (trouble.status === 401 && !refused) {
      refused = true;
      return tell('token-wanted');
    }
    // What is shown stays until the token ends; by then the service is there again, or the view has ended.
    if (trouble.retryable) {
      change(s => {
        s.waiting = trouble.message;
      });
      clearTimeout(retry);
      retry = setTimeout(() => {
        fetching = fetching.then(show);
      }, AGAIN);
      return undefined;
    }
    return end(trouble.code || 'REFUSED', trouble.message);
  }
  refused = false;
  // The answer comes after the end of its token, or the next one asks already.
  if (token() !== by) return undefined;
  const before = state.everything;
  const found = withPlaces(boardOf(view), [...before.places].filter(([id]) => view.records.some(record => record.id === id)));
  const board = found.places.size ? await placed(found, view.records[0]?.id) : await tidied(found, false);
  change(s => {
    s.everything = board;
    s.ended = '';
    s.waiting = '';
    s.ready = true;
    s.chosen = new Set([...s.chosen].filter(id => board.nodes.has(id)));
    s.board = filtered(board, s);
  });
  say(`${plural(board.nodes.size, 'record')} and ${plural(board.edges.size, 'link')}.`);
  return tell('shown', { records: board.nodes.size, links: board.edges.size, leftOut: view.leftOutCount });
}

listen(message => {
  if (message.leadgraph === 'begin') {
    change(s => {
      s.asked = { recordIds: message.recordIds, document: message.document };
      s.theme = ['light', 'dark'].includes(message.theme) ? message.theme : null;
    });
  } else if (message.leadgraph === 'token' && state.asked) {
    if (message.token) {
      take(message.token, () => end('EXPIRED', EXPIRED));
      fetching = fetching.then(show);
    } else if (!state.ready || refused) {
      end('NO_TOKEN', 'The page that shows this view could not get permission for it. Sign in there again.');
    }
  }
});

change(() => {
  /* the first picture */
});
tell('ready');
