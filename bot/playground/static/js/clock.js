/** The workspace's own time, its speed, and the button that lets the colleagues play along. */
import { playCast, turnClock } from './actions.js';
import { shortDayAndWeek, timeWithSeconds } from './dates.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { state, workspaceNow } from './state.js';

const SPEEDS = [1, 10, 60];
const STEPS = [
  ['10m', 600],
  ['1h', 3600],
  ['1d', 86_400],
  ['1w', 604_800],
];
const TICK_MS = 200;

/** Whether time is on its way somewhere; it stops at everything that falls due. */
const jumping = () => Boolean(state.clock?.until);

/** Whether something is known to be due; a server that does not tell may be asked. */
const somethingDue = () =>
  Boolean(state.clock) && (state.clock.next === undefined || Boolean(state.clock.next));

/** Build the clock, its controls, and the cast button. */
export function clock() {
  const day = h('span', { class: 'clock-day', testid: 'clock-day' });
  const time = h('span', { class: 'clock-time', testid: 'clock' });
  const face = h('div', { class: 'clock-face', role: 'timer', 'aria-live': 'off' }, day, time);

  const speedButtons = SPEEDS.map((speed) =>
    h(
      'button',
      {
        type: 'button',
        class: 'segment',
        testid: `speed-${speed}`,
        'data-fk': `speed/${speed}`,
        onclick: () => turnClock({ speed }),
      },
      `×${speed}`,
    ),
  );
  const speeds = h('div', { class: 'segments', role: 'group' }, speedButtons);
  const stepButtons = STEPS.map(([name, seconds]) =>
    h('button', {
      type: 'button',
      class: 'segment',
      testid: `step-${name}`,
      onclick: () => turnClock({ step_seconds: seconds }),
    }),
  );
  const next = h(
    'button',
    { type: 'button', class: 'segment', testid: 'to-next', onclick: () => turnClock({ to_next: true }) },
    icon('skip', 16),
    h('span', { class: 'segment-text' }),
  );
  const steps = h('div', { class: 'segments', role: 'group' }, stepButtons, next);

  const castLabel = h('span', { class: 'cast-label' });
  const cast = h(
    'button',
    { type: 'button', class: 'cast', testid: 'cast', onclick: () => playCast(!state.cast.playing) },
    h('span', { class: 'cast-icon' }),
    castLabel,
  );
  const panel = h('div', { class: 'controls', id: 'controls' }, speeds, steps, cast);

  function tick() {
    if (!state.clock) return;
    const now = new Date(workspaceNow());
    const [dayText, timeText] = [shortDayAndWeek(now), timeWithSeconds(now)];
    if (day.textContent !== dayText) day.textContent = dayText;
    if (time.textContent !== timeText) time.textContent = timeText;
  }

  function update() {
    face.setAttribute('aria-label', t('clock.label'));
    speeds.setAttribute('aria-label', t('clock.speed'));
    steps.setAttribute('aria-label', t('clock.step'));
    speedButtons.forEach((button, index) => {
      button.setAttribute('aria-pressed', String(state.clock?.speed === SPEEDS[index]));
      button.setAttribute('aria-label', t('clock.speedN', { n: SPEEDS[index] }));
      button.title = t('clock.speedN', { n: SPEEDS[index] });
    });
    stepButtons.forEach((button, index) => {
      button.textContent = t(`clock.${STEPS[index][0]}`);
      button.disabled = jumping();
    });
    face.classList.toggle('is-jumping', jumping());
    next.disabled = !somethingDue() || jumping();
    next.lastElementChild.textContent = t('clock.next');
    next.title = next.disabled ? t('clock.nextNone') : t('clock.next');
    cast.setAttribute('aria-pressed', String(Boolean(state.cast.playing)));
    cast.title = t('cast.hint');
    castLabel.textContent = t(state.cast.playing ? 'cast.stop' : 'cast.start');
    cast.firstElementChild.replaceChildren(icon(state.cast.playing ? 'pause' : 'people', 18));
    tick();
  }
  setInterval(tick, TICK_MS);
  return { face, panel, update };
}
