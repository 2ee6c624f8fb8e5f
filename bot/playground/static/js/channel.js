/** The main pane: a channel, a direct message, or the bot's place. */
import { Composer } from './composer.js';
import { h } from './dom.js';
import { appHome } from './home.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { openMembers } from './members.js';
import { messageList } from './messages.js';
import { channelName, person, rootsOf, shownChannel, state } from './state.js';

/** Build the pane. */
export function mainPane() {
  const home = appHome();
  const list = messageList({ testid: 'messages', label: () => t('pane.messages') });
  const empty = h('p', { class: 'empty' });
  const write = new Composer({ testid: 'composer' });
  const sign = h('span', { class: 'pane-sign' });
  const title = h('h1', { class: 'pane-title', tabIndex: -1 });
  const topic = h('span', { class: 'pane-topic' });
  const members = h('button', {
    type: 'button',
    class: 'pane-members',
    testid: 'pane-members',
    'aria-haspopup': 'dialog',
    onclick: () => openMembers(shownChannel().id),
  });
  const head = h(
    'header',
    { class: 'pane-head' },
    h('div', { class: 'pane-line' }, sign, title, topic, members),
  );
  const talk = h(
    'div',
    { class: 'talk', id: 'panel-messages' },
    empty,
    list.node,
    h('div', { class: 'composer-space' }, write.node),
  );
  const node = h('main', { class: 'pane main', id: 'main', tabIndex: -1 }, head, home.head, home.panel, talk);

  function updateHead(channel) {
    const isTalk = channel.kind === 'im' || channel.kind === 'mpim';
    sign.replaceChildren(...(isTalk ? [] : [icon(channel.kind === 'private' ? 'lock' : 'hash', 18)]));
    title.textContent = channelName(channel);
    topic.textContent = channel.topic ?? '';
    members.hidden = isTalk;
    members.replaceChildren(icon('people', 16), String(channel.members.length));
    members.title = channel.members.map((id) => person(id).name).join(', ');
    members.setAttribute('aria-label', t('pane.members', { n: channel.members.length }));
  }

  function update() {
    const inApp = state.place?.kind === 'app';
    const channel = shownChannel();
    head.hidden = inApp;
    home.head.hidden = !inApp;
    home.panel.hidden = true;
    if (inApp) home.update();
    talk.hidden = !channel;
    if (inApp) talk.setAttribute('role', 'tabpanel');
    else talk.removeAttribute('role');
    if (!channel) return;
    if (!inApp) updateHead(channel);
    const roots = rootsOf(channel.id);
    const name = channelName(channel);
    empty.hidden = roots.length > 0;
    empty.textContent =
      channel.kind === 'im' || channel.kind === 'mpim'
        ? t('pane.empty.im', { name })
        : t('pane.empty.channel');
    list.update(roots, {
      place: `${state.me.id}${channel.id}`,
      freshFrom: state.unreadFrom[channel.id],
      inThread: false,
    });
    const isTalk = channel.kind === 'im' || channel.kind === 'mpim';
    write.update({
      channel: channel.id,
      thread: null,
      placeholder: t(isTalk ? 'compose.im' : 'compose.channel', { name: isTalk ? name : `#${name}` }),
    });
  }
  return { node, update };
}
