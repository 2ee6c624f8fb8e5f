/** A person's or bot's picture: initials on their colour. */
import { h } from './dom.js';

const FALLBACK = ['#2f6f8f', '#8a5a2b', '#6b4f8a', '#3c7a52', '#9a4658', '#4a6078', '#7a6a1f', '#2d7474'];

function colourOf({ color, avatar_color: other, id }) {
  if (/^#[0-9a-f]{6}$/i.test(color ?? other ?? '')) return color ?? other;
  const sum = [...(id ?? '')].reduce((total, char) => total + char.charCodeAt(0), 0);
  return FALLBACK[sum % FALLBACK.length];
}

/** Above this luminance black is easier to read, below it white. */
const EVEN = 0.179;

function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const initialsOf = ({ initials, name }) =>
  initials ||
  (name ?? '?')
    .split(/\s+/)
    .map((part) => part[0])
    .slice(0, 2)
    .join('');

/** Decorative: the name always stands beside it. Ink is chosen for contrast. */
export function avatar(one, size = 36) {
  const colour = colourOf(one);
  const ink = luminance(colour) > EVEN ? '#000000' : '#ffffff';
  return h(
    'span',
    {
      class: `avatar${one.is_bot ? ' is-bot' : ''}`,
      'aria-hidden': 'true',
      vars: { size: `${size}px`, paper: colour, pen: ink },
    },
    initialsOf(one),
  );
}
