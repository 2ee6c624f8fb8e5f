/** The guided tour: a strip below the page, so that it never lies on top of anything. */
import { turnTour } from './actions.js';
import { h } from './dom.js';
import { language, localized, t } from './i18n.js';
import { icon } from './icons.js';
import { preferences } from './memory.js';
import { changed, state } from './state.js';

const root = () => document.getElementById('tour');

/** Bring the tour back. */
export function showTour() {
  preferences.set('tourHidden', null);
  if (state.tour.index >= state.tour.steps.length) turnTour(0);
  changed();
}

function hideTour() {
  preferences.set('tourHidden', true);
  changed();
}

/** A step's words: {title_da, title_en} or {title: {da, en}}. */
const worded = (step, name) => step[`${name}_${language()}`] ?? localized(step[name]);

/** Mark what the step talks about, if it names something on the page. */
function pointAt(target) {
  document.querySelectorAll('.is-pointed-at').forEach((node) => node.classList.remove('is-pointed-at'));
  if (target) document.querySelector(`[data-testid="${CSS.escape(target)}"]`)?.classList.add('is-pointed-at');
}

let painted = '';

/** Bring the strip up to date. */
export function updateTour() {
  const { steps = [], index = 0 } = state.tour;
  const step = steps[index]; // none when all steps are done
  const visible = Boolean(step) && !preferences.get('tourHidden');
  root().hidden = !visible;
  pointAt(visible ? step.target : null);
  if (!visible) {
    painted = '';
    return;
  }
  const last = index >= steps.length - 1;
  const [title, text] = typeof step === 'string' ? ['', step] : [worded(step, 'title'), worded(step, 'text')];
  const signature = JSON.stringify([index, steps.length, title, text, t('tour.label')]);
  if (signature === painted) return;
  painted = signature;
  const focused = root().contains(document.activeElement) ? document.activeElement.dataset.testid : null;
  root().setAttribute('aria-label', t('tour.label'));
  root().replaceChildren(
    h(
      'div',
      { class: 'tour-text' },
      h('p', { class: 'tour-count' }, t('tour.step', { n: index + 1, max: steps.length })),
      h(
        'p',
        { class: 'tour-words', testid: 'tour-text', 'aria-live': 'polite' },
        title && h('strong', null, `${title} `),
        text,
      ),
    ),
    h(
      'div',
      { class: 'tour-buttons' },
      h(
        'button',
        { type: 'button', class: 'button is-quiet', testid: 'tour-hide', onclick: hideTour },
        t('tour.hide'),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'button is-icon',
          testid: 'tour-back',
          disabled: index === 0,
          'aria-label': t('tour.back'),
          title: t('tour.back'),
          onclick: () => turnTour(index - 1),
        },
        icon('left', 18),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'button is-primary',
          testid: 'tour-next',
          onclick: () => turnTour(index + 1),
        },
        t(last ? 'tour.done' : 'tour.next'),
      ),
    ),
  );
  if (focused) root().querySelector(`[data-testid="${focused}"]`)?.focus();
}
