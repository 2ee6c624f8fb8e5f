/**
 * A select that can be searched: one choice or several. ARIA pattern: combobox with a listbox popup, focus stays in the field.
 * Options: {value, label, detail?, group?}.
 */
import { h, uid } from '../dom.js';
import { float } from '../floating.js';
import { t } from '../i18n.js';
import { icon } from '../icons.js';

const matches = (option, query) => `${option.label} ${option.detail ?? ''}`.toLowerCase().includes(query);

function grouped(options) {
  const groups = new Map();
  options.forEach((option) =>
    groups.set(option.group ?? '', [...(groups.get(option.group ?? '') ?? []), option]),
  );
  return groups;
}

/**
 * Build the control. `chosen` is a list of values, `onChoose(values)` runs at each choice and `onDone(values)` when the list closes.
 * `attributes` go on the field itself (ids, labels, test ids).
 */
export function combobox({
  options,
  chosen,
  multiple = false,
  max = Infinity,
  placeholder,
  clearable = false,
  attributes = {},
  onChoose,
  onDone = () => {},
}) {
  let values = [...chosen];
  let floating = null;
  let active = -1;
  let shown = [];
  const listId = uid('list');

  const input = h('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    class: 'combo-input',
    'aria-expanded': 'false',
    'aria-haspopup': 'listbox',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    placeholder: placeholder || t('pick.placeholder'),
    ...attributes,
  });
  const chips = h('span', { class: 'combo-chips' });
  const clear = h(
    'button',
    {
      type: 'button',
      class: 'combo-clear',
      'aria-label': t('pick.clear'),
      hidden: true,
      onclick: () => {
        choose([]);
        input.focus();
      },
    },
    icon('close', 14),
  );
  const box = h(
    'div',
    { class: `combo${multiple ? ' is-multiple' : ''}` },
    chips,
    input,
    clear,
    h('span', { class: 'combo-chevron' }, icon('chevron', 16)),
  );
  const list = h('div', {
    id: listId,
    class: 'menu listbox',
    role: 'listbox',
    'aria-label': t('pick.options'),
    'aria-multiselectable': multiple ? 'true' : null,
  });

  const optionOf = (value) => options.find((option) => option.value === value);
  const labelOf = (value) => optionOf(value)?.label ?? value;

  function paint() {
    clear.hidden = !clearable || multiple || values.length === 0;
    if (!multiple) {
      input.value = values.length > 0 ? labelOf(values[0]) : '';
      return;
    }
    chips.replaceChildren(
      ...values.map((value) =>
        h(
          'span',
          { class: 'chip' },
          labelOf(value),
          h(
            'button',
            {
              type: 'button',
              'aria-label': t('pick.remove', { name: labelOf(value) }),
              onclick: () => {
                choose(values.filter((one) => one !== value));
                if (!floating) onDone(values);
                input.focus();
              },
            },
            icon('close', 12),
          ),
        ),
      ),
    );
    input.placeholder = values.length > 0 ? '' : placeholder || t('pick.placeholder');
  }

  function choose(next) {
    values = next;
    onChoose(values);
    paint();
    if (floating && multiple) paintList('');
  }

  function pick(option) {
    if (!multiple) {
      choose([option.value]);
      close();
      return;
    }
    input.value = '';
    if (values.includes(option.value)) choose(values.filter((value) => value !== option.value));
    else if (values.length < max) choose([...values, option.value]);
  }

  function optionNode(option, index) {
    return h(
      'div',
      {
        id: `${listId}-${index}`,
        role: 'option',
        class: 'menu-item option',
        'aria-selected': String(values.includes(option.value)),
        testid: `option:${option.value}`,
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => pick(option),
        onpointermove: () => activate(index),
      },
      option.lead?.(),
      h(
        'span',
        { class: 'menu-text' },
        h('span', null, option.label),
        option.detail && h('small', null, option.detail),
      ),
      h('span', { class: 'option-check' }, icon('check', 16)),
    );
  }

  function paintList(query) {
    shown = query ? options.filter((option) => matches(option, query)) : options;
    let index = -1;
    const parts = [...grouped(shown)].map(([group, members]) => {
      const nodes = members.map((option) => optionNode(option, (index += 1)));
      return group
        ? h(
            'div',
            { role: 'group', 'aria-label': group },
            h('div', { class: 'menu-heading', 'aria-hidden': 'true' }, group),
            nodes,
          )
        : nodes;
    });
    shown = [...grouped(shown).values()].flat();
    list.replaceChildren(...parts.flat());
    if (shown.length === 0) list.append(h('div', { class: 'menu-empty' }, t('pick.none')));
    activate(
      query
        ? 0
        : Math.max(
            0,
            shown.findIndex((option) => values.includes(option.value)),
          ),
      true,
    );
    floating?.move();
  }

  function activate(index, scroll = false) {
    active = Math.min(index, shown.length - 1);
    list
      .querySelectorAll('[role="option"]')
      .forEach((node, at) => node.classList.toggle('is-active', at === active));
    const node = document.getElementById(`${listId}-${active}`);
    if (node) input.setAttribute('aria-activedescendant', node.id);
    else input.removeAttribute('aria-activedescendant');
    if (scroll) node?.scrollIntoView({ block: 'nearest' });
  }

  function show() {
    if (floating) return;
    input.setAttribute('aria-expanded', 'true');
    floating = float(box, list, { matchWidth: true, onClose: closed });
    paintList('');
  }

  function closed() {
    floating = null;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    paint();
    if (multiple) input.value = '';
    onDone(values);
  }

  function close() {
    floating?.close();
  }

  const KEYS = {
    ArrowDown: () => (floating ? activate((active + 1) % shown.length, true) : show()),
    ArrowUp: () => (floating ? activate((active - 1 + shown.length) % shown.length, true) : show()),
    Home: () => floating && activate(0, true),
    End: () => floating && activate(shown.length - 1, true),
    Enter: () => (floating && shown[active] ? pick(shown[active]) : show()),
  };

  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && floating) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') close();
    else if (event.key === 'Backspace' && multiple && input.value === '' && values.length > 0)
      choose(values.slice(0, -1));
    else if (KEYS[event.key] && !(['Home', 'End'].includes(event.key) && !floating)) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });
  input.addEventListener('input', () => {
    show();
    paintList(input.value.trim().toLowerCase());
  });
  input.addEventListener('focus', () => {
    if (!multiple) input.select();
  });
  box.addEventListener('click', (event) => {
    if (event.target.closest('button')) return;
    input.focus();
    show();
  });
  input.addEventListener('blur', () =>
    setTimeout(() => {
      if (floating && document.activeElement !== input) close();
    }, 150),
  );
  paint();
  return box;
}
