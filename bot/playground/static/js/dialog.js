/** The shell that every modal wears: a trap for focus, Esc, a title; and the page's own dialogs in it. */
import { focusables, h, trapFocus, uid } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';
import { closeFloating } from './floating.js';

const overlays = () => document.getElementById('overlays');
let returnTo = null;

/** Let only the topmost dialog be reached. */
export function settleOverlays() {
  const layers = [...overlays().children];
  layers.forEach((layer, index) => {
    layer.inert = index < layers.length - 1;
    layer.style.setProperty('--depth', layers.length - 1 - index);
  });
  document.getElementById('app').inert = layers.length > 0;
}

/** Put a dialog on top. `onEscape` runs for Esc. */
export function raise(layer, { onEscape }) {
  if (overlays().children.length === 0) returnTo = document.activeElement;
  closeFloating();
  layer.previousFocus = document.activeElement;
  overlays().append(layer);
  settleOverlays();
  trapFocus(layer);
  layer.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onEscape();
  });
  const body = layer.querySelector('[data-dialog-body]') ?? layer;
  const first =
    focusables(body).find((node) => !node.classList.contains('link')) ?? focusables(layer)[0] ?? layer;
  first.focus({ preventScroll: true });
}

/** Take a dialog away and give focus back to where it came from. */
export function lower(layer) {
  closeFloating();
  layer.remove();
  settleOverlays();
  const below = overlays().lastElementChild;
  const goal = below
    ? below.contains(layer.previousFocus)
      ? layer.previousFocus
      : focusables(below)[0]
    : returnTo;
  if (goal?.isConnected) goal.focus({ preventScroll: true });
  else if (!below) document.querySelector('[data-testid="composer"]')?.focus({ preventScroll: true });
}

/** A dialog's frame: header with title and ×, scrolling body, footer. */
export function frame({ title, lead, body, footer, onClose, testid, role = 'dialog', size = '' }) {
  const titleId = uid('title');
  return h(
    'div',
    { class: `layer ${size}` },
    h(
      'div',
      { class: 'dialog', role, 'aria-modal': 'true', 'aria-labelledby': titleId, testid, tabIndex: -1 },
      h(
        'header',
        { class: 'dialog-head' },
        lead,
        h('h2', { id: titleId }, title),
        h(
          'button',
          {
            type: 'button',
            class: 'icon-button',
            'aria-label': t('dialog.close'),
            testid: `${testid}-x`,
            onclick: onClose,
          },
          icon('close'),
        ),
      ),
      body,
      footer,
    ),
  );
}

/** Ask yes or no; resolves to a boolean. */
export function confirm({ title, text, yes, no, danger = false }) {
  return new Promise((resolve) => {
    const answer = (value) => {
      lower(layer);
      resolve(value);
    };
    const layer = frame({
      title,
      testid: 'confirm',
      role: 'alertdialog',
      size: 'is-small',
      onClose: () => answer(false),
      body: h('div', { class: 'dialog-body' }, text),
      footer: h(
        'footer',
        { class: 'dialog-foot', 'data-dialog-body': true },
        h(
          'button',
          { type: 'button', class: 'button', testid: 'confirm-no', onclick: () => answer(false) },
          no ?? t('confirm.no'),
        ),
        h(
          'button',
          {
            type: 'button',
            class: `button ${danger ? 'is-danger' : 'is-primary'}`,
            testid: 'confirm-yes',
            onclick: () => answer(true),
          },
          yes ?? t('confirm.yes'),
        ),
      ),
    });
    raise(layer, { onEscape: () => answer(false) });
  });
}

/** A picture at its full size. */
export function showPicture({ url, alt, title }) {
  const layer = frame({
    title: title || t('msg.image'),
    testid: 'picture',
    size: 'is-wide',
    onClose: () => lower(layer),
    body: h(
      'div',
      { class: 'dialog-body picture-body' },
      h('img', { src: url, alt }),
      alt && h('p', { class: 'muted' }, alt),
    ),
  });
  raise(layer, { onEscape: () => lower(layer) });
}
