/** What this browser remembers by itself: preferences for good, drafts and places for this tab. */

function store(area) {
  return {
    get(key, fallback = null) {
      try {
        const text = area.getItem(`playground:${key}`);
        return text === null ? fallback : JSON.parse(text);
      } catch {
        return fallback;
      }
    },
    set(key, value) {
      try {
        if (value === null || value === undefined || value === '') area.removeItem(`playground:${key}`);
        else area.setItem(`playground:${key}`, JSON.stringify(value));
      } catch {
        // storage may be full or forbidden; the page works without it
      }
    },
    clear(prefix) {
      Object.keys(area)
        .filter((key) => key.startsWith(`playground:${prefix}`))
        .forEach((key) => area.removeItem(key));
    },
  };
}

export const preferences = store(window.localStorage);
export const tab = store(window.sessionStorage);
