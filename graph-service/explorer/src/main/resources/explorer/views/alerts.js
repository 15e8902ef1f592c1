// What is new to you: the first part of the start page, and the rules behind it.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change, busy, notice, say } from '../store.js';
import { ask } from '../ask/ask.js';
import { ACKNOWLEDGE_ALERTS, ALERTS, DELETE_ALERT_RULE, SAVE_ALERT_DELIVERY, SAVE_ALERT_RULE, STOP_ALERT_DELIVERY } from '../ask/documents.js';
import { open } from '../board/grow.js';
import { kindOf, title } from '../field/kinds.js';
import { day, list, plural, STATUSES } from '../field/words.js';
import { closeDialog, dialog } from './dialog.js';

const KINDS = {
  NEW_LEAD: 'New lead',
  UPDATED_LEAD: 'Changed lead',
  HIT: 'Hit',
  RECORD_CHANGED: 'Changed record',
  NEW_INCIDENT: 'New incident',
  NEAR_REPEAT: 'Near repeat',
};
const OF_LEADS = ['NEW_LEAD', 'UPDATED_LEAD', 'HIT'];

/** As a part of the start page reads it. */
export const readAlerts = async () => {
  const { alerts, alertRules, alertDeliveries, webhooks } = await ask(ALERTS);
  return { ...alerts, rules: alertRules, deliveries: alertDeliveries, webhooks };
};

async function again() {
  const alerts = await readAlerts();
  change(s => {
    if (s.start) s.start = { ...s.start, alerts };
  });
}

export function alertsPart(found) {
  return html`<section class="start-part alerts"><h2>New to you${found?.totalCount ? html` <span class="count">${found.totalCount}</span>` : ''}</h2>${
    !found
      ? html`<p class="hint" role="status">One moment …</p>`
      : found.trouble
        ? html`<p class="trouble">${found.trouble}</p>`
        : found.none
          ? html`<p class="hint">Alerts are for people in good standing.</p>`
          : body(found)
  }</section>`;
}

function body({ alerts, totalCount, rules, deliveries, webhooks }) {
  if (!rules.length)
    return html`<p class="hint">You have no rule for alerts yet.</p>
      <p><button type="button" @click=${() => save({ name: 'Leads of my agency', on: OF_LEADS, about: { ownExhibits: true } })}>Tell me of new leads of my agency</button></p>`;
  return html`${alerts.length ? html`<ul role="list">${alerts.map(row)}</ul>` : html`<p class="hint">Nothing since you last looked.</p>`}
    <p class="more">${totalCount > alerts.length ? `${plural(totalCount - alerts.length, 'more', 'more')}. ` : ''}${
      alerts.length ? html`<button type="button" class="link" @click=${() => seen(alerts)}>Mark ${alerts.length === 1 ? 'it' : 'these'} as seen</button> · ` : ''
    }<button type="button" class="link" @click=${() => change(s => { s.dialog = { kind: 'alert-rules', rules, deliveries, webhooks }; })}>${plural(rules.length, 'rule')}</button></p>`;
}

function row({ kind, at, rules, record, other, lead }) {
  const incident = record.incidents?.nodes[0] ?? record;
  return html`<li><button type="button" class="row" @click=${() => open(incident)}>
    <span class="name">${KINDS[kind]}${lead ? ` ${lead.leadNumber}` : `: ${title(record)}`}</span>
    <span class="more">${[lead ? STATUSES[lead.status] : kindOf(record).word, day(at)].filter(Boolean).join(', ')}</span>
    <span class="more">${other ? `${title(record)} ${lead ? 'with' : 'after'} ${title(other)} of ${other.owner?.name ?? 'another agency'}` : list(rules)}</span></button></li>`;
}

function seen(alerts) {
  return busy('Marking as seen', async () => {
    await ask(ACKNOWLEDGE_ALERTS, { keys: alerts.map(alert => alert.key) });
    await again();
    say('Marked as seen.');
  });
}

function save(rule) {
  return busy('Keeping the rule', async () => {
    await ask(SAVE_ALERT_RULE, { rule });
    await again();
    notice(`“${rule.name}” is kept. What is new from now on is on the start page.`, 'done');
  });
}

