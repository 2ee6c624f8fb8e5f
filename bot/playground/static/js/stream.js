/** Server-sent events with our own reconnecting: after any gap the caller fetches the whole state again. */

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 8_000;

/**
 * Listen as one person. `onOpen` runs at every (re)connection, `onEvent` for each event, `onDown` when the line is lost.
 * Returns a function that stops listening.
 */
export function listen(as, { onOpen, onEvent, onDown }) {
  let source = null;
  let timer = null;
  let wait = FIRST_WAIT_MS;
  let stopped = false;

  function connect() {
    source = new EventSource(`/ui/stream?as=${encodeURIComponent(as)}`);
    source.onopen = () => {
      wait = FIRST_WAIT_MS;
      onOpen();
    };
    source.onmessage = (event) => onEvent(JSON.parse(event.data));
    source.onerror = () => {
      source.close();
      if (stopped) return;
      onDown();
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
  }

  function connectNow() {
    if (stopped || source.readyState !== EventSource.CLOSED) return;
    clearTimeout(timer);
    connect();
  }

  window.addEventListener('online', connectNow);
  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source.close();
    window.removeEventListener('online', connectNow);
  };
}
