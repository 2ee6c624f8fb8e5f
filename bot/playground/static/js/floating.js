/** Things that float above the page: menus and lists of options. One at a time. */
import { h } from './dom.js';

const MARGIN = 8;
let open = null;

function place(anchor, node, { align, matchWidth, above: preferAbove }) {
  const at = anchor.getBoundingClientRect();
  if (matchWidth) node.style.setProperty('min-width', `${at.width}px`);
  const { offsetWidth: width, offsetHeight: height } = node;
  const below = window.innerHeight - at.bottom - MARGIN;
  const above = at.top - MARGIN;
  const under = preferAbove ? above < height && below > above : below >= height || below >= above;
  const top = under ? at.bottom + 4 : at.top - height - 4;
  const left = align === 'end' ? at.right - width : at.left;
  node.style.setProperty('max-height', `${Math.max(120, Math.max(below, above) - 4)}px`);
  node.style.setProperty('left', `${Math.min(Math.max(MARGIN, left), window.innerWidth - width - MARGIN)}px`);
  node.style.setProperty('top', `${Math.max(MARGIN, top)}px`);
}

/** Whether something floats now. */
export const isFloating = () => open !== null;

/** Close what floats, if anything does. */
export function closeFloating() {
  open?.close();
}

/**
 * Show `node` beside `anchor` until it is closed, something else is pressed, or the anchor scrolls out of sight.
 * Returns {close, move}.
 */
export function float(anchor, node, { align = 'start', matchWidth = false, above = false, onClose = () => {} } = {}) {
  closeFloating();
  const outside = (event) => { if (!node.contains(event.target) && !anchor.contains(event.target)) handle.close(); };
  const scrolled = (event) => {
    if (node.contains(event.target) || !event.target.contains(anchor)) return;
    const at = anchor.getBoundingClientRect();
    const frame = event.target.getBoundingClientRect?.() ?? document.documentElement.getBoundingClientRect();
    if (at.bottom < frame.top || at.top > frame.bottom) handle.close();
    else handle.move();
  };
  const resized = () => handle.close();
  const handle = {
    move: () => place(anchor, node, { align, matchWidth, above }),
    close() {
      if (open !== handle) return;
      open = null;
      document.removeEventListener('pointerdown', outside, true);
      document.removeEventListener('scroll', scrolled, true);
      window.removeEventListener('resize', resized);
      node.remove();
      onClose();
    },
  };
  open = handle;
  document.getElementById('floating').append(node);
  handle.move();
  document.addEventListener('pointerdown', outside, true);
  document.addEventListener('scroll', scrolled, true);
  window.addEventListener('resize', resized);
  return handle;
}

function moveFocus(menu, event) {
  const items = [...menu.querySelectorAll('[role^="menuitem"]:not([aria-disabled="true"])')];
  const index = items.indexOf(document.activeElement);
  const goals = { ArrowDown: items[(index + 1) % items.length], ArrowUp: items.at(index - 1), Home: items[0], End: items.at(-1) };
  const typed = event.key.length === 1 && event.key !== ' '
    ? items.find((item) => item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase())) : null;
  const goal = goals[event.key] ?? typed;
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}

/**
 * A menu button's menu. Items: {label, run, icon?, detail?, danger?, checked?, disabled?, testid?, lead?} or null for a line.
 * Arrow keys, Home, End and first letters move; Esc returns to the button.
 */
export function openMenu(anchor, items, { label, align = 'end' }) {
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
  const handle = () => { anchor.setAttribute('aria-expanded', 'false'); };
  let floating;
  const choose = (item) => {
    if (item.disabled) return;
    floating.close();
    anchor.focus({ preventScroll: true });
    item.run();
  };
  menu.append(...items.map((item) => {
    if (item === null) return h('div', { class: 'menu-line', role: 'separator' });
    if (item.heading) return h('div', { class: 'menu-heading', role: 'presentation' }, item.heading);
    const radio = item.checked !== undefined;
    return h('button', {
      type: 'button', class: `menu-item${item.danger ? ' is-danger' : ''}`, role: radio ? 'menuitemradio' : 'menuitem', tabIndex: -1,
      'aria-checked': radio ? String(item.checked) : null, 'aria-disabled': item.disabled ? 'true' : null, testid: item.testid,
      onclick: () => choose(item), onpointermove: (event) => event.currentTarget.focus({ preventScroll: true }),
    }, item.lead, h('span', { class: 'menu-text' }, h('span', null, item.label), item.detail && h('small', null, item.detail)), item.trail);
  }));
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      floating.close();
      anchor.focus({ preventScroll: true });
    } else moveFocus(menu, event);
  });
  anchor.setAttribute('aria-expanded', 'true');
  floating = float(anchor, menu, { align, onClose: handle });
  (menu.querySelector('[aria-checked="true"]') ?? menu.querySelector('[role^="menuitem"]'))?.focus({ preventScroll: true });
}
