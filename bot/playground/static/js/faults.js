/** For developers: make the bot's next calls go wrong. */
import { setFaults } from './actions.js';
import { frame, lower, raise } from './dialog.js';
import { h, uid } from './dom.js';
import { t } from './i18n.js';
import { state } from './state.js';

const METHODS = [
  'chat.postMessage',
  'chat.update',
  'chat.postEphemeral',
  'chat.delete',
  'views.open',
  'views.update',
  'views.publish',
  'conversations.replies',
  'conversations.open',
  'users.info',
  'files.completeUploadExternal',
];
const KINDS = ['429', '500', 'timeout', 'accepted_then_dropped', 'late_visible'];

function labelled(text, control) {
  const id = uid('fault');
  control.id = id;
  return h('div', { class: 'block-input' }, h('label', { class: 'label', for: id }, text), control);
}

const select = (values, label, testid) =>
  h(
    'select',
    { class: 'text-input', testid },
    values.map((value) => h('option', { value }, label(value))),
  );
const number = (value, testid) =>
  h('input', { class: 'text-input', type: 'number', min: 0, max: 600, value, testid });
const tick = (label, checked, testid) =>
  h(
    'label',
    { class: 'choice' },
    h('input', { type: 'checkbox', checked, testid }),
    h('span', { class: 'choice-text' }, label),
  );

/** Open the dialog. */
export function openFaults() {
  const method = select(METHODS, (name) => name, 'fault-method');
  const kind = select(KINDS, (name) => t(`fault.${name}`), 'fault-kind');
  const times = number(1, 'fault-times');
  const seconds = number(5, 'fault-seconds');
  const redeliver = tick(t('faults.redeliver'), Boolean(state.faults.redeliver), 'fault-redeliver');
  const shuffle = tick(t('faults.shuffle'), Boolean(state.faults.shuffle), 'fault-shuffle');
  const waiting = state.faults.next?.length
    ? t('faults.now', {
        text: state.faults.next.map((one) => `${one.method} ${one.kind} ×${one.times ?? 1}`).join(', '),
      })
    : null;
  const checked = (node) => node.querySelector('input').checked;
  const plan = () => ({
    next: [
      { method: method.value, kind: kind.value, times: Number(times.value), seconds: Number(seconds.value) },
    ].filter((fault) => fault.times > 0),
    redeliver: checked(redeliver),
    shuffle: checked(shuffle),
  });
  const send = (faults, words) => {
    setFaults(faults, words);
    lower(layer);
  };
  const layer = frame({
    title: t('faults.title'),
    testid: 'faults',
    onClose: () => lower(layer),
    body: h(
      'div',
      { class: 'dialog-body', 'data-dialog-body': true },
      h('p', { class: 'muted' }, t('faults.text')),
      waiting && h('p', null, waiting),
      h(
        'div',
        { class: 'form-grid' },
        labelled(t('faults.method'), method),
        labelled(t('faults.kind'), kind),
        labelled(t('faults.times'), times),
        labelled(t('faults.seconds'), seconds),
      ),
      h('div', { class: 'choices' }, redeliver, shuffle),
    ),
    footer: h(
      'footer',
      { class: 'dialog-foot' },
      h(
        'button',
        {
          type: 'button',
          class: 'button',
          testid: 'faults-clear',
          onclick: () => send({ next: [], redeliver: false, shuffle: false }, t('faults.cleared')),
        },
        t('faults.clear'),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'button is-primary',
          testid: 'faults-set',
          onclick: () => send(plan(), t('faults.done')),
        },
        t('faults.set'),
      ),
    ),
  });
  raise(layer, { onEscape: () => lower(layer) });
}
