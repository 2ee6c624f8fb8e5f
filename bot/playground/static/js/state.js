/** Everything the page shows, and how each server event changes it. Objects are replaced, never edited. */

export const state = {
  loaded: false,
  connected: true,
  me: null,
  people: [],
  channels: [],
  messages: {},
  views: [],
  home: null,
  shortcuts: [],
  commands: [],
  clock: null,
  clockReceived: 0,
  faults: {},
  tour: { steps: [], index: 0 },
  cast: { playing: false },
  bot: { name: 'Bot', online: true, initials: 'B' },
  place: null, // {kind: 'channel', id} | {kind: 'app'}
  tab: 'home', // in the app: 'home' | 'messages'
  thread: null, // {channel, ts}
  drawer: false,
  unreadFrom: {}, // channel id -> ts of the first message that was new when the channel was opened
  seenReplies: {}, // `${channel}:${ts}` -> newest reply this person has looked at
};

const listeners = new Set();
let waiting = false;

/** Call `listener` after every change (changes of one moment are joined). */
export const subscribe = (listener) => listeners.add(listener);

/** Call it no more. */
export const unsubscribe = (listener) => listeners.delete(listener);

/** Tell everyone that the state has changed. */
export function changed() {
  if (waiting) return;
  waiting = true;
  queueMicrotask(() => {
    waiting = false;
    listeners.forEach((listener) => listener());
  });
}

/** Set some fields. */
export function patch(fields) {
  Object.assign(state, fields);
  changed();
}

/** Take over a whole snapshot from /ui/state. */
export function load({
  me,
  people,
  channels,
  messages,
  views,
  home,
  shortcuts,
  commands,
  clock,
  faults,
  tour,
  cast,
  bot,
}) {
  const sorted = Object.fromEntries(
    Object.entries(messages ?? {}).map(([id, list]) => [id, [...list].sort(byTs)]),
  );
  patch({
    loaded: true,
    me,
    people: people ?? [],
    channels: channels ?? [],
    messages: sorted,
    views: views ?? [],
    home: home ?? null,
    shortcuts: shortcuts ?? [],
    commands: commands ?? [],
    faults: faults ?? {},
    tour: tour ?? { steps: [], index: 0 },
    cast: cast ?? { playing: false },
    bot: bot ?? state.bot,
    clock,
    clockReceived: performance.now(),
  });
}

const byTs = (a, b) => (a.ts < b.ts ? -1 : Number(a.ts > b.ts));
const sameMessage = (a, b) => a.ts === b.ts && Boolean(a.ephemeral) === Boolean(b.ephemeral);

function upsertMessage(message) {
  const list = state.messages[message.channel] ?? [];
  const others = list.filter((known) => !sameMessage(known, message));
  state.messages = { ...state.messages, [message.channel]: [...others, message].sort(byTs) };
}

function removeMessage({ channel, ts }) {
  const list = state.messages[channel] ?? [];
  const hasReplies = list.some((message) => message.thread_ts === ts && message.ts !== ts);
  const next = hasReplies
    ? list.map((message) => (message.ts === ts ? { ...message, deleted: true } : message))
    : list.filter((message) => message.ts !== ts);
  state.messages = { ...state.messages, [channel]: next };
}

/** The server counts unread messages only in snapshots; between them the page does. */
function countUnread(id) {
  state.channels = state.channels.map((channel) =>
    channel.id === id ? { ...channel, unread: (channel.unread ?? 0) + 1 } : channel,
  );
}

function upsert(list, item) {
  const index = list.findIndex((known) => known.id === item.id);
  return index < 0 ? [...list, item] : list.with(index, item);
}

