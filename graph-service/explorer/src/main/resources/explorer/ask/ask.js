// Asks the public GraphQL API. Who asks, and why, goes with every question; what is missing is asked for in place, and the question is then asked after all.
import { state } from '../store.js';
import { Left, Trouble, PURPOSE_CODES, fromErrors, silent } from './trouble.js';
import { token, renewed } from '../session/session.js';
import { purposeWanted } from '../session/purpose.js';

const PATIENCE = 60_000;

/** `stop` is a signal: the question is given up, and the service, which notices that nobody listens, ends it too. */
export async function ask(document, variables = {}, stop = null) {
  if (!state.purpose) await purposeWanted();
  for (let again = 0; ; again++) {
    const answer = await once(document, variables, stop);
    if (answer.status === 401 && again === 0) {
      await renewed();
    } else if (answer.status === 401) {
      throw new Trouble('Your sign-in was not accepted. Sign in again; what you see stays.', 'UNAUTHENTICATED');
    } else if (answer.errors?.length && PURPOSE_CODES.has(answer.errors[0].extensions?.code) && again < 3) {
      await purposeWanted(answer.errors[0].message);
    } else if (answer.errors?.length) {
      throw fromErrors(answer.errors);
    } else {
      return answer.data;
    }
  }
}

async function once(document, variables, stop) {
  const late = AbortSignal.timeout(PATIENCE);
  const signal = stop ? AbortSignal.any([late, stop]) : late;
  let response;
  try {
    response = await fetch('graphql', { method: 'POST', headers: headers(), body: JSON.stringify({ query: document, variables }), signal });
  } catch (e) {
    if (stop?.aborted) throw new Left();
    throw e.name === 'TimeoutError'
      ? new Trouble('The answer takes longer than a minute. Narrow the question, or try again.', 'SLOW', true)
      : silent();
  }
  if (response.status === 401) return { status: 401 };
  try {
    const body = await response.json();
    if (body.errors || body.data) return body;
    return {
      errors: [{ message: body.message ?? 'The service refused the question.', extensions: { code: body.code, retryable: response.status >= 500 } }],
    };
  } catch {
    throw stop?.aborted ? new Left() : silent();
  }
}

function headers() {
  const { useCode, reason, onBehalfOf, applicant } = state.purpose;
  const sent = {
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json, application/json',
    Authorization: `Bearer ${token()}`,
    'X-Use-Code': useCode,
    'X-Search-Reason': bytes(reason),
  };
  if (onBehalfOf) sent['X-On-Behalf-Of'] = bytes(onBehalfOf);
  if (applicant && useCode === 'J') sent['X-Applicant'] = bytes(applicant);
  return sent;
}

/** A browser sends bytes in a header, one for each character of a string; the service reads them as UTF-8. */
const bytes = words => String.fromCharCode(...new TextEncoder().encode(words.trim()));
