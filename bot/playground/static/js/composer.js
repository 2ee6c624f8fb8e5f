/** Where one writes. Drafts belong to a person, a channel and a thread, and survive everything but sending. */
import { command, say, useShortcut } from './actions.js';
import { avatar } from './avatar.js';
import { h, uid } from './dom.js';
import { closeFloating, float, openMenu } from './floating.js';
import { localized, t } from './i18n.js';
import { icon } from './icons.js';
import { tab } from './memory.js';
import { channelById, state } from './state.js';
import { toast } from './toast.js';

const commandHint = (one) => localized(one.usage_hint);

function commandOptions(text) {
  const typed = /^\/\S*$/.exec(text)?.[0].toLowerCase();
  if (typed === undefined) return [];
  return state.commands.filter((one) => one.command.toLowerCase().startsWith(typed)).map((one) => ({
    kind: 'command', insert: `${one.command} `, label: one.command, hint: commandHint(one), detail: localized(one.description), lead: () => icon('bolt', 18),
  }));
}

function mentionOptions(text, caret, channel) {
  const typed = /(?:^|\s)@([\p{L}.-]*)$/u.exec(text.slice(0, caret))?.[1];
  if (typed === undefined) return [];
  const members = channelById(channel)?.members ?? [];
  return state.people.filter((one) => members.includes(one.id) && one.id !== state.me.id && one.name.toLowerCase().split(' ').some((part) => part.startsWith(typed.toLowerCase())))
    .slice(0, 6).map((one) => ({ kind: 'mention', insert: `@${one.name} `, typed: typed.length + 1, label: one.name, detail: one.title, lead: () => avatar(one, 22) }));
}

/** "@Name" as typed becomes the mention it means. */
function withMentions(text) {
  const names = state.people.filter((one) => text.includes(`@${one.name}`)).sort((a, b) => b.name.length - a.name.length);
  return names.reduce((result, one) => result.replaceAll(`@${one.name}`, `<@${one.id}>`), text);
}

