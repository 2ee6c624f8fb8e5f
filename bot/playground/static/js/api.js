/** The /ui endpoints of the workspace server; every call resolves to an object, also when the line is down. */

const TIMEOUT_MS = 15_000;

async function request(path, init) {
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body = await response.json().catch(() => ({}));
    if (response.ok) return { ok: true, ...body };
    return { error: `http_${response.status}`, ...body, ok: false };
  } catch {
    return { ok: false, error: 'unreachable' };
  }
}

const post = (path, body) =>
  request(`/ui/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The whole workspace as the person `as` sees it; without one the server picks who to be. */
export async function fetchState(as) {
  const answer = await request(as ? `/ui/state?as=${encodeURIComponent(as)}` : '/ui/state', {});
  return answer.me ? answer : null;
}

export const api = {
  message: (body) => post('message', body),
  remove: (body) => post('delete', body),
  command: (body) => post('command', body),
  action: (body) => post('action', body),
  submitView: (body) => post('view_submit', body),
  closeView: (body) => post('view_close', body),
  shortcut: (body) => post('shortcut', body),
  home: (body) => post('home', body),
  read: (body) => post('read', body),
  clock: (body) => post('clock', body),
  member: (body) => post('member', body),
  person: (body) => post('person', body),
  faults: (body) => post('faults', body),
  cast: (body) => post('cast', body),
  tour: (body) => post('tour', body),
  reset: () => post('reset', {}),
};
