/** Addresses of messages (`/archives/C1/p1763715600000100?thread_ts=…`) lead to the message in this very page. */
import { goToChannel, openThread } from './actions.js';
import { channelById, state } from './state.js';

const ADDRESS = /\/archives\/(\w+)\/p(\d{10,})(\d{6})(?:\?(.*))?$/;
const SOUGHT_MS = 2_500;

/** Read an address; null when it is not one of a message here. */
function parsePermalink(address) {
  const match = ADDRESS.exec(address);
  if (!match || !channelById(match[1])) return null;
  const [, channel, seconds, micros, query] = match;
  return { channel, ts: `${seconds}.${micros}`, thread: new URLSearchParams(query).get('thread_ts') };
}

/** Go to a message and show which one was meant. */
function goToMessage({ channel, ts, thread }) {
  goToChannel(channel);
  const root = thread ?? (state.messages[channel] ?? []).find((message) => message.ts === ts)?.thread_ts;
  const hasReplies = (state.messages[channel] ?? []).some((message) => message.thread_ts === ts);
  if (root || hasReplies) openThread(channel, root ?? ts);
  setTimeout(() => {
    const pane = root ? '.thread' : '.main';
    const node = document.querySelector(`${pane} [data-ts="${CSS.escape(ts)}"]`);
    if (!node) return;
    node.scrollIntoView({ block: 'center' });
    node.focus({ preventScroll: true });
    node.classList.add('is-sought');
    setTimeout(() => node.classList.remove('is-sought'), SOUGHT_MS);
  });
}

/** Follow an address inside the page; false when it leads elsewhere. */
export function follow(address) {
  const place = parsePermalink(address);
  if (place) goToMessage(place);
  return Boolean(place);
}

/** Catch clicks on such links anywhere, and an address the page itself was opened with. */
export function catchPermalinks() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href*="/archives/"]');
    if (link && follow(link.href)) event.preventDefault();
  });
}
