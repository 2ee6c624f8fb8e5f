/** What every interactive element shares: its question, its attributes, its answer. */
import { confirm } from '../dialog.js';
import { h } from '../dom.js';
import { plainText, textObject } from '../mrkdwn.js';

/** Ask the bot's own question first, if the element has one. */
export async function confirmed({ confirm: ask }) {
  if (!ask) return true;
  return confirm({
    title: plainText(ask.title),
    text: h('div', null, textObject(ask.text)),
    yes: plainText(ask.confirm),
    no: plainText(ask.deny),
    danger: ask.style === 'danger',
  });
}

/** Ids, labels and marks that tie an element to its block. */
export function attributesOf(element, field) {
  return {
    id: field.controlId,
    'aria-labelledby': field.labelId ?? null,
    'aria-label': field.labelId ? null : (field.name ?? null),
    'aria-describedby': field.describedBy ?? null,
    'aria-required': field.required ? 'true' : null,
    testid: field.inInput ? `input:${field.blockId}` : `action:${element.action_id}`,
    'data-action-id': element.action_id,
    'data-fk': `${field.blockId}/${element.action_id}`,
  };
}

/** Keep an answer and, where the block asks for it, tell the bot. */
export async function answer(element, field, value, { tell = field.dispatches } = {}) {
  field.ctx.form.set(field.blockId, element.action_id, { type: element.type, ...value });
  if (tell && (await confirmed(element)))
    await field.ctx.act({
      type: element.type,
      action_id: element.action_id,
      block_id: field.blockId,
      ...value,
    });
}
