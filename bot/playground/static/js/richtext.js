/** Slack's rich_text block as elements. Source: Slack, Block Kit reference, "Rich text block". */
import { h } from './dom.js';
import { emojiFor } from './emoji.js';
import { broadcast, channelMention, dateText, link, mention } from './mrkdwn.js';

const STYLES = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 's'],
];

function styled(node, style = {}) {
  return STYLES.reduce((inner, [name, tag]) => (style[name] ? h(tag, null, inner) : inner), node);
}

/** Text with its line breaks (the containers keep white space). */
const LEAVES = {
  text: ({ text }) => text,
  link: ({ url, text }) => link(url, text || url),
  user: ({ user_id: id }) => mention(id),
  channel: ({ channel_id: id }) => channelMention(id),
  usergroup: ({ usergroup_id: id }) => h('span', { class: 'mention' }, `@${id}`),
  broadcast: ({ range }) => broadcast(range),
  emoji: ({ name, unicode }) =>
    emojiFor(name) ??
    (unicode
      ? String.fromCodePoint(...unicode.split('-').map((hex) => Number.parseInt(hex, 16)))
      : `:${name}:`),
  date: ({ timestamp, format, fallback, url }) => dateText(timestamp, format, fallback ?? '', url),
  color: ({ value }) => h('code', null, value),
};

const leaves = (elements) =>
  (elements ?? []).map((leaf) => styled(LEAVES[leaf.type]?.(leaf) ?? leaf.text ?? '', leaf.style));

const GROUPS = {
  rich_text_section: ({ elements }) => h('div', { class: 'rich-section' }, leaves(elements)),
  rich_text_quote: ({ elements }) => h('blockquote', { class: 'rich-section' }, leaves(elements)),
  rich_text_preformatted: ({ elements }) => h('pre', null, leaves(elements)),
  rich_text_list: ({ style, indent = 0, offset = 0, elements }) =>
    h(
      style === 'ordered' ? 'ol' : 'ul',
      {
        class: `rich-list rich-level-${indent % 3}`,
        vars: { indent },
        start: style === 'ordered' ? offset + 1 : null,
      },
      elements.map((item) => h('li', { class: 'rich-section' }, leaves(item.elements))),
    ),
};

/** A rich_text block. */
export const richText = (block) => block.elements.map((group) => GROUPS[group.type]?.(group) ?? null);
