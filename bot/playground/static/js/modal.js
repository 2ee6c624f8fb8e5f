/** The bot's modals: up to three on top of each other, each keeping what was typed until it is sent or given up. */
import { press } from './actions.js';
import { api } from './api.js';
import { avatar } from './avatar.js';
import { confirm, lower, raise, settleOverlays } from './dialog.js';
import { focusables, h, uid } from './dom.js';
import { elementsOf, Form, isAnswered } from './form.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { plainText } from './mrkdwn.js';
import { renderBlocks } from './render/blocks.js';
import { apply, state } from './state.js';

const open = new Map(); // view id -> its dialog

/** What the page can see is wrong before asking the bot: the same rules as Slack's own client. */
function obviousErrors(view, form) {
  const errors = {};
  const rules = (element, value) => {
    const {
      type,
      min_length: shortest,
      max_length: longest,
      is_decimal_allowed: decimal,
      min_value: least,
      max_value: most,
    } = element;
    if (shortest && value.length < shortest) return t('view.tooShort', { n: shortest });
    if (longest && value.length > longest) return t('view.tooLong', { n: longest });
    if (type !== 'number_input') return null;
    const number = Number(String(value).replace(',', '.'));
    if (!Number.isFinite(number)) return t('view.number');
    if (!decimal && !Number.isInteger(number)) return t('view.integer');
    if (least !== undefined && number < Number(least)) return t('view.min', { n: least });
    if (most !== undefined && number > Number(most)) return t('view.max', { n: most });
    return null;
  };
  for (const { block, element } of elementsOf(view.blocks)) {
    if (block.type !== 'input') continue;
    const answer = form.get(block.block_id, element.action_id);
    const problem = isAnswered(answer)
      ? rules(element, answer.value ?? '')
      : !block.optional && t('view.required');
    if (problem) errors[block.block_id] = problem;
  }
  return errors;
}

class Modal {
  constructor(view) {
    this.view = view;
    this.form = new Form(`view:${view.id}`);
    this.form.onChange = (block) => this.clearError(block);
    this.shownErrors = view.errors ?? {};
    this.ctx = {
      form: this.form,
      heading: 'h3',
      act: (action) => press({ view_id: this.view.id }, action, this.form),
      submit: () => this.submit(),
    };
    this.build();
    this.ctx.remembered = view.state?.values;
    this.update(view);
    raise(this.layer, { onEscape: () => this.close() });
    this.body.querySelector('[data-autofocus]')?.focus();
  }

  build() {
    const titleId = uid('title');
    this.title = h('h2', { id: titleId });
    this.blocks = h('div', { class: 'blocks' });
    this.notice = h('div', { class: 'dialog-notice', role: 'alert', testid: 'modal-notice', hidden: true });
    this.body = h('div', { class: 'dialog-body', 'data-dialog-body': true }, this.notice, this.blocks);
    this.cross = h(
      'button',
      { type: 'button', class: 'icon-button', testid: 'modal-x', onclick: () => this.close({ all: true }) },
      icon('close'),
    );
    this.closeButton = h('button', {
      type: 'button',
      class: 'button',
      testid: 'modal-close',
      onclick: () => this.close(),
    });
    this.submitButton = h('button', {
      type: 'button',
      class: 'button is-primary',
      testid: 'modal-submit',
      onclick: () => this.submit(),
    });
    const bot = state.people.find((one) => one.is_bot) ?? { id: 'bot', is_bot: true, ...state.bot };
    this.dialog = h(
      'div',
      {
        class: 'dialog',
        role: 'dialog',
        'aria-modal': 'true',
        'aria-labelledby': titleId,
        tabIndex: -1,
        testid: 'modal',
        'data-view': this.view.id,
      },
      h('header', { class: 'dialog-head' }, avatar(bot, 26), this.title, this.cross),
      this.body,
      h('footer', { class: 'dialog-foot' }, this.closeButton, this.submitButton),
    );
    this.layer = h('div', { class: 'layer' }, this.dialog);
  }

  update(view) {
    const redrawn = view.hash !== this.view.hash;
    const marked =
      view !== this.view && view.errors && JSON.stringify(view.errors) !== JSON.stringify(this.shownErrors);
    this.view = view;
    if (redrawn) this.shownErrors = {};
    this.title.textContent = plainText(view.title);
    this.cross.setAttribute('aria-label', t(state.views.length > 1 ? 'view.closeAll' : 'view.close'));
    this.closeButton.textContent = view.close ? plainText(view.close) : t('view.close');
    this.submitButton.textContent = view.submit ? plainText(view.submit) : t('view.submit');
    const hasInput = (view.blocks ?? []).some(({ type }) => type === 'input');
    this.submitButton.hidden = !view.submit && !hasInput;
    renderBlocks(this.blocks, view.blocks, this.ctx);
    if (marked) this.showErrors(view.errors);
    else this.paintErrors();
    this.keepFocus();
  }