/** A rule about one record: its leads, and what it says. */
export function watch(record) {
  return save({ name: `${kindOf(record).word} ${title(record)}`.slice(0, 100), on: [...OF_LEADS, 'RECORD_CHANGED'], about: { records: [record.id] } });
}

export function alertRulesDialog({ rules, deliveries, webhooks }) {
  return dialog(
    'Rules for alerts',
    html`<p class="hint">A rule about a record is made beside the record, with “Tell me of news”. What a rule tells is decided when you look, by what you may see then.</p>
    <ul class="agencies" role="list">${rules.map(rule => html`<li><span class="name">${rule.name}</span><span class="more">${list(rule.on.map(kind => KINDS[kind].toLowerCase()))}</span>
      <button type="button" class="link" @click=${() => remove(rule)}>Delete</button></li>`)}</ul>
    ${rules.some(rule => rule.ownExhibits) ? '' : html`<div class="buttons"><button type="button" @click=${() => {
      closeDialog();
      save({ name: 'Leads of my agency', on: OF_LEADS, about: { ownExhibits: true } });
    }}>Tell me of new leads of my agency</button></div>`}
    <h3>Sent to you</h3>${sent(deliveries, webhooks)}`,
  );
}

const STATES = {
  FAILING: 'The other side did not take the last message. It is tried again.',
  STOPPED: 'A message was not taken ten times in a row, so nothing is sent. Save it again to begin anew.',
  OFF: 'The webhook was turned off, so nothing is sent. Your application administrator can turn it on.',
  REMOVED: 'The webhook was removed, so nothing is sent. Choose another one.',
  EXPIRED: 'The year is over, so nothing is sent. Save it again with your reason of today.',
};

const recipient = ({ address, webhookName }) => address ?? webhookName ?? 'a webhook';

function sent(deliveries, webhooks) {
  const last = deliveries[0];
  return html`${deliveries.length
    ? deliveries.map(delivery => html`<p class="hint">To ${recipient(delivery)}, ${delivery.pace === 'DAILY' ? `each day at ${delivery.at}` : 'as they are found'} (${delivery.zone}), until ${day(delivery.renewBy)}.
      <button type="button" class="link" @click=${() => stop(delivery)}>Stop</button></p>${STATES[delivery.state] ? html`<p class="trouble">${STATES[delivery.state]}</p>` : ''}`)
    : html`<p class="hint">A message names ids and owners only. It is sent with the use code and the reason that you have now, for a year.</p>`}
    <form class="by-mail" @submit=${send}>
      ${webhooks.length
        ? html`<label>Where <select name="webhook"><option value="">my mail</option>${webhooks.map(webhook => html`<option value=${webhook.webhookId}>${webhook.name}${
            webhook.state === 'OFF' ? ' (turned off)' : ''}</option>`)}</select></label>`
        : ''}
      <label>When <select name="pace"><option value="DAILY">each day at</option><option value="SOON">as they are found</option></select></label>
      <label>Time of day <input name="at" type="time" value=${last?.at ?? '06:30'}></label>
      <button type="submit">${last ? 'Save again' : webhooks.length ? 'Send them' : 'Send me mail'}</button>
    </form>`;
}

function send(event) {
  event.preventDefault();
  const { pace, at, webhook } = Object.fromEntries(new FormData(event.target));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  closeDialog();
  return busy('Keeping where alerts are sent', async () => {
    const { saveAlertDelivery } = await ask(SAVE_ALERT_DELIVERY, { delivery: { pace, zone, ...(webhook ? { webhook } : {}), ...(pace === 'DAILY' ? { at } : {}) } });
    await again();
    notice(`New alerts are sent to ${recipient(saveAlertDelivery)}.`, 'done');
  });
}

function stop(delivery) {
  closeDialog();
  return busy('Ending the messages', async () => {
    await ask(STOP_ALERT_DELIVERY, { channel: delivery.channel });
    await again();
    notice(`Your alerts are not sent to ${recipient(delivery)} any more.`, 'done');
  });
}

function remove(rule) {
  closeDialog();
  return busy('Deleting the rule', async () => {
    await ask(DELETE_ALERT_RULE, { id: rule.ruleId });
    if (state.start) await again();
    notice(`“${rule.name}” is deleted.`, 'done');
  });
}
