/** A list of messages that keeps its place: at the bottom while one reads the newest, still while one reads older ones. */
import { dateOfTs, dayKey, dayName } from './dates.js';
import { h, reconcile, signatureOf } from './dom.js';
import { language, t } from './i18n.js';
import { icon } from './icons.js';
import { renderMessage, replySummary } from './message.js';
import { author, state, workspaceNow } from './state.js';

const TOGETHER_SECONDS = 300;
const NEAR_BOTTOM_PX = 80;

const follows = (message, before) =>
  before &&
  !before.deleted &&
  !message.deleted &&
  author(before).id === author(message).id &&
  Boolean(before.ephemeral) === Boolean(message.ephemeral) &&
  Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS &&
  !message.blocks?.length &&
  !before.blocks?.length;

function rowsOf(messages, { inThread, freshFrom }) {
  const rows = [];
  let before = null;
  let day = null;
  for (const message of messages) {
    const thisDay = dayKey(dateOfTs(message.ts));
    if (!inThread && thisDay !== day)
      rows.push({
        kind: 'day',
        key: `day-${thisDay}`,
        text: dayName(dateOfTs(message.ts), new Date(workspaceNow())),
      });
    if (freshFrom === message.ts) rows.push({ kind: 'fresh', key: 'fresh', text: t('pane.new') });
    const alone = thisDay !== day || freshFrom === message.ts;
    day = thisDay;
    rows.push({
      kind: 'message',
      key: `${message.ts}${message.ephemeral ? 'e' : ''}`,
      message,
      inThread,
      compact: !alone && follows(message, before) && !(inThread && before === messages[0]),
      summary: inThread ? null : replySummary(message),
    });
    before = message;
  }
  return rows;
}

const RENDER = {
  day: ({ text }) => h('li', { class: 'day' }, h('span', null, text)),
  fresh: ({ text }) => h('li', { class: 'day is-fresh' }, h('span', null, text)),
  count: ({ text }) => h('li', { class: 'day is-count' }, h('span', null, text)),
  message: ({ message, ...how }) => renderMessage(message, how),
};

const peopleSignature = () => `${state.me?.id}${state.people.length}${state.people[0]?.name ?? ''}`;

const signature = (row) =>
  row.kind === 'message'
    ? `${language()}|${peopleSignature()}|${row.compact}|${JSON.stringify(row.summary)}|${signatureOf(row.message)}`
    : `${row.kind}${row.text}`;

/** The arrow keys walk from message to message. */
function walk(event) {
  const list = event.currentTarget;
  const items = [...list.querySelectorAll(':scope > .message')];
  const here = items.indexOf(event.target);
  const goal = { ArrowUp: items[here - 1], ArrowDown: items[here + 1], Home: items[0], End: items.at(-1) }[
    event.key
  ];
  if (here < 0 || !goal) return;
  event.preventDefault();
  items.forEach((item) => {
    item.tabIndex = -1;
  });
  goal.tabIndex = 0;
  goal.focus();
}

/** Exactly one message is a Tab stop: the last focused one, else the newest. */
function settleTabStop(list) {
  const items = [...list.querySelectorAll(':scope > .message')];
  if (items.some((item) => item.tabIndex === 0)) return;
  const last = items.at(-1);
  if (last) last.tabIndex = 0;
}

/** Build a list; `update(messages, {place, freshFrom, inThread})` brings it up to date. */
export function messageList({ testid, label }) {
  const list = h('ol', { class: 'messages', 'aria-label': label(), onkeydown: walk });
  const toNewest = h(
    'button',
    { type: 'button', class: 'to-newest', hidden: true, onclick: () => toBottom(true) },
    icon('down', 16),
    h('span', null, t('pane.toNew')),
  );
  const scroller = h(
    'div',
    { class: 'scroller', testid, tabIndex: -1 },
    h('div', { class: 'scroller-space' }),
    list,
  );
  const node = h('div', { class: 'list-frame' }, scroller, toNewest);
  let place = null;
  let pinned = true;
  let lastTop = 0;

  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  function toBottom(smooth = false) {
    scroller.scrollTo({
      top: scroller.scrollHeight,
      behavior: smooth && !still.matches ? 'smooth' : 'instant',
    });
  }

  // growing content also fires this event: only scrolling up lets go of the bottom
  scroller.addEventListener('scroll', () => {
    const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_BOTTOM_PX;
    pinned = near || (pinned && scroller.scrollTop >= lastTop);
    lastTop = scroller.scrollTop;
    if (near) toNewest.hidden = true;
  });
  new ResizeObserver(() => {
    if (pinned) toBottom();
  }).observe(scroller);
  new ResizeObserver(() => {
    if (pinned) toBottom();
  }).observe(list);

  function update(messages, options) {
    const moved = place !== options.place;
    place = options.place;
    const before = list.lastElementChild;
    const rows = rowsOf(messages, options);
    if (options.inThread && messages.length > 1)
      rows.splice(1, 0, { kind: 'count', key: 'count', text: options.countText });
    list.setAttribute('aria-label', label());
    reconcile(list, rows, { key: (row) => row.key, signature, render: (row) => RENDER[row.kind](row) });
    settleTabStop(list);
    if (moved) pinned = true;
    if (pinned) toBottom();
    else if (before !== list.lastElementChild) {
      toNewest.lastElementChild.textContent = t('pane.toNew');
      toNewest.hidden = false;
    }
  }
  return { node, update, scroller };
}
