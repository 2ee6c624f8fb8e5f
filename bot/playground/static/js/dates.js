/** Dates and times as a Dane writes them, in the browser's own zone. */
import { language, t } from './i18n.js';

const TAGS = { da: 'da-DK', en: 'en-GB' };
const formatters = new Map();

function format(date, options) {
  const key = `${language()}${JSON.stringify(options)}`;
  if (!formatters.has(key)) formatters.set(key, new Intl.DateTimeFormat(TAGS[language()], options));
  return formatters.get(key).format(date);
}

/** A Slack ts ("1763715600.000100") as a Date. */
export const dateOfTs = (ts) => new Date(Number.parseFloat(ts) * 1000);

/** "13.30" */
export const timeOf = (date) => format(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "13.30.05" */
export const timeWithSeconds = (date) =>
  format(date, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** "lørdag den 21. november 2026", with "den" also where the browser leaves it out. */
export const longDate = (date) =>
  format(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "lør. 21. nov." */
export const shortDay = (date) => format(date, { weekday: 'short', day: 'numeric', month: 'short' });

/** "man. 23. nov. · uge 48" */
export const shortDayAndWeek = (date) => `${shortDay(date)} · ${t('date.weekShort')} ${isoWeek(date)}`;

export const addDays = (date, days) =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
export const mondayOf = (date) => addDays(date, -((date.getDay() + 6) % 7));

/** ISO 8601 week: the one with the year's first Thursday is number 1. */
export function isoWeek(date) {
  const thursday = addDays(mondayOf(date), 3);
  const first = mondayOf(new Date(thursday.getFullYear(), 0, 4));
  return 1 + Math.round((mondayOf(date) - first) / (7 * 86_400_000));
}

const dayNumber = (date) =>
  Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);

/** One text for each local day, to compare days by. */
export const dayKey = (date) => `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;

/** "I dag", "I går", else "lørdag den 21. november". */
export function dayName(date, now) {
  return nearDay(date, now) ?? format(date, { weekday: 'long', day: 'numeric', month: 'long' });
}

function nearDay(date, now) {
  const distance = dayNumber(date) - dayNumber(now);
  return { 0: t('day.today'), [-1]: t('day.yesterday'), 1: t('day.tomorrow') }[distance] ?? null;
}

function ago(date, now) {
  const seconds = Math.round((date - now) / 1000);
  const relative = new Intl.RelativeTimeFormat(TAGS[language()], { numeric: 'auto' });
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ];
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return relative.format(Math.trunc(seconds / size), unit);
}

const TOKENS = {
  date_num: (date) =>
    `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`,
  date: (date) => format(date, { day: 'numeric', month: 'long', year: 'numeric' }),
  date_short: (date) => format(date, { day: 'numeric', month: 'short', year: 'numeric' }),
  date_long: longDate,
  time: timeOf,
  time_secs: timeWithSeconds,
};

const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Fill Slack's date tokens: {date}, {date_long_pretty}, {time}, {ago} …
 * Source: Slack, "Formatting text for app surfaces", date formatting.
 */
export function fillDateTokens(pattern, date, now) {
  return pattern.replace(/\{(\w+)\}/g, (whole, token) => {
    if (token === 'ago') return ago(date, now);
    if (token === 'day_divider_pretty') return dayName(date, now);
    const pretty = token.endsWith('_pretty');
    const near = pretty ? nearDay(date, now) : null;
    return (near && lowerFirst(near)) ?? TOKENS[pretty ? token.slice(0, -7) : token]?.(date) ?? whole;
  });
}

/** "november 2026" */
export const monthName = (date) => format(date, { month: 'long', year: 'numeric' });

/** "onsdag den 25. november 2026" for a screen reader. */
export const wholeDay = longDate;

/** Monday to Sunday: [short, long]. */
export function weekdayNames() {
  const monday = new Date(2024, 0, 1);
  return Array.from({ length: 7 }, (_, day) => new Date(monday.getFullYear(), 0, 1 + day)).map((date) => [
    format(date, { weekday: 'short' }).slice(0, 2),
    format(date, { weekday: 'long' }),
  ]);
}

const two = (number) => String(number).padStart(2, '0');
const SEPARATORS = { da: ['.', '.'], en: ['/', ':'] };

/** A date as written in a field: "25.11.2026". */
export const dateField = (date) =>
  [two(date.getDate()), two(date.getMonth() + 1), date.getFullYear()].join(SEPARATORS[language()][0]);

/** A time ("13:30") as written in a field: "13.30". */
export const timeField = (time) => time.replace(':', SEPARATORS[language()][1]);

/** Read "25.11.2026", "25/11-26", "25.11" (the next one to come) or "2026-11-25"; null when it is no date. */
export function readDate(text, now) {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const written = /^(\d{1,2})[./ -]+(\d{1,2})(?:[./ -]+(\d{4}|\d{2}))?\.?$/.exec(text);
  if (!iso && !written) return null;
  const [year, month, day] = iso
    ? iso.slice(1).map(Number)
    : [written[3] && Number(written[3].padStart(4, '20')), Number(written[2]), Number(written[1])];
  const at = (y) => new Date(y, month - 1, day);
  const date = at(year ?? now.getFullYear());
  const real = date.getMonth() === month - 1 && date.getDate() === day;
  if (!real) return null;
  return year === undefined && dayNumber(date) < dayNumber(now) ? at(now.getFullYear() + 1) : date;
}

/** Read "13.30", "13:30", "1330", "9"; null when it is no time. */
export function readTime(text) {
  const match = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/.exec(text);
  if (!match || Number(match[1]) > 23 || Number(match[2] ?? 0) > 59) return null;
  return `${two(match[1])}:${match[2] ?? '00'}`;
}
