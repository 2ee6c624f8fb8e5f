/** Who is in a channel: bring people in, let them go, close an account; what a Slack admin could do. */
import { moveMember, openAccount } from './actions.js';
import { avatar } from './avatar.js';
import { frame, lower, raise } from './dialog.js';
import { h, reconcile } from './dom.js';
import { t } from './i18n.js';
import { channelById, channelName, state, subscribe, unsubscribe } from './state.js';

const rowsOf = (channel) =>
  state.people.map((one) => ({
    ...one,
    inside: channel.members.includes(one.id),
    mine: one.id === state.me.id,
  }));

function row(channel, one) {
  const { id, name, title, is_bot: isBot, deleted, inside, mine } = one;
  const button = (key, words, run) =>
    h(
      'button',
      {
        type: 'button',
        class: 'button',
        testid: `${key}:${id}`,
        'data-fk': `${key}/${id}`,
        'aria-label': `${words}: ${name}`,
        onclick: run,
      },
      words,
    );
  return h(
    'li',
    { class: `member${deleted ? ' is-gone' : ''}`, testid: `member:${id}` },
    avatar(one, 28),
    h(
      'span',
      { class: 'member-name' },
      name,
      h('small', null, deleted ? t('members.closed') : isBot ? t('msg.app') : title),
    ),
    !deleted &&
      button('move', t(inside ? 'members.out' : 'members.in'), () => moveMember(channel.id, id, !inside)),
    !isBot && !mine && button('account', t(deleted ? 'members.open' : 'members.close'), () => openAccount(id, deleted)),
  );
}

/** Open the dialog for one channel; it follows what happens as long as it is open. */
export function openMembers(id) {
  const list = h('ul', { class: 'members' });
  const channel = () => channelById(id) ?? { id, members: [] };
  const update = () =>
    reconcile(list, rowsOf(channel()), {
      key: (one) => one.id,
      signature: (one) => JSON.stringify(one),
      render: (one) => row(channel(), one),
    });
  const close = () => {
    unsubscribe(update);
    lower(layer);
  };
  const layer = frame({
    title: t('members.title', { name: channelName(channel()) }),
    testid: 'members',
    onClose: close,
    body: h(
      'div',
      { class: 'dialog-body', 'data-dialog-body': true },
      h('p', { class: 'muted' }, t('members.text')),
      list,
    ),
  });
  update();
  subscribe(update);
  raise(layer, { onEscape: close });
}