/** Build a composer. `update({channel, thread, placeholder})` says what it writes to. */
export function composer({ testid }) {
  let target = { channel: null, thread: null, placeholder: '' };
  let key = null;
  let floating = null;
  let options = [];
  let active = 0;
  const listId = uid('suggest');
  const list = h('div', { id: listId, class: 'menu listbox suggest', role: 'listbox', 'aria-label': t('pick.options') });
  const area = h('textarea', {
    class: 'composer-text', rows: 1, testid, 'aria-autocomplete': 'list', 'aria-controls': listId, 'aria-expanded': 'false', role: 'combobox', 'data-fk': testid, spellcheck: 'true', enterkeyhint: 'send',
  });
  const sendButton = h('button', { type: 'button', class: 'send', testid: testid === 'composer' ? 'send' : 'thread-send', disabled: true, onclick: () => send() }, icon('send', 18));
  const more = h('button', { type: 'button', class: 'icon-button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', testid: `${testid}-commands`, onclick: showCommands }, icon('bolt', 18));
  const people = h('button', { type: 'button', class: 'icon-button composer-at', onclick: () => type('@') }, '@');
  const hint = h('span', { class: 'composer-hint' });
  const box = h('div', { class: 'composer' }, area, h('div', { class: 'composer-bar' }, more, people, hint, sendButton));

  function grow() {
    area.style.setProperty('height', 'auto');
    area.style.setProperty('height', `${Math.min(area.scrollHeight, 200)}px`);
  }

  function settle() {
    sendButton.disabled = area.value.trim() === '';
    grow();
    const known = state.commands.find((one) => area.value.startsWith(`${one.command} `));
    hint.textContent = known && commandHint(known) ? `${known.command} ${commandHint(known)}` : t('compose.hint');
    hint.classList.toggle('is-command', Boolean(known));
  }

  function keep() {
    tab.set(key, area.value);
  }

  function set(text, caret = text.length) {
    area.value = text;
    area.setSelectionRange(caret, caret);
    keep();
    settle();
  }

  function type(text) {
    const at = area.selectionStart;
    const lead = at > 0 && !/\s$/.test(area.value.slice(0, at)) ? ' ' : '';
    area.focus();
    set(area.value.slice(0, at) + lead + text + area.value.slice(area.selectionEnd), at + lead.length + text.length);
    suggest();
  }

  function showCommands() {
    const shortcuts = state.shortcuts.filter(({ type: kind }) => kind === 'global');
    openMenu(more, [
      ...state.commands.map((one) => ({ label: one.command, detail: localized(one.description), lead: icon('bolt', 18), run: () => { area.focus(); set(`${one.command} `); } })),
      ...shortcuts.map((one) => ({ label: one.name, detail: state.bot.name, lead: icon('bolt', 18), testid: `shortcut:${one.callback_id}`, run: () => useShortcut(one.callback_id) })),
    ], { label: t('compose.commands'), align: 'start' });
  }

  function activate(index) {
    active = (index + options.length) % options.length;
    [...list.children].forEach((node, at) => {
      node.classList.toggle('is-active', at === active);
      node.setAttribute('aria-selected', String(at === active));
    });
    area.setAttribute('aria-activedescendant', `${listId}-${active}`);
  }

  function pick(option) {
    const at = area.selectionStart;
    if (option.kind === 'command') set(option.insert + area.value.slice(at).trimStart());
    else set(area.value.slice(0, at - option.typed) + option.insert + area.value.slice(at), at - option.typed + option.insert.length);
    close();
  }

  function close() {
    floating?.close();
  }

  function suggest() {
    options = [...commandOptions(area.value), ...mentionOptions(area.value, area.selectionStart, target.channel)];
    if (options.length === 0) {
      close();
      return;
    }
    list.replaceChildren(...options.map((option, index) => h('div', {
      id: `${listId}-${index}`, role: 'option', class: 'menu-item option', testid: `suggest:${option.label}`, onpointerdown: (event) => event.preventDefault(), onclick: () => pick(option), onpointermove: () => activate(index),
    }, option.lead(), h('span', { class: 'menu-text' }, h('span', null, option.label, option.hint && h('span', { class: 'suggest-hint' }, ` ${option.hint}`)), option.detail && h('small', null, option.detail)))));
    if (!floating) {
      area.setAttribute('aria-expanded', 'true');
      floating = float(box, list, { matchWidth: true, above: true, onClose: () => { floating = null; area.setAttribute('aria-expanded', 'false'); area.removeAttribute('aria-activedescendant'); } });
    } else floating.move();
    activate(0);
  }

  async function send() {
    const text = area.value.trim();
    if (text === '' || box.getAttribute('aria-busy') === 'true') return;
    close();
    const sentFrom = key;
    const { channel, thread } = target;
    box.setAttribute('aria-busy', 'true');
    const ok = text.startsWith('/') ? await sendCommand(text, channel, thread) : await say(channel, withMentions(text), thread);
    box.removeAttribute('aria-busy');
    if (!ok) return;
    if (key !== sentFrom) tab.set(sentFrom, null);
    else if (area.value.trim() === text) set('');
  }

  async function sendCommand(text, channel, thread) {
    const [name] = text.split(/\s/, 1);
    if (!state.commands.some((one) => one.command === name)) {
      toast(t('compose.noCommand', { command: name }), 'error');
      return false;
    }
    return command(channel, name, text.slice(name.length).trim(), thread);
  }

  const SUGGESTING = {
    ArrowDown: () => activate(active + 1), ArrowUp: () => activate(active - 1), Tab: () => pick(options[active]), Escape: close,
    Enter: () => (options[active].kind === 'command' && options[active].insert.trim() === area.value.trim() ? send() : pick(options[active])),
  };

  area.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (floating && SUGGESTING[event.key] && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      SUGGESTING[event.key]();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  });
  area.addEventListener('input', () => {
    keep();
    settle();
    suggest();
  });
  area.addEventListener('blur', () => { if (floating) closeFloating(); });

  function update(next) {
    target = next;
    const nextKey = `draft:${state.me.id}:${next.channel}:${next.thread ?? ''}`;
    area.placeholder = next.placeholder;
    area.setAttribute('aria-label', next.placeholder);
    sendButton.setAttribute('aria-label', t('compose.send'));
    sendButton.title = t('compose.send');
    more.setAttribute('aria-label', t('compose.commands'));
    more.title = t('compose.commands');
    people.setAttribute('aria-label', t('compose.people'));
    people.title = t('compose.people');
    if (nextKey !== key) {
      key = nextKey;
      area.value = tab.get(key, '');
    }
    settle();
  }
  return { node: box, update, focus: () => area.focus() };
}
