/** Every interactive element of Block Kit that a bot uses. Source: Slack, Block Kit reference, "Block elements". */
import { h, uid } from '../dom.js';
import { openMenu } from '../menu.js';
import { t } from '../i18n.js';
import { icon } from '../icons.js';
import { plainText, safeUrl, textObject } from '../mrkdwn.js';
import { follow } from '../permalink.js';
import { choosers } from './choosers.js';
import { answer, attributesOf, confirmed } from './field.js';
import { moments } from './moments.js';

const TYPING_PAUSE_MS = 300;

function button(element, field) {
  const style = { primary: 'is-primary', danger: 'is-danger' }[element.style] ?? '';
  const url = element.url && safeUrl(element.url);
  const node = h(
    'button',
    {
      type: 'button',
      class: `button ${style}`,
      ...attributesOf(element, { ...field, labelId: null }),
      'aria-label': element.accessibility_label ?? null,
      async onclick() {
        if (node.getAttribute('aria-busy') === 'true' || !(await confirmed(element))) return;
        if (url && !follow(url)) window.open(url, '_blank', 'noopener,noreferrer');
        node.setAttribute('aria-busy', 'true');
        await field.ctx.act({
          type: 'button',
          action_id: element.action_id,
          block_id: field.blockId,
          value: element.value,
          text: element.text,
        });
        node.removeAttribute('aria-busy');
      },
    },
    plainText(element.text),
  );
  return node;
}

function overflow(element, field) {
  const node = h(
    'button',
    {
      type: 'button',
      class: 'button is-icon',
      ...attributesOf(element, { ...field, labelId: null }),
      'aria-label': t('element.more'),
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () =>
        openMenu(
          node,
          element.options.map((option) => ({
            label: plainText(option.text),
            detail: plainText(option.description),
            testid: `option:${option.value}`,
            async run() {
              if (option.url && safeUrl(option.url) && !follow(option.url))
                window.open(option.url, '_blank', 'noopener,noreferrer');
              if (await confirmed(element))
                await field.ctx.act({
                  type: 'overflow',
                  action_id: element.action_id,
                  block_id: field.blockId,
                  selected_option: option,
                });
            },
          })),
          { label: t('element.more') },
        ),
    },
    icon('more'),
  );
  return node;
}

function counter(element, input) {
  if (!element.max_length && !element.min_length) return null;
  const node = h('div', { class: 'counter', id: uid('count') });
  const paint = () => {
    const length = input.value.length;
    node.textContent = element.max_length
      ? t('view.count', { n: length, max: element.max_length })
      : t('view.countMin', { n: length, min: element.min_length });
    node.classList.toggle('is-near', Boolean(element.max_length) && length >= element.max_length * 0.9);
    node.hidden =
      Boolean(element.max_length) && element.max_length >= 1000 && length < element.max_length * 0.5;
  };
  input.addEventListener('input', paint);
  paint();
  return node;
}

/** A text field; Enter in a one-line field sends the form, as in Slack. */
function textInput(element, field, { type = 'text', mode = null } = {}) {
  const { multiline } = element;
  const on = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const typed = field.ctx.form.get(field.blockId, element.action_id)?.value ?? '';
  const input = h(multiline ? 'textarea' : 'input', {
    class: 'text-input',
    type: multiline ? null : type,
    rows: multiline ? 4 : null,
    inputmode: mode,
    placeholder: plainText(element.placeholder) || null,
    ...attributesOf(element, field),
    maxlength: element.max_length ?? null,
    autocomplete: 'off',
    value: typed,
    'data-autofocus': element.focus_on_load ? 'true' : null,
  });
  const valueOf = () =>
    input.value === '' ? null : mode === 'decimal' ? input.value.replace(',', '.') : input.value;
  const grow = () => {
    if (!multiline) return;
    input.style.setProperty('height', 'auto');
    input.style.setProperty('height', `${Math.min(input.scrollHeight + 2, 320)}px`);
  };
  let pause;
  input.addEventListener('input', () => {
    grow();
    answer(element, field, { value: valueOf() }, { tell: false });
    if (!field.dispatches || !on.includes('on_character_entered')) return;
    clearTimeout(pause);
    pause = setTimeout(() => answer(element, field, { value: valueOf() }), TYPING_PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    const chord = event.ctrlKey || event.metaKey;
    if (multiline && !chord) return;
    event.preventDefault();
    if (!chord && field.dispatches && on.includes('on_enter_pressed'))
      answer(element, field, { value: valueOf() });
    else field.ctx.submit?.();
  });
  queueMicrotask(grow);
  return h('div', { class: 'text-field' }, input, counter(element, input));
}

function numberInput(element, field) {
  return textInput({ ...element, multiline: false }, field, {
    mode: element.is_decimal_allowed ? 'decimal' : 'numeric',
  });
}

/** A choice marked by the browser's own radio buttons or checkboxes. */
function choices(element, field, { type, read, write }) {
  const group = uid('group');
  const chosen = new Set(read(field.ctx.form.get(field.blockId, element.action_id)));
  const { id, testid, ...rest } = attributesOf(element, field);
  const onchange = () => {
    const picked = new Set([...node.querySelectorAll('input:checked')].map((input) => input.value));
    answer(element, field, write(element.options.filter((option) => picked.has(option.value))));
  };
  const node = h(
    'div',
    {
      id,
      testid,
      class: 'choices',
      role: type === 'radio' ? 'radiogroup' : 'group',
      'aria-labelledby': rest['aria-labelledby'],
      'aria-label': rest['aria-label'],
      'aria-describedby': rest['aria-describedby'],
    },
    element.options.map((option) =>
      h(
        'label',
        { class: 'choice' },
        h('input', {
          type,
          name: group,
          value: option.value,
          checked: chosen.has(option.value),
          onchange,
          testid: `option:${option.value}`,
          'data-fk': `${rest['data-fk']}/${option.value}`,
        }),
        h(
          'span',
          { class: 'choice-text' },
          h('span', null, textObject(option.text)),
          option.description && h('small', null, textObject(option.description)),
        ),
      ),
    ),
  );
  return node;
}

const radioButtons = (element, field) =>
  choices(element, field, {
    type: 'radio',
    read: (kept) => (kept?.selected_option ? [kept.selected_option.value] : []),
    write: ([option]) => ({ selected_option: option ?? null }),
  });

const checkboxes = (element, field) =>
  choices(element, field, {
    type: 'checkbox',
    read: (kept) => (kept?.selected_options ?? []).map((option) => option.value),
    write: (options) => ({ selected_options: options }),
  });

function image(element) {
  const url =
    element.image_url && (/^(\/|data:image\/)/.test(element.image_url) || safeUrl(element.image_url))
      ? element.image_url
      : null;
  return h('img', { class: 'accessory-image', src: url, alt: element.alt_text, loading: 'lazy' });
}

const ELEMENTS = {
  button,
  overflow,
  image,
  checkboxes,
  radio_buttons: radioButtons,
  number_input: numberInput,
  plain_text_input: textInput,
  email_text_input: (element, field) => textInput(element, field, { type: 'email', mode: 'email' }),
  url_text_input: (element, field) => textInput(element, field, { type: 'url', mode: 'url' }),
  workflow_button: button,
  ...moments,
  ...choosers,
};

/** Render one element of a block. */
export function renderElement(element, field) {
  const build = ELEMENTS[element.type];
  if (!build) return h('span', { class: 'muted' }, t('element.unknown', { type: element.type }));
  return build(element, {
    controlId: uid('control'),
    name: plainText(element.placeholder) || null,
    ...field,
  });
}
