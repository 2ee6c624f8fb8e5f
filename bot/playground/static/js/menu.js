/** A menu button's menu: arrow keys, Home, End and first letters move, Esc returns to the button. */
import { h } from './dom.js';
import { float } from './floating.js';

function moveFocus(menu, event) {
  const items = [...menu.querySelectorAll('[role^="menuitem"]')];
  const index = items.indexOf(document.activeElement);
  const goals = {
    ArrowDown: items[(index + 1) % items.length],
    ArrowUp: items.at(index - 1),
    Home: items[0],
    End: items.at(-1),
  };
  const typed =
    event.key.length === 1 && event.key !== ' '
      ? items.find((item) => item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()))
      : null;
  const goal = goals[event.key] ?? typed;
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}

function renderItem(item, choose) {
  if (item === null) return h('div', { class: 'menu-line', role: 'separator' });
  if (item.heading) return h('div', { class: 'menu-heading', role: 'presentation' }, item.heading);
  const role =
    item.checked !== undefined
      ? 'menuitemradio'
      : item.ticked !== undefined
        ? 'menuitemcheckbox'
        : 'menuitem';
  return h(
    'button',
    {
      type: 'button',
      class: `menu-item${item.danger ? ' is-danger' : ''}`,
      role,
      tabIndex: -1,
      'aria-checked': role === 'menuitem' ? null : String(item.checked ?? item.ticked),
      testid: item.testid,
      onclick: () => choose(item),
      onpointermove: (event) => event.currentTarget.focus({ preventScroll: true }),
    },
    item.lead,
    h(
      'span',
      { class: 'menu-text' },
      h('span', null, item.label),
      item.detail && h('small', null, item.detail),
    ),
  );
}

/**
 * Open a menu beside its button. Items: {label, run, lead?, detail?, danger?, checked?, ticked?, testid?}, {heading}, or null for
 * a line. `lead` is a node before the label; items with `checked` are radio buttons, with `ticked` checkboxes.
 */
export function openMenu(anchor, items, { label, align = 'end' }) {
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
  anchor.setAttribute('aria-expanded', 'true');
  const floating = float(anchor, menu, {
    align,
    onClose: () => anchor.setAttribute('aria-expanded', 'false'),
  });

  function leave() {
    floating.close();
    anchor.focus({ preventScroll: true });
  }

  menu.append(
    ...items.map((item) =>
      renderItem(item, () => {
        leave();
        item.run();
      }),
    ),
  );
  floating.move();
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') {
      moveFocus(menu, event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    leave();
  });
  const first =
    menu.querySelector('[role="menuitemradio"][aria-checked="true"]') ??
    menu.querySelector('[role^="menuitem"]');
  first?.focus({ preventScroll: true });
  first?.scrollIntoView({ block: 'nearest' });
}
