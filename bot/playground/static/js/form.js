/**
 * What a person has chosen and typed in one message, view or Home tab, in the very shape of Slack's `state.values`.
 * It outlives re-rendering (same block_id and action_id keep their value), a lost line and a reload of the page.
 */
import { tab } from './memory.js';

const INITIAL = {
  plain_text_input: (e) => ({ value: e.initial_value ?? null }),
  email_text_input: (e) => ({ value: e.initial_value ?? null }),
  url_text_input: (e) => ({ value: e.initial_value ?? null }),
  number_input: (e) => ({ value: e.initial_value ?? null }),
  static_select: (e) => ({ selected_option: e.initial_option ?? null }),
  multi_static_select: (e) => ({ selected_options: e.initial_options ?? [] }),
  users_select: (e) => ({ selected_user: e.initial_user ?? null }),
  multi_users_select: (e) => ({ selected_users: e.initial_users ?? [] }),
  conversations_select: (e) => ({ selected_conversation: e.initial_conversation ?? null }),
  multi_conversations_select: (e) => ({ selected_conversations: e.initial_conversations ?? [] }),
  channels_select: (e) => ({ selected_channel: e.initial_channel ?? null }),
  multi_channels_select: (e) => ({ selected_channels: e.initial_channels ?? [] }),
  datepicker: (e) => ({ selected_date: e.initial_date ?? null }),
  timepicker: (e) => ({ selected_time: e.initial_time ?? null }),
  datetimepicker: (e) => ({ selected_date_time: e.initial_date_time ?? null }),
  radio_buttons: (e) => ({ selected_option: e.initial_option ?? null }),
  checkboxes: (e) => ({ selected_options: e.initial_options ?? [] }),
};

/** The interactive elements of a list of blocks, each with the id of its block. */
export function elementsOf(blocks) {
  return (blocks ?? []).flatMap((block) => {
    const found =
      block.type === 'input'
        ? [block.element]
        : block.type === 'section'
          ? [block.accessory]
          : (block.elements ?? []);
    return found
      .filter((element) => element && element.type in INITIAL)
      .map((element) => ({ block, element }));
  });
}

/** Whether an element's state holds an answer. */
export function isAnswered(answer) {
  const value = Object.entries(answer ?? {}).find(([name]) => name !== 'type')?.[1];
  return Array.isArray(value)
    ? value.length > 0
    : value !== null && value !== undefined && String(value).trim() !== '';
}

const sameAnswer = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The answers of one surface. */
export class Form {
  constructor(key) {
    this.key = `form:${key}`;
    this.answers = new Map(Object.entries(tab.get(this.key, {})));
    this.initials = new Map();
    this.onChange = null;
  }

  static slot(block, action) {
    return JSON.stringify([block, action]);
  }

  /** Take in the blocks as they now are: new fields get their initial value, vanished ones are forgotten. `remembered`: the server's values. */
  adopt(blocks, remembered = {}) {
    const slots = new Set();
    for (const { block, element } of elementsOf(blocks)) {
      const slot = Form.slot(block.block_id, element.action_id);
      slots.add(slot);
      this.initials.set(slot, { type: element.type, ...INITIAL[element.type](element) });
      const kept = this.answers.get(slot) ?? remembered[block.block_id]?.[element.action_id];
      this.answers.set(slot, kept?.type === element.type ? kept : this.initials.get(slot));
    }
    for (const slot of this.answers.keys()) if (!slots.has(slot)) this.answers.delete(slot);
  }

  get(block, action) {
    return this.answers.get(Form.slot(block, action));
  }

  set(block, action, answer) {
    const slot = Form.slot(block, action);
    this.answers.set(slot, { type: this.answers.get(slot)?.type ?? answer.type, ...answer });
    tab.set(this.key, Object.fromEntries(this.answers));
    this.onChange?.(block, action);
  }

  /** Slack's `state.values`. */
  values() {
    const values = {};
    for (const [slot, answer] of this.answers) {
      const [block, action] = JSON.parse(slot);
      values[block] = { ...values[block], [action]: answer };
    }
    return values;
  }

  /** Whether anything differs from what the form began with. */
  get touched() {
    return [...this.answers].some(
      ([slot, answer]) => isAnswered(answer) && !sameAnswer(answer, this.initials.get(slot)),
    );
  }

  forget() {
    tab.set(this.key, null);
  }
}
