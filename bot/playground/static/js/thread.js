/** The thread beside the channel; on a phone it fills the page. */
import { closeThread, lookedAtThread } from './actions.js';
import { Composer } from './composer.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { messageList } from './messages.js';
import { channelById, channelName, messageAt, repliesOf, state } from './state.js';

/** Where focus in a text field would raise the keyboard. */
const touch = window.matchMedia('(hover: none)');

/** Build the pane. */
export function threadPane() {
  const title = h('h2', { class: 'pane-title', id: 'thread-title', tabIndex: -1 });
  const where = h('span', { class: 'pane-topic' });
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', testid: 'thread-close', onclick: leave },
    icon('close'),
  );
  const list = messageList({ testid: 'thread-messages', label: () => t('thread.title') });
  const gone = h('p', { class: 'empty' });
  const write = new Composer({ testid: 'thread-composer' });
  const node = h(
    'aside',
    { class: 'pane thread', testid: 'thread', 'aria-labelledby': 'thread-title', hidden: true },
    h('header', { class: 'pane-head' }, h('div', { class: 'pane-line' }, title, where, close)),
    gone,
    list.node,
    h('div', { class: 'composer-space' }, write.node),
  );
  let shown = null;
  let cameFrom = null;

  function leave() {
    closeThread();
    const back = cameFrom?.isConnected ? cameFrom : document.querySelector(`.main [data-ts="${shown?.ts}"]`);
    (back ?? document.querySelector('[data-testid="composer"]'))?.focus({ preventScroll: true });
  }
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  });

  function update() {
    const { thread } = state;
    node.hidden = !thread;
    document.getElementById('app').classList.toggle('has-thread', Boolean(thread));
    if (!thread) {
      shown = null;
      return;
    }
    const channel = channelById(thread.channel);
    const root = messageAt(thread.channel, thread.ts);
    const replies = repliesOf(thread.channel, thread.ts);
    const name = channel ? channelName(channel) : '';
    title.textContent = t('thread.title');
    where.textContent = channel && channel.kind !== 'im' && channel.kind !== 'mpim' ? `#${name}` : name;
    close.setAttribute('aria-label', t('thread.close'));
    close.title = t('thread.close');
    gone.hidden = Boolean(root) || replies.length > 0;
    gone.textContent = t('thread.gone');
    const countable = replies.filter((reply) => !reply.ephemeral).length;
    list.update(root ? [root, ...replies] : replies, {
      place: `${state.me.id}${thread.channel}${thread.ts}`,
      inThread: true,
      countText: countable === 1 ? t('msg.replies1') : t('msg.replies', { n: countable }),
    });
    write.update({ channel: thread.channel, thread: thread.ts, placeholder: t('compose.thread') });
    lookedAtThread();
    if (shown?.ts === thread.ts && shown?.channel === thread.channel && shown?.as === state.me.id) return;
    const switched = shown?.as !== undefined && shown.as !== state.me.id;
    shown = { ...thread, as: state.me.id };
    cameFrom = document.activeElement;
    if (
      !switched &&
      node.ownerDocument.activeElement !== document.body &&
      document.getElementById('overlays').children.length === 0
    )
      (touch.matches ? title : write).focus();
  }
  return { node, update };
}
