// The page begins here: draws what the state says, again after each change.
import { render } from './lib/lit-html/lit-html.js';
import { state, change, notice, whenChanged } from './store.js';
import { offer, watchForIdleness } from './session/session.js';
import { forgetHistory } from './board/history.js';
import { page } from './views/page.js';
import { showDialog } from './views/dialog.js';
import { draw } from './picture/picture.js';
import { drawLater } from './views/drawer.js';
import { listenToKeys } from './keys.js';
import { readDetails } from './views/details.js';

const root = document.getElementById('page');
let forgotten = 0;

whenChanged(() => {
  if (state.forgotten && state.forgotten !== forgotten) {
    forgotten = state.forgotten;
    forgetHistory();
  }
  document.documentElement.dataset.theme = state.theme ?? '';
  render(page(), root);
  showDialog();
  draw();
  drawLater();
  readDetails();
});

listenToKeys();
watchForIdleness();
// Leaving by accident would lose the board; the browser asks first.
addEventListener('beforeunload', event => {
  if (state.session && !state.locked && state.board.nodes.size) event.preventDefault();
});

change(() => {
  /* the first picture */
});
offer().catch(trouble => {
  notice(trouble.code ? trouble.message : 'Leadgraph does not answer. Load the page again in a minute.', 'trouble');
});
