/** Where one writes. Drafts belong to a person, a channel and a thread, and survive everything but sending. */
import { command, say, useShortcut } from './actions.js';
import { h } from './dom.js';
import { t, localized } from './i18n.js';
import { icon } from './icons.js';
import { tab } from './memory.js';
import { openMenu } from './menu.js';
import { state } from './state.js';
import { Suggestions, usageHint, withMentions } from './suggestions.js';
import { toast } from './toast.js';

const TALLEST_PX = 200;

/** A composer: `node` stands in the page, `update({channel, thread, placeholder})` says what it writes to. */
export class Composer {
  constructor({ testid }) {
    this.target = { channel: null, thread: null, placeholder: '' };
    this.key = null;
    this.build(testid);
    this.suggestions = new Suggestions(this.area, this.node, (text, caret) => this.offer(text, caret));
    this.area.addEventListener('keydown', (event) => this.onKey(event));
    this.area.addEventListener('input', () => {
      this.keep();
      this.suggestions.refresh(this.target.channel);
    });
    this.area.addEventListener('blur', () => this.suggestions.close());
  }

  build(testid) {
    this.area = h('textarea', {
      class: 'composer-text',
      rows: 1,
      'aria-autocomplete': 'list',
      spellcheck: 'true',
      enterkeyhint: 'send',
      testid,
      'data-fk': testid,
    });
    this.sendButton = h(
      'button',
      {
        type: 'button',
        class: 'send',
        testid: testid === 'composer' ? 'send' : 'thread-send',
        onclick: () => this.send(),
      },
      icon('send', 18),
    );
    this.commandsButton = h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        testid: `${testid}-commands`,
        onclick: () => this.showCommands(),
      },
      icon('bolt', 18),
    );
    this.peopleButton = h(
      'button',
      { type: 'button', class: 'icon-button composer-at', onclick: () => this.insert('@') },
      '@',
    );
    this.hint = h('span', { class: 'composer-hint' });
    const bar = h(
      'div',
      { class: 'composer-bar' },
      this.commandsButton,
      this.peopleButton,
      this.hint,
      this.sendButton,
    );
    this.node = h('div', { class: 'composer' }, this.area, bar);
  }

  update(target) {
    this.target = target;
    this.area.placeholder = target.placeholder;
    this.area.setAttribute('aria-label', target.placeholder);
    this.name(this.sendButton, t('compose.send'));
    this.name(this.commandsButton, t('compose.commands'));
    this.name(this.peopleButton, t('compose.people'));
    const key = `draft:${state.me.id}:${target.channel}:${target.thread ?? ''}`;
    if (key !== this.key) {
      this.key = key;
      this.area.value = tab.get(key, '');
    }
    this.settle();
  }

  name(button, label) {
    button.setAttribute('aria-label', label);
    button.title = label;
  }

  focus() {
    this.area.focus();
  }

  // --- what stands in it ---

  /** Fit height, button and hint to the text. */
  settle() {
    this.sendButton.disabled = this.area.value.trim() === '';
    this.area.style.setProperty('height', 'auto');
    this.area.style.setProperty('height', `${Math.min(this.area.scrollHeight, TALLEST_PX)}px`);
    const known = state.commands.find((one) => this.area.value.startsWith(`${one.command} `));
    const usage = known && usageHint(known);
    this.hint.textContent = usage ? `${known.command} ${usage}` : t('compose.hint');
    this.hint.classList.toggle('is-command', Boolean(usage));
  }

  keep() {
    tab.set(this.key, this.area.value);
    this.settle();
  }

  set(text, caret = text.length) {
    this.area.value = text;
    this.area.setSelectionRange(caret, caret);
    this.keep();
  }

  /** Take a suggestion, and see whether it leads to more. */
  offer(text, caret) {
    this.area.focus();
    this.set(text, caret);
    this.suggestions.refresh(this.target.channel);
  }

  insert(text) {
    const { value, selectionStart: start, selectionEnd: end } = this.area;
    const before = value.slice(0, start);
    const space = /\S$/.test(before) ? ' ' : '';
    this.offer(before + space + text + value.slice(end), start + space.length + text.length);
  }

  showCommands() {
    const shortcuts = state.shortcuts.filter(({ type }) => type === 'global');
    const commandItems = state.commands.map((one) => ({
      label: one.command,
      detail: localized(one.description),
      lead: icon('bolt', 18),
      run: () => this.offer(`${one.command} `),
    }));
    const shortcutItems = shortcuts.map((one) => ({
      label: one.name,
      detail: state.bot.name,
      lead: icon('bolt', 18),
      testid: `shortcut:${one.callback_id}`,
      run: () => useShortcut(one.callback_id),
    }));
    openMenu(this.commandsButton, [...commandItems, ...shortcutItems], {
      label: t('compose.commands'),
      align: 'start',
    });
  }

  // --- sending it ---

  onKey(event) {
    if (event.isComposing) return;
    if (this.suggestions.handleKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.send();
    }
  }

  async send() {
    const text = this.area.value.trim();
    if (text === '' || this.node.getAttribute('aria-busy') === 'true') return;
    this.suggestions.close();
    const { key } = this;
    this.node.setAttribute('aria-busy', 'true');
    const sent = text.startsWith('/') ? await this.sendCommand(text) : await this.sendText(text);
    this.node.removeAttribute('aria-busy');
    if (!sent) return;
    if (this.key !== key) tab.set(key, null);
    else if (this.area.value.trim() === text) this.set('');
  }

  sendText(text) {
    return say(this.target.channel, withMentions(text), this.target.thread);
  }

  async sendCommand(text) {
    const [name] = text.split(/\s/, 1);
    if (!state.commands.some((one) => one.command === name)) {
      toast(t('compose.noCommand', { command: name }), 'error');
      return false;
    }
    return command(this.target.channel, name, text.slice(name.length).trim(), this.target.thread);
  }
}
