/** The bot's own place: its Home tab and the conversation with it. */
import { goToApp, press } from './actions.js';
import { avatar } from './avatar.js';
import { h } from './dom.js';
import { Form } from './form.js';
import { t } from './i18n.js';
import { renderBlocks } from './render/blocks.js';
import { botChannel, state } from './state.js';

const TABS = [
  ['home', 'home.tab', 'home-tab'],
  ['messages', 'home.messages', 'messages-tab'],
];

/** Build the header with the tabs, and the Home page. */
export function appHome() {
  const face = h('span', null);
  const name = h('h1', { class: 'pane-title', tabIndex: -1 });
  const tabs = TABS.map(([id, , testid]) =>
    h(
      'button',
      {
        type: 'button',
        class: 'tab',
        role: 'tab',
        id: `tab-${id}`,
        testid,
        'aria-controls': `panel-${id}`,
        onclick: () => goToApp(id),
      },
      h('span', null),
      h('span', { class: 'badge', hidden: true }),
    ),
  );
  const strip = h('div', { class: 'tabs', role: 'tablist' }, tabs);
  const head = h(
    'header',
    { class: 'pane-head has-tabs' },
    h('div', { class: 'pane-line' }, face, name),
    strip,
  );
  const blocks = h('div', { class: 'blocks home-blocks' });
  const empty = h('p', { class: 'empty' });
  const panel = h(
    'div',
    {
      class: 'home',
      id: 'panel-home',
      role: 'tabpanel',
      'aria-labelledby': 'tab-home',
      testid: 'home',
      tabIndex: 0,
    },
    blocks,
    empty,
  );
  let form = null;
  let owner = null;

  strip.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const other = tabs.find((tab) => tab !== document.activeElement);
    goToApp(TABS[tabs.indexOf(other)][0]);
    other.focus();
  });

  function update() {
    if (owner !== state.me.id) {
      owner = state.me.id;
      form = new Form(`home:${owner}`);
      blocks.replaceChildren();
    }
    const bot = state.people.find((one) => one.is_bot) ?? { id: 'bot', is_bot: true, ...state.bot };
    face.replaceChildren(avatar(bot, 30));
    name.textContent = state.bot.name;
    strip.setAttribute('aria-label', t('home.tabs'));
    tabs.forEach((tab, index) => {
      const [id, words] = TABS[index];
      const unread = id === 'messages' ? (botChannel()?.unread ?? 0) : 0;
      tab.setAttribute('aria-selected', String(state.tab === id));
      tab.tabIndex = state.tab === id ? 0 : -1;
      tab.firstElementChild.textContent = t(words);
      tab.lastElementChild.hidden = unread === 0;
      tab.lastElementChild.textContent = unread;
    });
    panel.hidden = state.tab !== 'home';
    empty.hidden = Boolean(state.home);
    empty.textContent = t('home.empty', { bot: state.bot.name });
    renderBlocks(blocks, state.home?.blocks ?? [], {
      form,
      act: (action) => press({ view_id: state.home?.id }, action, form),
    });
  }
  return { head, panel, update };
}
