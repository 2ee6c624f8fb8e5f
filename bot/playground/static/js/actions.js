/** What the person at the screen does: go somewhere, say something, press something. */
import { takeFromAddress } from './address.js';
import { api, fetchState } from './api.js';
import { t } from './i18n.js';
import { preferences, tab } from './memory.js';
import {
  apply,
  botChannel,
  channelById,
  load,
  patch,
  repliesOf,
  rootsOf,
  shownChannel,
  state,
  workspaceNow,
} from './state.js';
import { listen } from './stream.js';
import { toast } from './toast.js';

let stopListening = () => {};
let held = null; // events that arrive while a snapshot is on its way
let current = null; // the person being played

const NO_JUMP_MS = 1_500; // less is the clock's own going, not a jump

const bot = () => state.bot.name;

// --- who one is -----------------------------------------------------------------------------------------------

async function refresh(as) {
  held = held ?? [];
  const snapshot = await fetchState(as);
  if (as !== current) return;
  if (snapshot && snapshot.me.id !== as) {
    become(snapshot.me.id); // the person is gone; the server offered another
    return;
  }
  const events = held ?? [];
  held = null;
  if (!snapshot) {
    patch({ connected: false });
    setTimeout(() => {
      if (as === current && !state.connected) refresh(as);
    }, 1500);
    return;
  }
  load(snapshot);
  state.connected = true;
  events.forEach(apply);
  settlePlace();
}

function onEvent(as, event) {
  if (as !== current) return;
  if (event.type === 'reset') refresh(as);
  else if (event.type === 'toast') toast(event.text, event.kind);
  else if (held) held.push(event);
  else {
    apply(event);
    afterEvent(event);
  }
}

function afterEvent(event) {
  if (event.type === 'message' && event.message.channel === shownChannel()?.id) markRead();
}

/** Play `as`: the whole page becomes what that person sees. */
export async function become(as) {
  stopListening();
  current = as;
  tab.set('person', as);
  preferences.set('person', as);
  held = [];
  stopListening = listen(as, {
    onOpen: () => refresh(as),
    onEvent: (event) => onEvent(as, event),
    onDown: () => {
      if (as === current) patch({ connected: false });
    },
  });
}

/** Open the page as whoever was played last, or as the first person the server offers. */
export async function begin() {
  const asked = takeFromAddress('as');
  const remembered = asked ?? tab.get('person') ?? preferences.get('person');
  const snapshot = (remembered && (await fetchState(remembered))) || (await firstPerson());
  if (!snapshot) {
    patch({ connected: false });
    setTimeout(begin, 1000);
    return;
  }
  await become(snapshot.me.id);
}

/** The contract always wants `as`; the common first id is a guess for when nobody was played before. */
const firstPerson = async () => (await fetchState(null)) ?? fetchState('U1');

function startAfresh() {
  tab.clear('draft:');
  tab.clear('form:');
  tab.clear('place:');
  preferences.clear('seen:');
  preferences.set('tourHidden', null);
  patch({ thread: null, place: null, unreadFrom: {}, seenReplies: {} });
  become(current);
}

// --- where one is -----------------------------------------------------------------------------------------------

function settlePlace() {
  const remembered = tab.get(`place:${state.me.id}`);
  const valid = remembered?.place && (remembered.place.kind === 'app' || channelById(remembered.place.id));
  const first =
    state.channels.find(({ kind }) => kind === 'private' || kind === 'channel') ?? state.channels[0];
  const here = valid
    ? remembered
    : { place: first ? { kind: 'channel', id: first.id } : { kind: 'app' }, tab: 'home', thread: null };
  patch({
    place: here.place,
    tab: here.tab ?? 'home',
    thread: here.thread ?? null,
    seenReplies: preferences.get(`seen:${state.me.id}`, {}),
  });
  arrived();
}

function arrived() {
  tab.set(`place:${state.me.id}`, { place: state.place, tab: state.tab, thread: state.thread });
  const channel = shownChannel();
  if (channel?.unread > 0) {
    const fresh = rootsOf(channel.id)
      .filter((message) => message.user !== state.me.id)
      .slice(-channel.unread)[0];
    patch({ unreadFrom: { ...state.unreadFrom, [channel.id]: fresh?.ts } });
  }
  if (state.place.kind === 'app' && state.tab === 'home') api.home({ as: state.me.id });
  markRead();
}

function markRead() {
  const channel = shownChannel();
  if (!channel || document.visibilityState !== 'visible') return;
  api.read({ as: state.me.id, channel: channel.id });
  if (channel.unread > 0) apply({ type: 'channel', channel: { ...channel, unread: 0 } });
}

document.addEventListener('visibilitychange', () => {
  if (state.loaded) markRead();
});

