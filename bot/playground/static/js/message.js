/** One message, with everything that can be done to it. */
import { openThread, press, removeMessage, useShortcut } from './actions.js';
import { avatar } from './avatar.js';
import { dateOfTs, dayName, longDate, timeOf } from './dates.js';
import { confirm } from './dialog.js';
import { h } from './dom.js';
import { openMenu } from './menu.js';
import { Form } from './form.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { mrkdwn, spoken, unescape } from './mrkdwn.js';
import { picture, renderBlocks } from './render/blocks.js';
import { author, person, repliesOf, state, workspaceNow } from './state.js';
import { toast } from './toast.js';

const forms = new Map();

function formOf({ channel, ts }) {
  const key = `message:${state.me.id}:${channel}:${ts}`;
  if (!forms.has(key)) forms.set(key, new Form(key));
  return forms.get(key);
}

/** A moment for the eye, with the whole date on hover. */
function stamp(ts, className = 'stamp') {
  const date = dateOfTs(ts);
  return h(
    'time',
    { class: className, datetime: date.toISOString(), title: `${longDate(date)} ${timeOf(date)}` },
    timeOf(date),
  );
}

const KILO = 1024;
const fileFacts = (mimetype, size) =>
  [mimetype?.split('/').at(-1).toUpperCase(), size > 0 && `${Math.ceil(size / KILO)} kB`].filter(Boolean).join(' · ');

function file({ title, mimetype, size, url, alt_txt: alt }) {
  if (mimetype?.startsWith('image/')) return picture({ url, alt: alt || title, title });
  return h(
    'a',
    { class: 'file', href: url, download: '', testid: 'file' },
    icon('down'),
    h('span', null, title || t('msg.file'), h('small', null, fileFacts(mimetype, size))),
  );
}

function content(message) {
  const edited = message.edited && h('span', { class: 'edited' }, ` ${t('msg.edited')}`);
  const files = (message.files ?? []).map(file);
  if (!message.blocks?.length) {
    const lines = mrkdwn(message.text ?? '');
    const last = lines.at(-1);
    if (edited && last?.className === '') last.append(edited);
    else if (edited) lines.push(edited);
    return [h('div', { class: 'text' }, lines), files];
  }
  const blocks = h('div', { class: 'blocks' });
  const form = formOf(message);
  renderBlocks(blocks, message.blocks, {
    form,
    act: (action) => press({ channel: message.channel, message_ts: message.ts }, action, form),
  });
  return [blocks, files];
}

function reactions(message) {
  if (!message.reactions?.length) return null;
  return h(
    'div',
    { class: 'reactions' },
    message.reactions.map(({ name, count }) =>
      h('span', { class: 'reaction' }, mrkdwn(`:${name}:`), h('span', null, count)),
    ),
  );
}

/** What a root's reply bar shows; also part of the message's signature. */
export function replySummary(message) {
  const known = repliesOf(message.channel, message.ts).filter((reply) => !reply.ephemeral);
  const count = Math.max(known.length, message.reply_count ?? 0);
  if (count === 0) return null;
  const latest = known.at(-1)?.ts ?? message.latest_reply;
  const users = [
    ...new Set(known.length > 0 ? known.map((reply) => author(reply).id) : (message.reply_users ?? [])),
  ].slice(0, 4);
  const seen = state.seenReplies[`${message.channel}:${message.ts}`];
  const fresh =
    known.some((reply) => reply.ts > (seen ?? '') && reply.user !== state.me.id) && seen !== latest;
  return { count, latest, users, fresh };
}

function replyBar(message, summary) {
  if (!summary) return null;
  const { count, latest, users, fresh } = summary;
  const when =
    latest &&
    `${dayName(dateOfTs(latest), new Date(workspaceNow())) === t('day.today') ? '' : `${dayName(dateOfTs(latest), new Date(workspaceNow()))} `}${timeOf(dateOfTs(latest))}`;
  return h(
    'button',
    {
      type: 'button',
      class: 'reply-bar',
      testid: 'open-thread',
      'data-fk': `replies/${message.ts}`,
      onclick: () => openThread(message.channel, message.ts),
    },
    h(
      'span',
      { class: 'reply-faces' },
      users.map((id) => avatar(person(id), 22)),
    ),
    h('span', { class: 'reply-count' }, count === 1 ? t('msg.replies1') : t('msg.replies', { n: count })),
    fresh && h('span', { class: 'reply-fresh' }, t('msg.newReplies')),
    when && h('span', { class: 'muted' }, t('msg.latest', { time: when })),
  );
}

async function askDelete(message) {
  if (
    await confirm({
      title: t('msg.deleteTitle'),
      text: t('msg.deleteText'),
      yes: t('msg.deleteYes'),
      danger: true,
    })
  )
    await removeMessage(message);
}

