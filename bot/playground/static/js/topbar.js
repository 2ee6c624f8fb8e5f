/** The bar at the top: whom one plays, the time, and the page's own choices. */
import { become, resetAll, setFaults } from './actions.js';
import { avatar } from './avatar.js';
import { clock } from './clock.js';
import { confirm } from './dialog.js';
import { h } from './dom.js';
import { openFaults } from './faults.js';
import { openMenu } from './menu.js';
import { language, setLanguage, t } from './i18n.js';
import { icon } from './icons.js';
import { changed, colleagues, patch, state } from './state.js';
import { setTheme, theme, THEMES } from './theme.js';
import { showTour } from './tour.js';

function choosePerson(anchor) {
  openMenu(
    anchor,
    colleagues().map((one) => ({
      label: one.name,
      detail: one.title,
      lead: avatar(one, 30),
      checked: one.id === state.me.id,
      testid: `person:${one.id}`,
      run: () => become(one.id),
    })),
    { label: t('person.switch') },
  );
}

async function askReset() {
  if (await confirm({ title: t('reset.title'), text: t('reset.text'), yes: t('reset.yes'), danger: true }))
    await resetAll();
}

function toggleRedelivery() {
  const { next = [], shuffle = false, redeliver } = state.faults;
  setFaults({ next, shuffle, redeliver: !redeliver }, t(redeliver ? 'redeliver.off' : 'redeliver.on'));
}

function choosePage(anchor) {
  const themeIcons = { auto: 'auto', light: 'sun', dark: 'moon' };
  openMenu(
    anchor,
    [
      { heading: t('top.theme') },
      ...THEMES.map((name) => ({
        label: t(`theme.${name}`),
        lead: icon(themeIcons[name], 18),
        checked: theme() === name,
        testid: `theme-${name}`,
        run: () => setTheme(name),
      })),
      { heading: t('top.lang') },
      ...['da', 'en'].map((lang) => ({
        label: t(`lang.${lang}`),
        lead: icon('globe', 18),
        checked: language() === lang,
        testid: `lang-${lang}`,
        run: () => {
          setLanguage(lang);
          document.documentElement.lang = lang;
          changed();
        },
      })),
      null,
      { label: t('menu.tour'), lead: icon('flag', 18), testid: 'show-tour', run: showTour },
      null,
      { label: t('menu.faults'), lead: icon('flask', 18), testid: 'open-faults', run: openFaults },
      {
        label: t('menu.redeliver'),
        lead: icon('redo', 18),
        testid: 'redeliver',
        ticked: Boolean(state.faults.redeliver),
        run: toggleRedelivery,
      },
      { label: t('menu.reset'), lead: icon('reset', 18), danger: true, testid: 'reset', run: askReset },
    ],
    { label: t('top.more') },
  );
}

/** Build the bar. */
export function topbar() {
  const time = clock();
  const drawer = h(
    'button',
    {
      type: 'button',
      class: 'icon-button only-phone',
      testid: 'drawer',
      'aria-controls': 'sidebar',
      onclick: () => patch({ drawer: !state.drawer }),
    },
    icon('menu'),
  );
  const brand = h('span', { class: 'brand-name' });
  const status = h('span', { class: 'bot-status', testid: 'bot-status' });
  const personName = h('span', { class: 'person-name' });
  const personFace = h('span', { class: 'person-face' });
  const personLabel = h('span', { class: 'person-you' });
  const who = h(
    'button',
    {
      type: 'button',
      class: 'person-switch',
      testid: 'person-switch',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => choosePerson(who),
    },
    personFace,
    h('span', { class: 'person-text' }, personLabel, personName),
    icon('chevron', 16),
  );
  const more = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      testid: 'more-menu',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => choosePage(more),
    },
    icon('more'),
  );
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'icon-button only-phone',
      testid: 'controls-toggle',
      'aria-controls': 'controls',
      onclick: () => showControls(!node.classList.contains('shows-controls')),
    },
    icon('clock'),
  );
  const node = h(
    'header',
    { class: 'topbar' },
    h(
      'div',
      { class: 'topbar-start' },
      drawer,
      h('img', { class: 'brand-mark', src: '/static/favicon.svg', alt: '' }),
      brand,
      status,
    ),
    h('div', { class: 'topbar-middle' }, time.face, time.panel),
    h('div', { class: 'topbar-end' }, toggle, more, who),
  );

  function showControls(open) {
    node.classList.toggle('shows-controls', open);
    toggle.setAttribute('aria-expanded', String(open));
  }

  node.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && node.classList.contains('shows-controls')) {
      showControls(false);
      toggle.focus();
    }
  });
  document.addEventListener('pointerdown', (event) => {
    if (!node.contains(event.target)) showControls(false);
  });

  function update() {
    time.update();
    brand.textContent = t('app.title');
    drawer.setAttribute('aria-label', t(state.drawer ? 'side.close' : 'side.open'));
    drawer.setAttribute('aria-expanded', String(state.drawer));
    toggle.setAttribute('aria-label', t('top.controls'));
    more.setAttribute('aria-label', t('top.more'));
    more.title = t('top.more');
    status.replaceChildren(
      h('span', { class: `dot${state.bot.online ? ' is-on' : ''}` }),
      t(state.bot.online ? 'bot.online' : 'bot.away', { bot: state.bot.name }),
    );
    status.classList.toggle('is-off', !state.bot.online);
    personFace.replaceChildren(avatar(state.me, 28));
    personLabel.textContent = `${t('person.you')}:`;
    const [first, ...rest] = state.me.name.split(' ');
    personName.replaceChildren(
      first,
      h('span', { class: 'not-phone' }, ` ${rest.join(' ')}`),
      h('span', { class: 'person-title not-phone' }, state.me.title ? ` · ${state.me.title}` : ''),
    );
    who.setAttribute(
      'aria-label',
      `${t('person.you')}: ${state.me.name}, ${state.me.title ?? ''}. ${t('person.switch')}`,
    );
  }
  return { node, update };
}
