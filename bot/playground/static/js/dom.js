/**
 * The only way this page makes elements. Text always becomes a text node, so nothing that people or the
 * bot write is ever parsed as HTML (the page's policy forbids `innerHTML` outright).
 */

const PROPERTIES = new Set([
  'value',
  'checked',
  'disabled',
  'hidden',
  'readOnly',
  'indeterminate',
  'inert',
  'tabIndex',
]);

function assign(node, name, value) {
  if (value === undefined || value === null) return;
  if (name === 'class') node.setAttribute('class', value);
  else if (name === 'testid') node.setAttribute('data-testid', value);
  else if (name === 'data') Object.assign(node.dataset, value);
  else if (name === 'vars')
    Object.entries(value).forEach(([key, val]) => node.style.setProperty(`--${key}`, val));
  else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
  else if (PROPERTIES.has(name)) node[name] = value;
  else if (value !== false) node.setAttribute(name, value === true ? '' : String(value));
}

const isContent = (child) => child !== null && child !== undefined && child !== false && child !== '';

/** Build one HTML element; falsy children are left out, lists are flattened. */
export function h(tag, props, ...children) {
  const node = document.createElement(tag);
  Object.entries(props ?? {}).forEach(([name, value]) => assign(node, name, value));
  node.append(...children.flat(Infinity).filter(isContent));
  return node;
}

/** Build one SVG element. */
export function svg(tag, attributes, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes ?? {}).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
}

let serial = 0;
/** A document-wide id for ARIA references. */
export const uid = (prefix = 'id') => `${prefix}-${(serial += 1)}`;

const signatures = new WeakMap();
/** A text that changes exactly when the (immutable) object's content does. */
export function signatureOf(object) {
  if (object === null || typeof object !== 'object') return String(object);
  if (!signatures.has(object)) signatures.set(object, JSON.stringify(object));
  return signatures.get(object);
}

const marks = new WeakMap();

function rememberFocus(parent) {
  const active = document.activeElement;
  if (!active || active === parent || !parent.contains(active)) return () => {};
  const child = [...parent.children].find((node) => node.contains(active));
  const { key } = marks.get(child) ?? {};
  const focusKey = active.dataset.fk;
  const selection = 'selectionStart' in active ? safeSelection(active) : null;
  return () => {
    if (active.isConnected && document.activeElement === active) return;
    const home = [...parent.children].find((node) => marks.get(node)?.key === key);
    const target =
      (focusKey && parent.querySelector(`[data-fk="${CSS.escape(focusKey)}"]`)) ??
      (home?.matches('[tabindex]') ? home : home?.querySelector('[tabindex], button, input, textarea'));
    target?.focus({ preventScroll: true });
    if (selection && target?.setSelectionRange) restoreSelection(target, selection);
  };
}

function safeSelection(input) {
  try {
    return input.selectionStart === null ? null : [input.selectionStart, input.selectionEnd];
  } catch {
    return null; // date and number fields have no caret to ask for
  }
}

function restoreSelection(input, [start, end]) {
  try {
    input.setSelectionRange(start, end);
  } catch {
    // same
  }
}

/**
 * Make `parent`'s children match `items`: unchanged items keep their very nodes (and so focus, caret, scroll
 * and half-typed text), changed ones are rendered anew, and focus returns to the same field or button.
 */
export function reconcile(parent, items, { key, signature, render }) {
  const restoreFocus = rememberFocus(parent);
  const wanted = new Set(items.map(key));
  const present = new Map();
  for (const node of [...parent.children]) {
    const mark = marks.get(node);
    if (mark && wanted.has(mark.key)) present.set(mark.key, node);
    else node.remove();
  }
  let cursor = parent.firstElementChild;
  for (const item of items) {
    const itemKey = key(item);
    const itemSignature = signature(item);
    let node = present.get(itemKey);
    if (!node || marks.get(node).signature !== itemSignature) {
      const fresh = render(item);
      marks.set(fresh, { key: itemKey, signature: itemSignature });
      if (node) {
        if (cursor === node) cursor = fresh;
        node.replaceWith(fresh);
      }
      node = fresh;
    }
    if (node === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(node, cursor);
  }
  restoreFocus();
}

/** The elements inside `root` that Tab can reach, in order. */
export function focusables(root) {
  const selector = 'a[href], button, input, select, textarea, [tabindex]';
  return [...root.querySelectorAll(selector)].filter(
    (node) =>
      !node.disabled &&
      node.tabIndex >= 0 &&
      !node.closest('[inert], [hidden]') &&
      node.getClientRects().length > 0,
  );
}

/** Keep Tab inside `root` (a modal). */
export function trapFocus(root) {
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const stops = focusables(root);
    if (stops.length === 0) return;
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement !== edge && root.contains(document.activeElement)) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  });
}
