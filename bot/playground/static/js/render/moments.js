/** Date and time fields as a Dane writes them ("25.11.2026", "13.30"), typed freely or chosen. */
import { dateField, readDate, readTime, timeField } from '../dates.js';
import { h } from '../dom.js';
import { openMenu } from '../menu.js';
import { t } from '../i18n.js';
import { icon } from '../icons.js';
import { workspaceNow } from '../state.js';
import { openCalendar } from './calendar.js';
import { answer, attributesOf } from './field.js';

const pad = (number) => String(number).padStart(2, '0');
const isoDay = (date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
const fromIso = (day) => (day ? new Date(`${day}T00:00`) : null);
const fromEpoch = (epoch) => (epoch ? new Date(epoch * 1000) : null);
const clockOf = (date) => (date ? `${pad(date.getHours())}:${pad(date.getMinutes())}` : null);

/** Text that is understood while it is typed and tidied when the field is left. `read` gives null for what it cannot read. */
function typedField({ value, read, show, placeholder, sign, label, open, onValue, onDone, attributes }) {
  let kept = value;
  const input = h('input', {
    class: 'text-input',
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    placeholder,
    ...attributes,
    value: kept ? show(kept) : '',
  });
  const note = h('div', { class: 'moment-note', 'aria-live': 'polite' });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': label,
      title: label,
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      onclick: () => open(button, kept, take),
    },
    icon(sign, 18),
  );

  function take(next) {
    kept = next;
    input.value = show(next);
    settle();
    onValue(next);
    onDone(next);
  }

  function settle() {
    const wrong = input.value.trim() !== '' && kept === null;
    note.textContent = wrong ? placeholder : '';
    input.classList.toggle('is-wrong', wrong);
  }

  input.addEventListener('input', () => {
    kept = read(input.value.trim());
    onValue(kept);
  });
  input.addEventListener('change', () => {
    if (kept) input.value = show(kept);
    settle();
    onDone(kept);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    button.click();
  });
  return h('div', { class: 'moment' }, h('div', { class: 'moment-field' }, input, button), note);
}

const dateInput = (more) =>
  typedField({
    read: (text) => {
      const date = readDate(text, new Date(workspaceNow()));
      return date ? isoDay(date) : null;
    },
    show: (day) => dateField(fromIso(day)),
    placeholder: t('date.example', { date: dateField(new Date(workspaceNow())) }),
    sign: 'calendar',
    label: t('date.choose'),
    open: (button, day, take) =>
      openCalendar(button, {
        chosen: fromIso(day),
        today: new Date(workspaceNow()),
        onChoose: (date) => take(isoDay(date)),
      }),
    ...more,
  });

const STEPS = Array.from(
  { length: 48 },
  (_, step) => `${pad(Math.floor(step / 2))}:${step % 2 ? '30' : '00'}`,
);

function openTimes(button, kept, take) {
  const nearest = STEPS.findLast((time) => time <= (kept ?? '09:00'));
  openMenu(
    button,
    STEPS.map((time) => ({ label: timeField(time), checked: time === nearest, run: () => take(time) })),
    { label: t('time.choose') },
  );
}

const timeInput = (more) =>
  typedField({
    read: readTime,
    show: timeField,
    placeholder: t('time.example', { time: timeField('13:30') }),
    sign: 'clock',
    label: t('time.choose'),
    open: openTimes,
    ...more,
  });

function single(build, slot) {
  return (element, field) => {
    let told = field.ctx.form.get(field.blockId, element.action_id)?.[slot] ?? null;
    return build({
      value: told,
      attributes: attributesOf(element, field),
      onValue: (value) => answer(element, field, { [slot]: value }, { tell: false }),
      onDone(value) {
        if (value === told) return;
        told = value;
        answer(element, field, { [slot]: value });
      },
    });
  };
}

function both(element, field) {
  const start = field.ctx.form.get(field.blockId, element.action_id)?.selected_date_time ?? null;
  const parts = { day: start ? isoDay(fromEpoch(start)) : null, time: clockOf(fromEpoch(start)) };
  const whole = () =>
    parts.day && parts.time ? Math.floor(new Date(`${parts.day}T${parts.time}`).getTime() / 1000) : null;
  let told = start;
  const { id, testid, 'data-fk': focusKey, ...shared } = attributesOf(element, field);
  const part = (name, build, label) =>
    build({
      value: parts[name],
      attributes: {
        ...shared,
        'aria-labelledby': null,
        'aria-label': label,
        testid: `${testid}:${name}`,
        'data-fk': `${focusKey}/${name}`,
        id: name === 'day' ? id : null,
      },
      onValue(value) {
        parts[name] = value;
        answer(element, field, { selected_date_time: whole() }, { tell: false });
      },
      onDone() {
        if (whole() === told) return;
        told = whole();
        answer(element, field, { selected_date_time: told });
      },
    });
  return h(
    'div',
    { class: 'moments', role: 'group', testid, 'aria-labelledby': shared['aria-labelledby'] },
    part('day', dateInput, t('date.label')),
    part('time', timeInput, t('time.label')),
  );
}

/** Slack's element type → renderer. */
export const moments = {
  datepicker: single(dateInput, 'selected_date'),
  timepicker: single(timeInput, 'selected_time'),
  datetimepicker: both,
};
