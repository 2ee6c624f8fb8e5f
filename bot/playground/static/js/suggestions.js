/** What a composer offers while one types: commands after "/", their words, colleagues after "@". */
import { avatar } from './avatar.js';
import { h, uid } from './dom.js';
import { float } from './floating.js';
import { localized, t } from './i18n.js';
import { icon } from './icons.js';
import { channelById, colleagues, state } from './state.js';

const MOST_PEOPLE = 6;

/** An app's own hint to a command: "anmod | kø | hjælp". */
export const usageHint = (command) => localized(command.usage_hint);

function commands(text) {
  const typed = /^\/\S*$/.exec(text)?.[0].toLowerCase();
  if (typed === undefined) return [];
  const fitting = state.commands.filter(({ command }) => command.toLowerCase().startsWith(typed));
  return fitting.map((one) => ({
    text: `${one.command} `,
    label: one.command,
    hint: usageHint(one),
    detail: localized(one.description),
    lead: () => icon('bolt', 18),
  }));
}

/** The words a command's hint lists, once the command itself is typed. */
function words(text) {
  const [, name, typed] = /^(\/\S+) (\S*)$/.exec(text) ?? [];
  const command = state.commands.find((one) => one.command === name);
  if (!command) return [];
  const listed = usageHint(command)
    .replace(/[[\]]/g, '')
    .split('|')
    .map((word) => word.trim());
  if (listed.length < 2) return [];
  const fitting = listed.filter((word) => /^[\p{L}-]+$/u.test(word) && word.startsWith(typed.toLowerCase()));
  return fitting.map((word) => ({
    text: `${name} ${word}`,
    label: word,
    detail: `${name} ${word}`,
    quiet: typed === '', // Enter still sends the command alone
    lead: () => icon('bolt', 18),
  }));
}

function people(text, caret, channel) {
  const typed = /(?:^|\s)@([\p{L}.-]*)$/u.exec(text.slice(0, caret))?.[1].toLowerCase();
  if (typed === undefined) return [];
  const members = channelById(channel)?.members ?? [];
  const named = (one) =>
    one.name
      .toLowerCase()
      .split(' ')
      .some((part) => part.startsWith(typed));
  const fitting = colleagues().filter(
    (one) => members.includes(one.id) && one.id !== state.me.id && named(one),
  );
  const start = caret - typed.length - 1;
  return fitting.slice(0, MOST_PEOPLE).map((one) => ({
    text: `${text.slice(0, start)}@${one.name} ${text.slice(caret)}`,
    caret: start + one.name.length + 2,
    label: one.name,
    detail: one.title,
    lead: () => avatar(one, 22),
  }));
}

/** "@Name" as typed becomes the mention it means. */
export function withMentions(text) {
  const named = state.people.filter((one) => text.includes(`@${one.name}`));
  const longestFirst = named.sort((a, b) => b.name.length - a.name.length);
  return longestFirst.reduce((result, one) => result.replaceAll(`@${one.name}`, `<@${one.id}>`), text);
}

/**
 * A list beside a text field. `onPick(text, caret)` gets what the field shall hold; `refresh(channel)` follows the
 * typing; `handleKey(event)` tells whether the key was meant for the list.
 */
export class Suggestions {
  constructor(area, anchor, onPick) {
    this.area = area;
    this.anchor = anchor;
    this.onPick = onPick;
    this.options = [];
    this.active = -1;
    this.floating = null;
    this.list = h('div', { id: uid('suggest'), class: 'menu listbox suggest', role: 'listbox' });
  }

  refresh(channel) {
    const { value, selectionStart } = this.area;
    this.options = [...commands(value), ...words(value), ...people(value, selectionStart, channel)];
    if (this.options.length === 0 || this.options[0].text === value) {
      this.close();
      return;
    }
    this.list.setAttribute('aria-label', t('pick.options'));
    this.list.replaceChildren(...this.options.map((option, index) => this.row(option, index)));
    this.open();
    this.activate(this.options[0].quiet ? -1 : 0);
  }

  row(option, index) {
    const hint = option.hint && h('span', { class: 'suggest-hint' }, ` ${option.hint}`);
    return h(
      'div',
      {
        id: `${this.list.id}-${index}`,
        role: 'option',
        class: 'menu-item option',
        testid: `suggest:${option.label}`,
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => this.pick(option),
        onpointermove: () => this.activate(index),
      },
      option.lead(),
      h('span', { class: 'menu-text' }, h('span', null, option.label, hint), h('small', null, option.detail)),
    );
  }

  open() {
    if (this.floating) {
      this.floating.move();
      return;
    }
    this.area.setAttribute('aria-controls', this.list.id);
    this.floating = float(this.anchor, this.list, {
      matchWidth: true,
      above: true,
      onClose: () => {
        this.floating = null;
        this.area.removeAttribute('aria-controls');
        this.area.removeAttribute('aria-activedescendant');
      },
    });
  }

  close() {
    this.floating?.close();
  }

  activate(index) {
    this.active = index < 0 ? -1 : index % this.options.length;
    [...this.list.children].forEach((node, at) => {
      node.classList.toggle('is-active', at === this.active);
      node.setAttribute('aria-selected', String(at === this.active));
    });
    if (this.active >= 0) this.area.setAttribute('aria-activedescendant', `${this.list.id}-${this.active}`);
    else this.area.removeAttribute('aria-activedescendant');
  }

  pick(option) {
    this.close();
    this.onPick(option.text, option.caret ?? option.text.length);
  }

  handleKey(event) {
    if (!this.floating || event.shiftKey) return false;
    const chosen = this.options[this.active];
    const exact = chosen && chosen.text.trim() === this.area.value.trim();
    if (event.key === 'ArrowDown') this.activate(this.active + 1);
    else if (event.key === 'ArrowUp')
      this.activate(this.active <= 0 ? this.options.length - 1 : this.active - 1);
    else if (event.key === 'Escape') this.close();
    else if ((event.key === 'Enter' && chosen && !exact) || (event.key === 'Tab' && chosen))
      this.pick(chosen);
    else return false;
    return true;
  }
}
