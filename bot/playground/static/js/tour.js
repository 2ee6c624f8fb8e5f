/** The guided tour: a strip below the page, so that it never lies on top of anything. */
import { turnTour } from './actions.js';
import { h } from './dom.js';
import { localized, t } from './i18n.js';
import { icon } from './icons.js';
import { preferences } from './memory.js';
import { changed, state } from './state.js';

const root = () => document.getElementById('tour');

/** Bring the tour back. */
export function showTour() {
  preferences.set('tourHidden', null);
  changed();
}

function hideTour() {
  preferences.set('tourHidden', true);
  changed();
}

/** Mark what the step talks about, if it names something on the page. */
function pointAt(target) {
  document.querySelectorAll('.is-pointed-at').forEach((node) => node.classList.remove('is-pointed-at'));
  if (target) document.querySelector(`[data-testid="${CSS.escape(target)}"]`)?.classList.add('is-pointed-at');
}

let painted = '';

/** Bring the strip up to date. */
export function updateTour() {
  const { steps = [], index = 0 } = state.tour;
  const step = steps[Math.min(index, steps.length - 1)];
  const visible = Boolean(step) && !preferences.get('tourHidden');
  root().hidden = !visible;
  pointAt(visible ? step.target : null);
  if (!visible) {
    painted = '';
    return;
  }
  const last = index >= steps.length - 1;
  const [title, text] = typeof step === 'string' ? ['', step] : [localized(step.title), localized(step.text ?? step)];
  const signature = JSON.stringify([index, steps.length, title, text, t('tour.label')]);
  if (signature === painted) return;
  painted = signature;
  const focused = root().contains(document.activeElement) ? document.activeElement.dataset.testid : null;
  root().setAttribute('aria-label', t('tour.label'));
  root().replaceChildren(
    h('div', { class: 'tour-text' },
      h('p', { class: 'tour-count' }, t('tour.step', { n: index + 1, max: steps.length })),
      h('p', { class: 'tour-words', testid: 'tour-text', 'aria-live': 'polite' }, title && h('strong', null, `${title} `), text)),
    h('div', { class: 'tour-buttons' },
      h('button', { type: 'button', class: 'button is-quiet', testid: 'tour-hide', onclick: hideTour }, t('tour.hide')),
      h('button', { type: 'button', class: 'button is-icon', testid: 'tour-back', disabled: index === 0, 'aria-label': t('tour.back'), title: t('tour.back'), onclick: () => turnTour(index - 1) }, icon('left', 18)),
      h('button', { type: 'button', class: 'button is-primary', testid: 'tour-next', onclick: () => (last ? hideTour() : turnTour(index + 1)) }, t(last ? 'tour.done' : 'tour.next'))),
  );
  if (focused) root().querySelector(`[data-testid="${focused}"]`)?.focus();
}
