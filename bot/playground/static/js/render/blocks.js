/** Block Kit's blocks. Source: Slack, Block Kit reference, "Blocks". */
import { showPicture } from '../dialog.js';
import { h, reconcile, signatureOf, uid } from '../dom.js';
import { language, t } from '../i18n.js';
import { plainText, safeUrl, textObject } from '../mrkdwn.js';
import { richText } from '../richtext.js';
import { renderElement } from './elements.js';

const fieldOf = (block, ctx, more) => ({
  ctx,
  blockId: block.block_id,
  dispatches: true,
  inInput: false,
  ...more,
});

function section(block, ctx) {
  const labelId = uid('text');
  return h(
    'div',
    { class: 'block-section' },
    h(
      'div',
      { class: 'section-main', id: labelId },
      block.text && h('div', { class: 'text' }, textObject(block.text)),
      block.fields &&
        h(
          'div',
          { class: 'fields' },
          block.fields.map((field) => h('div', { class: 'text' }, textObject(field))),
        ),
    ),
    block.accessory &&
      h(
        'div',
        { class: 'section-accessory' },
        renderElement(block.accessory, fieldOf(block, ctx, { labelId })),
      ),
  );
}

const header = (block, ctx) => h(ctx.heading ?? 'h2', { class: 'block-header' }, plainText(block.text));

const context = (block) =>
  h(
    'div',
    { class: 'block-context' },
    block.elements.map((element) =>
      element.type === 'image'
        ? h('img', { class: 'context-image', src: pictureUrl(element), alt: element.alt_text })
        : h('span', { class: 'text' }, textObject(element)),
    ),
  );

const actions = (block, ctx) =>
  h(
    'div',
    { class: 'block-actions' },
    block.elements.map((element) => renderElement(element, fieldOf(block, ctx))),
  );

function pictureUrl({ image_url: url, slack_file: file }) {
  if (file?.id) return `/ui/file/${encodeURIComponent(file.id)}`;
  const address = url ?? file?.url;
  return address && (/^\/(?!\/)|^data:image\//.test(address) || safeUrl(address)) ? address : null;
}

/** A picture that can be opened large; when it cannot be loaded its alternative text stands in its place. */
export function picture({ url, alt, title }) {
  const frame = h('figure', { class: 'picture' });
  const image = h('img', {
    src: url,
    alt,
    loading: 'lazy',
    onerror: () =>
      frame.replaceChildren(
        h('div', { class: 'picture-missing', role: 'img', 'aria-label': alt }, alt || t('msg.image')),
      ),
  });
  frame.append(
    title && h('figcaption', null, title),
    h(
      'button',
      {
        type: 'button',
        class: 'picture-button',
        'aria-label': t('msg.openImage', { alt }),
        onclick: () => showPicture({ url, alt, title }),
      },
      image,
    ),
  );
  return frame;
}

const image = (block) =>
  picture({ url: pictureUrl(block), alt: block.alt_text, title: block.title ? plainText(block.title) : '' });

/** Elements that are one control and so may be named by a real label. */
const LABELLED = /input$|picker$|select$/;

function input(block, ctx) {
  const [labelId, hintId, errorId, controlId] = [uid('label'), uid('hint'), uid('error'), uid('control')];
  const required = !block.optional;
  const control = renderElement(block.element, {
    ctx,
    blockId: block.block_id,
    dispatches: Boolean(block.dispatch_action),
    inInput: true,
    required,
    labelId,
    controlId,
    describedBy: `${block.hint ? `${hintId} ` : ''}${errorId}`,
  });
  return h(
    'div',
    { class: 'block-input', data: { block: block.block_id } },
    h(
      LABELLED.test(block.element.type) ? 'label' : 'div',
      { class: 'label', id: labelId, for: LABELLED.test(block.element.type) ? controlId : null },
      plainText(block.label),
      !required && h('span', { class: 'muted' }, ` ${t('view.optional')}`),
    ),
    control,
    h('div', { class: 'field-error', id: errorId, testid: `error:${block.block_id}`, 'aria-live': 'polite' }),
    block.hint && h('div', { class: 'hint', id: hintId }, plainText(block.hint)),
  );
}

const BLOCKS = {
  section,
  header,
  context,
  actions,
  image,
  input,
  divider: () => h('hr', { class: 'block-divider' }),
  rich_text: (block) => h('div', { class: 'text' }, richText(block)),
  markdown: (block) => h('div', { class: 'text' }, textObject({ type: 'mrkdwn', text: block.text })),
};

function renderBlock(block, ctx) {
  const node =
    BLOCKS[block.type]?.(block, ctx) ??
    h('div', { class: 'muted' }, t('element.unknown', { type: block.type }));
  return h('div', { class: `block block-kind-${block.type}`, testid: `block:${block.block_id}` }, node);
}

/** Slack gives nameless blocks an id; so does this page when a server left one out. */
const named = (blocks) =>
  (blocks ?? []).map((block, index) => (block.block_id ? block : { ...block, block_id: `block-${index}` }));

/**
 * Bring `parent` in line with `blocks`. Unchanged blocks keep their nodes; changed ones take what was typed from `ctx.form`.
 * `ctx`: {form, act(action) → Promise, submit?(), remembered?, heading?}.
 */
export function renderBlocks(parent, blocks, ctx) {
  const list = named(blocks);
  ctx.form.adopt(list, ctx.remembered);
  reconcile(parent, list, {
    key: (block) => block.block_id,
    signature: (block) => `${language()}${signatureOf(block)}`,
    render: (block) => renderBlock(block, ctx),
  });
}