  /** What had the focus may be gone from the new content; the keyboard must not fall out of the dialog. */
  keepFocus() {
    const focused = document.activeElement;
    const inside = this.dialog.contains(focused) && !focused.hidden;
    if (!inside && this.layer.isConnected && !this.layer.nextElementSibling) this.dialog.focus();
  }

  // --- errors ---

  paintErrors() {
    this.blocks.querySelectorAll('.block-input').forEach((block) => {
      const text = this.shownErrors[block.dataset.block] ?? '';
      const note = block.querySelector('.field-error');
      if (note.textContent === text) return;
      note.replaceChildren(...(text ? [icon('warn', 16), text] : []));
      block.classList.toggle('has-error', text !== '');
      block.querySelectorAll('input, textarea').forEach((field) => {
        if (text) field.setAttribute('aria-invalid', 'true');
        else field.removeAttribute('aria-invalid');
      });
    });
  }

  showErrors(errors) {
    this.shownErrors = errors ?? {};
    this.paintErrors();
    const first = this.blocks.querySelector('.has-error');
    if (!first) {
      const loose = Object.values(this.shownErrors);
      this.say(loose.length > 0 ? loose.join(' ') : t('view.errors'));
      return;
    }
    first.scrollIntoView({ block: 'center' });
    focusables(first)[0]?.focus({ preventScroll: true });
  }

  clearError(block) {
    if (!this.shownErrors[block]) return;
    this.shownErrors = { ...this.shownErrors, [block]: '' };
    this.paintErrors();
  }

  say(text) {
    this.notice.textContent = text ?? '';
    this.notice.hidden = !text;
    if (text) this.body.scrollTo({ top: 0 });
  }

  // --- leaving ---

  async submit() {
    if (
      this.submitButton.hidden ||
      this.submitButton.disabled ||
      this.submitButton.getAttribute('aria-busy') === 'true'
    )
      return;
    const wrong = obviousErrors(this.view, this.form);
    this.say(null);
    if (Object.keys(wrong).length > 0) {
      this.showErrors(wrong);
      return;
    }
    this.shownErrors = {};
    this.paintErrors();
    this.submitButton.setAttribute('aria-busy', 'true');
    const answer = await api.submitView({
      as: state.me.id,
      view_id: this.view.id,
      state: { values: this.form.values() },
    });
    this.submitButton.removeAttribute('aria-busy');
    if (answer.ok) this.form.forget();
    else if (answer.errors) this.showErrors(answer.errors);
    else
      this.say(t(answer.error === 'unreachable' ? 'view.offline' : 'view.timeout', { bot: state.bot.name }));
  }

  async close({ all = false } = {}) {
    const every = all && open.size > 1;
    const losing = every ? [...open.values()].some((modal) => modal.form.touched) : this.form.touched;
    if (
      losing &&
      !(await confirm({
        title: t('view.discardTitle'),
        text: t('view.discardText'),
        yes: t('view.discardYes'),
        no: t('view.discardNo'),
        danger: true,
      }))
    )
      return;
    const gone = every ? [...open.values()] : [this];
    gone.forEach((modal) => modal.form.forget());
    if (this.lost) {
      this.remove();
      return;
    }
    apply({ type: 'view_closed', view_id: this.view.id, all: every });
    gone.forEach((modal) => modal.remove());
    await api.closeView({ as: state.me.id, view_id: this.view.id, clear: every });
  }

  /** The server no longer knows this view, but something was typed in it: keep it for copying. */
  orphan() {
    this.lost = true;
    this.say(t('view.lost'));
    this.submitButton.disabled = true;
  }

  remove() {
    open.delete(this.view.id);
    lower(this.layer);
  }
}

let owner = null;
let known = [];

/** Bring the stack of dialogs in line with the state. `expected` views closed by an event vanish; lost ones with text stay. */
export function updateModals(lostLine = false) {
  if (owner !== state.me.id) {
    [...open.values()].forEach((modal) => modal.remove());
    owner = state.me.id;
    known = [];
  }
  const ids = new Set(state.views.map((view) => view.id));
  for (const [id, modal] of [...open].reverse()) {
    if (ids.has(id) || modal.lost) continue;
    if (lostLine && modal.form.touched) modal.orphan();
    else {
      modal.form.forget();
      modal.remove();
    }
  }
  for (const view of state.views) {
    const modal = open.get(view.id);
    if (!modal) open.set(view.id, new Modal(view));
    else modal.update(view);
  }
  if (known.length !== open.size) settleOverlays();
  known = [...open.keys()];
}
