/** Channels, direct messages, apps. */
import { goToApp, goToChannel } from './actions.js';
import { avatar } from './avatar.js';
import { h, reconcile } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { botChannel, channelName, patch, person, state } from './state.js';

function row({ id, label, lead, unread, current, testid, go, badge }) {
  const text = unread > 0 ? `${label}, ${t('side.unread', { n: unread })}` : label;
  return h(
    'li',
    null,
    h(
      'button',
      {
        type: 'button',
        class: `side-row${unread > 0 ? ' is-unread' : ''}`,
        'aria-current': current ? 'page' : null,
        'aria-label': text,
        testid,
        'data-fk': `side/${id}`,
        onclick: go,
      },
      h('span', { class: 'side-lead' }, lead()),
      h('span', { class: 'side-label' }, label),
      badge?.(),
      unread > 0 && h('span', { class: 'badge', testid: `unread:${id}` }, unread > 99 ? '99+' : unread),
    ),
  );
}

function channelRow(channel) {
  const isTalk = channel.kind === 'im' || channel.kind === 'mpim';
  const other = person(channel.members.find((id) => id !== state.me.id) ?? state.me.id);
  const leads = {
    channel: () => icon('hash', 18),
    private: () => icon('lock', 18),
    im: () => avatar(other, 22),
    mpim: () => h('span', { class: 'side-count', 'aria-hidden': 'true' }, channel.members.length - 1),
  };
  return {
    id: channel.id,
    label: channelName(channel),
    lead: leads[channel.kind] ?? leads.channel,
    unread: channel.unread,
    testid: `channel:${channel.id}`,
    current: state.place?.kind === 'channel' && state.place.id === channel.id,
    go: () => goToChannel(channel.id),
    face: isTalk ? other.name : '',
  };
}

function appRow() {
  const one = state.people.find((known) => known.is_bot) ?? { id: 'bot', is_bot: true, ...state.bot };
  return {
    id: 'app',
    label: state.bot.name,
    lead: () => avatar(one, 22),
    unread: botChannel()?.unread ?? 0,
    testid: 'app',
    current: state.place?.kind === 'app',
    go: () => goToApp(),
    badge: () =>
      h('span', {
        class: `dot${state.bot.online ? ' is-on' : ''}`,
        title: t(state.bot.online ? 'bot.online' : 'bot.away', { bot: state.bot.name }),
      }),
    face: String(state.bot.online),
  };
}

function group(id) {
  const list = h('ul', { class: 'side-list' });
  const title = h('h2', { class: 'side-title' });
  const node = h('section', { class: 'side-group', 'aria-labelledby': `side-${id}` }, title, list);
  title.id = `side-${id}`;
  return {
    node,
    update(text, rows) {
      title.textContent = text;
      node.hidden = rows.length === 0;
      reconcile(list, rows, {
        key: (one) => one.id,
        signature: (one) => JSON.stringify({ ...one, lang: t('side.label') }),
        render: row,
      });
    },
  };
}

/** Build the sidebar. */
export function sidebar() {
  const groups = { channels: group('channels'), direct: group('direct'), apps: group('apps') };
  const node = h(
    'nav',
    { id: 'sidebar', class: 'sidebar', testid: 'sidebar' },
    Object.values(groups).map((one) => one.node),
  );
  const shade = h('div', { class: 'drawer-shade', onclick: () => patch({ drawer: false }) });
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.drawer) {
      patch({ drawer: false });
      document.querySelector('[data-testid="drawer"]')?.focus();
    }
    const rows = [...node.querySelectorAll('.side-row')];
    const at = rows.indexOf(document.activeElement);
    const goal = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1] }[event.key];
    if (at >= 0 && goal) {
      event.preventDefault();
      goal.focus();
    }
  });
  function update() {
    node.setAttribute('aria-label', t('side.label'));
    node.classList.toggle('is-open', state.drawer);
    shade.hidden = !state.drawer;
    const mine = state.channels;
    const bot = botChannel();
    groups.channels.update(
      t('side.channels'),
      mine.filter(({ kind }) => kind === 'channel' || kind === 'private').map(channelRow),
    );
    groups.direct.update(
      t('side.direct'),
      mine
        .filter((channel) => (channel.kind === 'im' || channel.kind === 'mpim') && channel !== bot)
        .map(channelRow),
    );
    groups.apps.update(t('side.apps'), [appRow()]);
  }
  return { node, shade, update };
}
