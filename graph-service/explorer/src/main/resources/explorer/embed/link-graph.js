// <link-graph endpoint="https://leadgraph.example" focus="record-id …" document="RECORDS"></link-graph>: an embedded view, for pages of other origins.
// The view itself is a page of Leadgraph's in a frame, so that the rules of this page and of that one stay apart; this script only hands over tokens and tells what happens.
// The page says where tokens come from: element.fetchToken = async () => '…'. It is called for the first token, and again before each one ends.

const PATIENCE = 30_000;

class LinkGraph extends HTMLElement {
  #frame = null;
  #listener = null;
  #timer = 0;
  #fetchToken = null;

  get fetchToken() {
    return this.#fetchToken;
  }

  set fetchToken(way) {
    this.#fetchToken = way;
    if (this.isConnected && !this.#frame) this.#begin();
  }

  connectedCallback() {
    // Said before this script was loaded.
    if (Object.hasOwn(this, 'fetchToken')) {
      const way = this.fetchToken;
      delete this.fetchToken;
      this.#fetchToken = way;
    }
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    if (!this.style.display) this.style.display = 'block';
    if (this.#fetchToken) this.#begin();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#listener);
    clearTimeout(this.#timer);
    this.shadowRoot.replaceChildren();
    this.#frame = null;
  }

  /** Asks for a token now, for example when the person has signed in again; filters, places and what is chosen are as before. */
  async renew() {
    if (!this.#frame) return this.#begin();
    let token;
    try {
      token = await this.#fetchToken();
    } catch {
      token = null;
    }
    // Where there is none, the view says so itself when the one before has ended.
    this.#send({ leadgraph: 'token', token: token ?? '' });
    return undefined;
  }

  #origin() {
    return new URL(this.getAttribute('endpoint') ?? '', document.baseURI).origin;
  }

  #begin() {
    const address = new URL('embed', `${(this.getAttribute('endpoint') ?? '').replace(/\/$/, '')}/`);
    address.searchParams.set('origin', location.origin);
    const frame = document.createElement('iframe');
    frame.title = this.getAttribute('label') ?? 'Leadgraph: linked records';
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.referrerPolicy = 'no-referrer';
    frame.style.cssText = 'display: block; width: 100%; height: 100%; border: 0';
    frame.src = address;
    this.#frame = frame;
    this.#listener = event => this.#hear(event);
    addEventListener('message', this.#listener);
    this.#timer = setTimeout(
      () => this.#ended('NO_ANSWER', 'Leadgraph does not answer, or does not allow this page to show it. Load the page again, or ask the operator.'),
      PATIENCE,
    );
    this.shadowRoot.replaceChildren(frame);
  }

  #send(message) {
    this.#frame?.contentWindow?.postMessage(message, this.#origin());
  }

  #hear({ source, origin, data }) {
    if (source !== this.#frame?.contentWindow || origin !== this.#origin() || typeof data?.leadgraph !== 'string') return;
    switch (data.leadgraph) {
      case 'ready':
        clearTimeout(this.#timer);
        this.#send({
          leadgraph: 'begin',
          recordIds: (this.getAttribute('focus') ?? '').split(/[\s,]+/).filter(Boolean),
          document: this.getAttribute('document') ?? 'RECORDS',
          theme: this.getAttribute('theme') ?? '',
        });
        this.renew();
        break;
      case 'token-wanted':
        this.renew();
        break;
      case 'shown':
        this.#tell('shown', { records: data.records, links: data.links, leftOut: data.leftOut });
        break;
      case 'selected':
        this.#tell('selected', { ids: data.ids });
        break;
      case 'ended':
        this.#tell('ended', { code: data.code, message: data.message });
        break;
      default:
        break;
    }
  }

  /** Where there is no page to say it. */
  #ended(code, message) {
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent = message;
    this.shadowRoot.replaceChildren(words);
    removeEventListener('message', this.#listener);
    this.#frame = null;
    this.#tell('ended', { code, message });
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`link-graph-${what}`, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('link-graph', LinkGraph);
