// Asks GraphQL: queries and mutations over HTTP, subscriptions over a WebSocket in the protocol graphql-transport-ws.

const refused = message => ({ errors: [{ message }] });

export function isSubscription(parameters, documentNode) {
  const operations = (documentNode?.definitions ?? []).filter(definition => definition.kind === 'OperationDefinition');
  const asked = operations.find(operation => operation.name?.value === parameters.operationName) ?? operations[0];
  return asked?.operation === 'subscription';
}

/**
 * One answer over HTTP. A refusal that is no GraphQL answer becomes one, with its code.
 *
 * @param who headers: Authorization, and why it is asked
 */
export async function answer(address, who, parameters) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json', ...encoded(who) },
    body: JSON.stringify(parameters),
  });
  const said = await response.json();
  return said.data || said.errors ? said : { errors: [{ message: said.message, extensions: { code: said.code } }] };
}

// A browser takes no character beyond Latin-1 in a header; the service reads UTF-8, byte by byte.
function encoded(headers) {
  const bytes = text => String.fromCharCode(...new TextEncoder().encode(text));
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, bytes(value)]));
}

/**
 * The answers to a subscription until it ends; who stops reading ends it.
 *
 * @param who the headers, which are sent in the first message
 */
export async function* events(address, who, parameters, Socket = WebSocket) {
  const socket = new Socket(address, 'graphql-transport-ws');
  const waiting = [];
  let wake = () => {};
  const put = event => {
    waiting.push(event);
    wake();
  };
  socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init', payload: who }));
  socket.onmessage = event => put(JSON.parse(event.data));
  socket.onclose = event => put({ type: 'closed', reason: event.reason || `The connection ended (${event.code}).` });
  try {
    while (true) {
      if (!waiting.length) await new Promise(resolve => { wake = resolve; });
      const message = waiting.shift();
      switch (message?.type) {
        case 'connection_ack':
          socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: parameters }));
          break;
        case 'ping':
          socket.send(JSON.stringify({ type: 'pong' }));
          break;
        case 'next':
          yield message.payload;
          break;
        case 'error':
          yield { errors: message.payload };
          return;
        case 'closed':
          yield refused(message.reason);
          return;
        case 'complete':
          return;
        default:
      }
    }
  } finally {
    socket.onclose = null;
    socket.close(1000);
  }
}