function copyText(message) {
  navigator.clipboard?.writeText(unescape(message.text ?? '')).then(
    () => toast(t('msg.copied')),
    () => toast(t('failed'), 'error'),
  );
}

function moreItems(message, threadable) {
  const shortcuts = message.ephemeral ? [] : state.shortcuts.filter(({ type }) => type === 'message');
  return [
    threadable && {
      label: t('msg.reply'),
      lead: icon('thread', 18),
      testid: 'menu-reply',
      run: () => openThread(message.channel, message.thread_ts ?? message.ts),
    },
    ...shortcuts.map(({ callback_id: id, name }) => ({
      label: name,
      detail: state.bot.name,
      lead: icon('bolt', 18),
      testid: `shortcut:${id}`,
      run: () => useShortcut(id, message),
    })),
    { label: t('msg.copy'), lead: icon('copy', 18), run: () => copyText(message) },
    ...(message.ephemeral
      ? []
      : [
          null,
          {
            label: t('msg.delete'),
            lead: icon('trash', 18),
            danger: true,
            testid: 'menu-delete',
            run: () => askDelete(message),
          },
        ]),
  ].filter((item) => item !== false);
}

/** The small bar at a message's corner: shown on hover, on focus, and on touch. */
function tools(message, threadable) {
  const more = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': t('msg.more'),
      title: t('msg.more'),
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      testid: 'message-menu',
      tabIndex: -1,
      'data-fk': `more/${message.ts}`,
      onclick: () => openMenu(more, moreItems(message, threadable), { label: t('msg.actions') }),
    },
    icon('more', 18),
  );
  return h(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': t('msg.actions') },
    threadable &&
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': t('msg.reply'),
          title: t('msg.reply'),
          testid: 'reply-in-thread',
          tabIndex: -1,
          'data-fk': `reply/${message.ts}`,
          onclick: () => openThread(message.channel, message.thread_ts ?? message.ts),
        },
        icon('thread', 18),
      ),
    more,
  );
}

/** A message's own buttons can be reached with Tab only while the message has the focus: no hundred stops on the way. */
function reachTools(node) {
  const buttons = () => node.querySelectorAll('.tools button');
  node.addEventListener('focusin', () =>
    buttons().forEach((one) => {
      one.tabIndex = 0;
    }),
  );
  node.addEventListener('focusout', (event) => {
    if (!node.contains(event.relatedTarget))
      buttons().forEach((one) => {
        one.tabIndex = -1;
      });
  });
}

/** Render a message. `compact`: same writer as just before. `inThread`: no reply bar. */
export function renderMessage(message, { compact = false, inThread = false, summary = null }) {
  const writer = author(message);
  const mine = message.user === state.me.id;
  const forMe =
    !mine && new RegExp(`<@${state.me.id}[|>]|<!(channel|here|everyone)`).test(message.text ?? '');
  const classes = [
    'message',
    compact && 'is-compact',
    message.ephemeral && 'is-ephemeral',
    forMe && 'is-for-me',
    message.deleted && 'is-deleted',
  ]
    .filter(Boolean)
    .join(' ');
  if (message.deleted) {
    return h(
      'li',
      { class: classes, testid: 'message', data: { ts: message.ts }, tabIndex: -1 },
      h('div', { class: 'gutter' }, h('span', { class: 'tombstone' }, icon('trash', 18))),
      h(
        'div',
        { class: 'body' },
        h('p', { class: 'muted' }, t('msg.deleted')),
        !inThread && replyBar(message, summary),
      ),
    );
  }
  const node = h(
    'li',
    {
      class: classes,
      testid: 'message',
      data: { ts: message.ts, user: message.user ?? '' },
      tabIndex: -1,
      'aria-label': t('msg.by', { name: writer.name, time: timeOf(dateOfTs(message.ts)) }),
      'aria-description': message.blocks?.length ? spoken(message.text ?? '').slice(0, 600) : null,
    },
    h('div', { class: 'gutter' }, compact ? stamp(message.ts) : avatar(writer)),
    h(
      'div',
      { class: 'body' },
      message.ephemeral && h('div', { class: 'only-you' }, icon('eye', 15), t('msg.ephemeral')),
      !compact &&
        h(
          'div',
          { class: 'byline' },
          h('span', { class: 'name' }, writer.name),
          writer.is_bot && h('span', { class: 'app-mark' }, t('msg.app')),
          !writer.is_bot && writer.title && h('span', { class: 'title' }, writer.title),
          stamp(message.ts),
          message.edited && message.blocks?.length > 0 && h('span', { class: 'edited' }, t('msg.edited')),
        ),
      content(message),
      reactions(message),
      !inThread && replyBar(message, summary),
    ),
    tools(message, !inThread && (!message.ephemeral || Boolean(message.thread_ts))),
  );
  reachTools(node);
  return node;
}
