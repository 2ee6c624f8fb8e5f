/** Short notes at the edge of the page. */
import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';

const STAY_MS = 6_000;

/** Show `text` for a while; errors stay until they are dismissed or the same time twice over. */
export function toast(text, kind = 'info') {
  const box = document.getElementById('toasts');
  const note = h(
    'div',
    { class: `toast is-${kind}`, testid: 'toast' },
    icon(kind === 'error' ? 'warn' : 'info', 18),
    h('span', null, text),
    h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': t('dialog.close'), onclick: () => note.remove() },
      icon('close', 16),
    ),
  );
  box.append(note);
  while (box.children.length > 3) box.firstElementChild.remove();
  setTimeout(() => note.remove(), kind === 'error' ? STAY_MS * 2 : STAY_MS);
}
