/** A month to choose a day from: Monday first, week numbers, all of it with the arrow keys. */
import { addDays, isoWeek, mondayOf, monthName, weekdayNames, wholeDay } from '../dates.js';
import { h, uid } from '../dom.js';
import { float } from '../floating.js';
import { t } from '../i18n.js';
import { icon } from '../icons.js';

const DAYS_SHOWN = 42;

const sameDay = (a, b) => Boolean(a && b) && a.toDateString() === b.toDateString();

/** The same day of another month, or that month's last. */
function addMonths(date, months) {
  const last = new Date(date.getFullYear(), date.getMonth() + months + 1, 0);
  return new Date(last.getFullYear(), last.getMonth(), Math.min(date.getDate(), last.getDate()));
}

const MOVES = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  Home: (date) => mondayOf(date),
  End: (date) => addDays(mondayOf(date), 6),
  PageUp: (date) => addMonths(date, -1),
  PageDown: (date) => addMonths(date, 1),
};

/** Open the calendar beside `anchor`; `onChoose` gets a Date. */
export function openCalendar(anchor, { chosen, today, onChoose }) {
  let at = chosen ?? today;
  const titleId = uid('month');
  const title = h('h3', { id: titleId, 'aria-live': 'polite' });
  const body = h('tbody', null);
  const turn = (months, name, label) =>
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': t(label),
        onclick: () => move(addMonths(at, months), false),
      },
      icon(name, 18),
    );
  const node = h(
    'div',
    { class: 'menu calendar', role: 'dialog', 'aria-labelledby': titleId, testid: 'calendar' },
    h(
      'div',
      { class: 'calendar-head' },
      turn(-1, 'left', 'date.previousMonth'),
      title,
      turn(1, 'right', 'date.nextMonth'),
    ),
    h(
      'table',
      { role: 'grid', 'aria-labelledby': titleId },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h(
            'th',
            { scope: 'col', class: 'calendar-week' },
            h('abbr', { title: t('date.week') }, t('date.weekShort')),
          ),
          weekdayNames().map(([short, long]) => h('th', { scope: 'col' }, h('abbr', { title: long }, short))),
        ),
      ),
      body,
    ),
  );

  function dayCell(date) {
    const classes = [
      'calendar-day',
      date.getMonth() !== at.getMonth() && 'is-outside',
      sameDay(date, today) && 'is-today',
    ]
      .filter(Boolean)
      .join(' ');
    return h(
      'td',
      { role: 'gridcell', 'aria-selected': String(sameDay(date, chosen)) },
      h(
        'button',
        {
          type: 'button',
          class: classes,
          tabIndex: sameDay(date, at) ? 0 : -1,
          'aria-label': wholeDay(date),
          'aria-current': sameDay(date, today) ? 'date' : null,
          onclick: () => choose(date),
        },
        date.getDate(),
      ),
    );
  }

  function paint() {
    title.textContent = monthName(at);
    const first = mondayOf(new Date(at.getFullYear(), at.getMonth(), 1));
    const weeks = [];
    for (let day = 0; day < DAYS_SHOWN; day += 7) {
      const start = addDays(first, day);
      weeks.push(
        h(
          'tr',
          null,
          h('th', { scope: 'row', class: 'calendar-week' }, isoWeek(start)),
          [0, 1, 2, 3, 4, 5, 6].map((offset) => dayCell(addDays(start, offset))),
        ),
      );
    }
    body.replaceChildren(...weeks);
  }

  function move(date, focus = true) {
    at = date;
    paint();
    if (focus) body.querySelector('[tabindex="0"]').focus();
  }

  function choose(date) {
    floating.close();
    anchor.focus({ preventScroll: true });
    onChoose(date);
  }

  node.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      floating.close();
      anchor.focus({ preventScroll: true });
    } else if (event.key === 'Tab') {
      const stops = [...node.querySelectorAll('.icon-button, .calendar-day[tabindex="0"]')];
      const step = event.shiftKey ? -1 : 1;
      stops.at((stops.indexOf(document.activeElement) + step) % stops.length).focus();
    } else if (MOVES[event.key] && event.target.matches('.calendar-day')) move(MOVES[event.key](at));
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  paint();
  anchor.setAttribute('aria-expanded', 'true');
  const floating = float(anchor, node, { onClose: () => anchor.setAttribute('aria-expanded', 'false') });
  body.querySelector('[tabindex="0"]').focus({ preventScroll: true });
}
