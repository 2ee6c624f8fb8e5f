/**
 * Slack's mrkdwn as elements. Source: Slack, "Formatting text for app surfaces".
 * Only the three entities &amp; &lt; &gt; exist, and only `<…>` written by an app is special.
 */
import { fillDateTokens } from './dates.js';
import { h } from './dom.js';
import { emojiFor, withEmoji } from './emoji.js';
import { channelById, person, state, workspaceNow } from './state.js';

const INLINE = new RegExp(
  [
    '<([^<>\\n]+)>',
    '`([^`\\n]+)`',
    '(?<![\\p{L}\\p{N}*])\\*(?=\\S)([^*\\n]+?)(?<=\\S)\\*(?![\\p{L}\\p{N}*])',
    '(?<![\\p{L}\\p{N}_])_(?=\\S)([^_\\n]+?)(?<=\\S)_(?![\\p{L}\\p{N}_])',
    '(?<![\\p{L}\\p{N}~])~(?=\\S)([^~\\n]+?)(?<=\\S)~(?![\\p{L}\\p{N}~])',
    ":([a-z0-9_+'-]+):(?::skin-tone-[2-6]:)?",
  ].join('|'),
  'gu',
);

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Slack's escaped text as the characters meant. */
export const unescape = (text) => text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity]);

/** Characters as Slack's escaped text. */
export const escape = (text) =>
  text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]);

/** The address when it is one a page may link to, else null. */
export function safeUrl(url) {
  return /^(https?:|mailto:|tel:)/i.test(url) ? url : null;
}

/** A link that opens elsewhere and tells that page nothing. */
export function link(url, label) {
  const address = safeUrl(url);
  if (!address) return h('span', null, label);
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer', class: 'link' }, label);
}

/** @Name, stronger when it is the reader. */
export function mention(id, label) {
  const mine = id === state.me?.id;
  return h(
    'span',
    { class: mine ? 'mention mention-me' : 'mention', data: { user: id } },
    `@${label ?? person(id).name}`,
  );
}

/** #channel */
export const channelMention = (id, label) =>
  h('span', { class: 'mention' }, `#${label ?? channelById(id)?.name ?? id}`);

/** @kanal and its like. */
export const broadcast = (range) => h('span', { class: 'mention mention-me' }, `@${range}`);

/** A moment written with Slack's date tokens. */
export function dateText(epoch, pattern, fallback, url) {
  const seconds = Number(epoch);
  if (!Number.isFinite(seconds)) return fallback;
  const date = new Date(seconds * 1000);
  const text = fillDateTokens(pattern, date, new Date(workspaceNow()));
  const node = h('time', { datetime: date.toISOString(), title: fallback }, text);
  return url ? link(url, node) : node;
}

function special(body, label) {
  const [kind, ...rest] = body.split('^');
  if (kind === 'date') return dateText(rest[0], unescape(rest[1] ?? ''), unescape(label ?? ''), rest[2]);
  if (kind.startsWith('subteam')) return h('span', { class: 'mention' }, unescape(label ?? '@gruppe'));
  return broadcast(unescape(label ?? kind).replace(/^@/, ''));
}

function angle(content) {
  const bar = content.indexOf('|');
  const target = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? undefined : content.slice(bar + 1);
  if (target.startsWith('@')) return mention(target.slice(1), label && unescape(label));
  if (target.startsWith('#')) return channelMention(target.slice(1), label && unescape(label));
  if (target.startsWith('!')) return special(target.slice(1), label);
  return safeUrl(target) ? link(unescape(target), unescape(label ?? target)) : unescape(`<${content}>`);
}

/** One line (or more) of mrkdwn without its block structure. */
function inline(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, entity, code, bold, italic, strike, emoji] = match;
    if (match.index > end) nodes.push(unescape(text.slice(end, match.index)));
    end = match.index + whole.length;
    if (entity !== undefined) nodes.push(angle(entity));
    else if (code !== undefined) nodes.push(h('code', null, unescape(code)));
    else if (bold !== undefined) nodes.push(h('strong', null, inline(bold)));
    else if (italic !== undefined) nodes.push(h('em', null, inline(italic)));
    else if (strike !== undefined) nodes.push(h('s', null, inline(strike)));
    else nodes.push(emojiFor(emoji) ?? whole);
  }
  if (end < text.length) nodes.push(unescape(text.slice(end)));
  return nodes;
}

const BULLET = /^(\s*)(•|◦|▪︎?|-|–|\d{1,3}\.)\s+(.*)$/u;
const QUOTE = /^(?:&gt;|>) ?/;

function lineNodes(lines) {
  const nodes = [];
  lines.forEach((line, index) => {
    const item = BULLET.exec(line);
    if (item) {
      const [, indent, marker, rest] = item;
      nodes.push(
        h(
          'div',
          { class: 'hang', vars: { indent: Math.floor(indent.length / 2) } },
          h('span', { class: 'hang-mark' }, marker),
          h('div', null, inline(rest)),
        ),
      );
      return;
    }
    if (line.trim() === '') {
      if (index > 0 && index < lines.length - 1) nodes.push(h('div', { class: 'gap' }));
      return;
    }
    nodes.push(h('div', null, inline(line)));
  });
  return nodes;
}

function paragraphNodes(text) {
  const nodes = [];
  let quoted = null;
  let plain = [];
  const flush = () => {
    if (plain.length > 0) nodes.push(...lineNodes(plain));
    if (quoted) nodes.push(h('blockquote', null, lineNodes(quoted)));
    plain = [];
    quoted = null;
  };
  let rest = false;
  for (const line of text.split('\n')) {
    if (!rest && /^(?:&gt;|>){3}/.test(line)) {
      flush();
      quoted = [line.replace(/^(?:&gt;|>){3} ?/, '')];
      rest = true;
    } else if (rest || QUOTE.test(line)) {
      if (!quoted) flush();
      quoted = [...(quoted ?? []), line.replace(rest ? /^/ : QUOTE, '')];
    } else {
      if (quoted) flush();
      plain.push(line);
    }
  }
  flush();
  return nodes;
}

/** A whole mrkdwn text: paragraphs, quotes, lists, code. */
export function mrkdwn(text) {
  const parts = String(text ?? '').split(/```\n?([\s\S]*?)\n?```/g);
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return [h('pre', null, unescape(part))];
    return part.trim() === '' ? [] : paragraphNodes(part.replace(/^\n|\n$/g, ''));
  });
}

/** A Block Kit text object (or plain string) as nodes. */
export function textObject(object) {
  if (!object) return [];
  if (typeof object === 'string') return [withEmoji(object)];
  return object.type === 'mrkdwn' ? mrkdwn(object.text) : [plainText(object)];
}

/** A text object as a plain string. */
export function plainText(object) {
  if (!object) return '';
  const text = unescape(typeof object === 'string' ? object : (object.text ?? ''));
  return object.emoji === false ? text : withEmoji(text);
}

/** What a mrkdwn text says when read aloud or copied. */
export function spoken(text) {
  const box = h(
    'div',
    null,
    mrkdwn(text).flatMap((node) => [node, ' ']),
  );
  return box.textContent.replace(/\s+/g, ' ').trim();
}
