/** The page put together. */
import { begin } from './actions.js';
import { mainPane } from './channel.js';
import { h } from './dom.js';
import { language, t } from './i18n.js';
import { updateModals } from './modal.js';
import { catchPermalinks, follow } from './permalink.js';
import { sidebar } from './sidebar.js';
import { author, shownChannel, state, subscribe } from './state.js';
import { spoken } from './mrkdwn.js';
import { setTheme, theme } from './theme.js';
import { threadPane } from './thread.js';
import { topbar } from './topbar.js';
import { updateTour } from './tour.js';

setTheme(theme());
document.documentElement.lang = language();

const root = document.getElementById('app');
const skip = h('a', { class: 'skip', href: '#main', onclick: skipAhead });

function skipAhead(event) {
  event.preventDefault();
  const write = document.querySelector('[data-testid="composer"]');
  (write.checkVisibility() ? write : document.querySelector('[data-testid="home"]')).focus();
}

const banner = h('div', { class: 'banner', role: 'status', testid: 'banner', hidden: true });
const splash = h(
  'div',
  { class: 'splash', role: 'status' },
  h('img', { src: '/static/favicon.svg', alt: '' }),
  h('p', null, t('app.loading')),
);
root.append(splash);

let parts = null;

function build() {
  const bar = topbar();
  const side = sidebar();
  const main = mainPane();
  const thread = threadPane();
  root.replaceChildren(
    skip,
    bar.node,
    banner,
    h('div', { class: 'work' }, side.shade, side.node, main.node, thread.node),
  );
  parts = [bar, side, main, thread];
}

function updateBanner() {
  const text = !state.connected
    ? t('line.down')
    : !state.bot.online
      ? t('bot.offline', { bot: state.bot.name })
      : '';
  banner.hidden = text === '';
  if (banner.textContent !== text) banner.textContent = text;
}

// --- new messages, said aloud ----------------------------------------------------------------------------------

let heard = null;
let listener = null;

/** Read out what arrives where one is, but not what was there already. */
function announce() {
  const channel = shownChannel();
  const list = channel ? (state.messages[channel.id] ?? []) : [];
  const place = `${state.me.id}${channel?.id}`;
  const newest = list.at(-1)?.ts ?? '';
  if (listener === place) {
    const live = document.getElementById('live');
    list
      .filter((message) => message.ts > heard && message.user !== state.me.id)
      .slice(-3)
      .forEach((message) => {
        live.append(
          h(
            'p',
            null,
            t('msg.new', { name: author(message).name, text: spoken(message.text ?? '').slice(0, 300) }),
          ),
        );
      });
    while (live.children.length > 10) live.firstElementChild.remove();
  }
  listener = place;
  heard = newest;
}

/** The page may have been opened at a message's address. */
function arriveByAddress() {
  const { pathname, search } = window.location;
  if (pathname === '/') return;
  window.history.replaceState(null, '', '/');
  follow(pathname + search);
}

let wasConnected = true;

function render() {
  if (!state.loaded || !state.place) {
    splash.lastElementChild.textContent = t(state.connected ? 'app.loading' : 'app.unreachable');
    return;
  }
  if (!parts) {
    build();
    queueMicrotask(arriveByAddress);
  }
  skip.textContent = t('app.skip');
  document.title = `${state.channels.some((channel) => channel.unread > 0) ? '• ' : ''}${t('app.title')} – ${state.me.name}`;
  parts.forEach((part) => part.update());
  updateBanner();
  updateModals(state.connected && !wasConnected);
  updateTour();
  announce();
  wasConnected = state.connected;
}

catchPermalinks();
subscribe(render);
begin();