export function goToChannel(id) {
  if (id === botChannel()?.id) {
    goToApp('messages');
    return;
  }
  const unreadFrom = { ...state.unreadFrom, [shownChannel()?.id ?? '']: undefined };
  const thread = state.thread?.channel === id ? state.thread : null;
  patch({ place: { kind: 'channel', id }, thread, drawer: false, unreadFrom });
  arrived();
}

export function goToApp(which = state.tab) {
  patch({ place: { kind: 'app' }, tab: which, thread: null, drawer: false });
  arrived();
}

export function openThread(channel, ts) {
  patch({ thread: { channel, ts } });
  lookedAtThread();
  arrived();
}

export function closeThread() {
  patch({ thread: null });
  arrived();
}

/** Remember how far this person has read in the open thread. */
export function lookedAtThread() {
  if (!state.thread) return;
  const newest = repliesOf(state.thread.channel, state.thread.ts).at(-1)?.ts;
  const key = `${state.thread.channel}:${state.thread.ts}`;
  if (!newest || state.seenReplies[key] === newest) return;
  patch({ seenReplies: { ...state.seenReplies, [key]: newest } });
  preferences.set(`seen:${state.me.id}`, state.seenReplies);
}

// --- what one says -----------------------------------------------------------------------------------------------

/** Send a message; true when it went through. */
export async function say(channel, text, thread) {
  const { ok } = await api.message({ as: state.me.id, channel, text, ...(thread && { thread_ts: thread }) });
  if (!ok) toast(t('compose.failed'), 'error');
  return ok;
}

function commandTrouble(name, error) {
  if (/not supported in threads/.test(error)) return t('command.inThread', { command: name });
  const silent = error === 'operation_timeout' || error === 'unreachable';
  return t(silent ? 'command.timeout' : 'command.failed', { bot: bot(), command: name, error });
}

/** Run a slash command; true when the bot took it. */
export async function command(channel, name, text, thread) {
  const answer = await api.command({
    as: state.me.id,
    channel,
    command: name,
    text,
    ...(thread && { thread_ts: thread }),
  });
  if (answer.ok) return true;
  toast(commandTrouble(name, answer.error), 'error');
  return false;
}

/** Press something in a message, a view or the Home tab. */
export async function press(where, action, form) {
  const answer = await api.action({ as: state.me.id, ...where, action, state: { values: form.values() } });
  if (!answer.ok)
    toast(answer.error === 'unreachable' ? t('action.offline') : t('action.failed', { bot: bot() }), 'error');
  return answer;
}

export async function useShortcut(callback, message) {
  const answer = await api.shortcut({
    as: state.me.id,
    callback_id: callback,
    ...(message && { channel: message.channel, message_ts: message.ts }),
  });
  if (!answer.ok) toast(t('action.failed', { bot: bot() }), 'error');
}

export async function removeMessage(message) {
  const { ok } = await api.remove({ as: state.me.id, channel: message.channel, ts: message.ts });
  if (!ok) toast(t('failed'), 'error');
}

// --- the workspace itself ---------------------------------------------------------------------------------------

export async function turnClock(change) {
  const before = workspaceNow();
  const { ok, clock } = await api.clock(change);
  if (ok && change.to_next && clock && clock.epoch * 1000 - before < NO_JUMP_MS * clock.speed)
    toast(t('clock.nextNone'));
  if (!ok) toast(t('failed'), 'error');
  else if (clock) apply({ type: 'clock', clock });
  else if (change.speed)
    apply({
      type: 'clock',
      clock: {
        ...state.clock,
        now: new Date(workspaceNow()).toISOString(),
        epoch: workspaceNow() / 1000,
        speed: change.speed,
      },
    });
}

/** Bring somebody into a channel, or let her go. */
export async function moveMember(channel, user, inside) {
  const { ok } = await api.member({ as: state.me.id, channel, user, in: inside });
  if (!ok) toast(t('failed'), 'error');
}

/** Open an account again, or close it for good. */
export async function openAccount(user, open) {
  const { ok } = await api.person({ user, deleted: !open });
  if (!ok) toast(t('failed'), 'error');
}

export async function playCast(playing) {
  const { ok } = await api.cast({ playing, as: state.me.id });
  if (ok) apply({ type: 'cast', cast: { ...state.cast, playing } });
  else toast(t('failed'), 'error');
}

export async function turnTour(index) {
  apply({ type: 'tour', tour: { index } });
  await api.tour({ index });
}

export async function resetAll() {
  const { ok } = await api.reset();
  if (ok) startAfresh();
  else toast(t('failed'), 'error');
}

export async function setFaults(faults, done) {
  const answer = await api.faults(faults);
  toast(answer.ok ? done : t('failed'), answer.ok ? 'info' : 'error');
  if (answer.ok && answer.faults) apply({ type: 'faults', faults: answer.faults });
}
