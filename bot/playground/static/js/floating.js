/** Things that float above the page: menus and lists of options. One at a time. */

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

/** Close what floats, if anything does. */
export function closeFloating() {
  open?.close();
}

/**
 * Show `node` beside `anchor` until it is closed, something else is pressed, or the anchor scrolls out of sight.
 * Returns {close, move}.
 */
export function float(
  anchor,
  node,
  { align = 'start', matchWidth = false, above = false, onClose = () => {} } = {},
) {
  closeFloating();
  const outside = (event) => {
    if (!node.contains(event.target) && !anchor.contains(event.target)) handle.close();
  };
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