const REDUCERS = {
  message({ message }) {
    const fresh = !(state.messages[message.channel] ?? []).some((known) => sameMessage(known, message));
    upsertMessage(message);
    if (fresh && !message.thread_ts && message.user !== state.me.id) countUnread(message.channel);
  },
  message_changed: ({ message }) => upsertMessage(message),
  message_deleted: (event) => removeMessage(event),
  view_opened: ({ view }) => {
    state.views = upsert(state.views, view);
  },
  view_pushed: ({ view }) => {
    state.views = upsert(state.views, view);
  },
  view_updated: ({ view }) => {
    state.views = upsert(state.views, view);
  },
  view_closed: ({ view_id: id, all }) => {
    state.views = all ? [] : state.views.filter((view) => view.id !== id);
  },
  home: ({ view }) => {
    state.home = view;
  },
  clock: ({ clock }) => {
    state.clock = clock;
    state.clockReceived = performance.now();
  },
  channel: ({ channel }) => {
    state.channels = upsert(state.channels, channel);
  },
  tour: ({ tour }) => {
    state.tour = { ...state.tour, ...tour };
  },
  cast: ({ cast }) => {
    state.cast = cast;
  },
  bot: ({ bot }) => {
    state.bot = { ...state.bot, ...bot };
  },
  faults: ({ faults }) => {
    state.faults = faults;
  },
};

/** Apply one server event; unknown kinds are left alone so that the server may grow. */
export function apply(event) {
  REDUCERS[event.type]?.(event);
  changed();
}

// --- questions people's eyes ask of the state ---------------------------------------------------------------

/** The workspace's own time now, in milliseconds since 1970. */
export function workspaceNow() {
  if (!state.clock) return performance.timeOrigin + performance.now();
  const base = typeof state.clock.epoch === 'number' ? state.clock.epoch * 1000 : Date.parse(state.clock.now);
  return base + (performance.now() - state.clockReceived) * (state.clock.speed ?? 1);
}

const UNKNOWN = { id: '', name: '?', title: '', initials: '?', color: null, is_bot: false };

/** The person or bot with this id. */
export function person(id) {
  const known = state.people.find((one) => one.id === id);
  if (known) return known;
  return { ...UNKNOWN, id, name: id ?? '?' };
}

/** Whoever wrote a message. */
export function author(message) {
  const known = state.people.find((one) => one.id === message.user);
  if (known) return known;
  if (message.bot_id)
    return {
      ...UNKNOWN,
      id: message.bot_id,
      name: state.bot.name,
      initials: state.bot.initials,
      is_bot: true,
    };
  return person(message.user);
}

export const channelById = (id) => state.channels.find((channel) => channel.id === id);
/** People one may play or choose: not the bot, nobody who has left. */
export const colleagues = () => state.people.filter((one) => !one.is_bot && !one.deleted);

const isBot = (id) => state.people.some((one) => one.id === id && one.is_bot);

/** The direct message with the bot, which lives under Apps. */
export const botChannel = () =>
  state.channels.find((channel) => channel.kind === 'im' && channel.members.some(isBot));

const others = (channel) => channel.members.filter((id) => id !== state.me.id);

/** What a channel is called for the person looking. */
export function channelName(channel) {
  if (channel.kind === 'channel' || channel.kind === 'private') return channel.name;
  return (
    others(channel)
      .map((id) => person(id).name)
      .join(', ') || state.me.name
  );
}

/** The messages of a channel's main pane. */
export function rootsOf(channel) {
  return (state.messages[channel] ?? []).filter(
    (message) =>
      !message.thread_ts || message.thread_ts === message.ts || message.subtype === 'thread_broadcast',
  );
}

export const messageAt = (channel, ts) =>
  (state.messages[channel] ?? []).find(
    (message) => message.ts === ts && !(message.ephemeral && message.thread_ts !== ts && message.thread_ts),
  );

/** The replies below a root; ephemeral ones count as shown but not as replies. */
export function repliesOf(channel, ts) {
  return (state.messages[channel] ?? []).filter((message) => message.thread_ts === ts && message.ts !== ts);
}

/** The channel whose messages the main pane shows, or null on the Home tab. */
export function shownChannel() {
  if (state.place?.kind === 'channel') return channelById(state.place.id) ?? null;
  return state.place?.kind === 'app' && state.tab === 'messages' ? (botChannel() ?? null) : null;
}
