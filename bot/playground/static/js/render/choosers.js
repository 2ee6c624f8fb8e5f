/** The select elements of Block Kit, all of them on one combobox. */
import { avatar } from '../avatar.js';
import { plainText } from '../mrkdwn.js';
import { channelName, colleagues, state } from '../state.js';
import { combobox } from './combobox.js';
import { answer, attributesOf } from './field.js';

const fromOption = (option, group) => ({
  value: option.value,
  label: plainText(option.text),
  detail: plainText(option.description),
  group,
  option,
});

const staticOptions = (element) =>
  element.option_groups
    ? element.option_groups.flatMap((group) =>
        group.options.map((option) => fromOption(option, plainText(group.label))),
      )
    : element.options.map((option) => fromOption(option));

const people = () =>
  colleagues().map((one) => ({
    value: one.id,
    label: one.name,
    detail: one.title,
    lead: () => avatar(one, 20),
  }));

const conversations = (element) =>
  state.channels
    .filter(({ kind }) => {
      const wanted = element.filter?.include;
      const name = { channel: 'public', private: 'private', im: 'im', mpim: 'mpim' }[kind];
      return wanted ? wanted.includes(name) : true;
    })
    .map((channel) => ({
      value: channel.id,
      label: `${channel.kind === 'channel' || channel.kind === 'private' ? '#' : ''}${channelName(channel)}`,
      detail: channel.topic,
    }));

const channels = (element) => conversations({ ...element, filter: { include: ['public'] } });

const optionAnswer = (options) => (values) =>
  options.filter((option) => values.includes(option.value)).map((option) => option.option);
const ids = () => (values) => values;

/** kind: where options come from, under which name Slack keeps the answer, and whether it is an option object or an id. */
const KINDS = {
  static_select: {
    source: staticOptions,
    slot: 'selected_option',
    toAnswer: optionAnswer,
    idOf: (option) => option.value,
  },
  users_select: { source: people, slot: 'selected_user', toAnswer: ids, idOf: (id) => id },
  conversations_select: {
    source: conversations,
    slot: 'selected_conversation',
    toAnswer: ids,
    idOf: (id) => id,
  },
  channels_select: { source: channels, slot: 'selected_channel', toAnswer: ids, idOf: (id) => id },
};

function single({ source, slot, toAnswer, idOf }) {
  return (element, field) => {
    const options = source(element);
    const kept = field.ctx.form.get(field.blockId, element.action_id)?.[slot];
    return combobox({
      options,
      chosen: kept ? [idOf(kept)] : [],
      placeholder: plainText(element.placeholder),
      clearable: field.inInput && !field.required,
      attributes: attributesOf(element, field),
      onChoose: (values) => answer(element, field, { [slot]: toAnswer(options)(values)[0] ?? null }),
    });
  };
}

function several({ source, slot, toAnswer, idOf }) {
  const plural = `${slot}s`;
  return (element, field) => {
    const options = source(element);
    const before = (field.ctx.form.get(field.blockId, element.action_id)?.[plural] ?? []).map(idOf);
    let told = before.join();
    const value = (values) => ({ [plural]: toAnswer(options)(values) });
    return combobox({
      options,
      chosen: before,
      multiple: true,
      max: element.max_selected_items,
      placeholder: plainText(element.placeholder),
      attributes: attributesOf(element, field),
      onChoose: (values) => answer(element, field, value(values), { tell: false }),
      onDone(values) {
        if (values.join() === told) return;
        told = values.join();
        answer(element, field, value(values));
      },
    });
  };
}

/** Slack's element type → renderer. */
export const choosers = Object.fromEntries(
  Object.entries(KINDS).flatMap(([type, kind]) => [
    [type, single(kind)],
    [`multi_${type}`, several(kind)],
  ]),
);
