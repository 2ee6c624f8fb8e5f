/** The page's own words, Danish first. What the bot and the people write is never translated here. */
import { takeFromAddress } from './address.js';
import { preferences } from './memory.js';
import da from './words/da.js';
import en from './words/en.js';

const WORDS = { da, en };

const asked = takeFromAddress('lang');
let current = WORDS[asked] ? asked : preferences.get('lang', 'da');
if (WORDS[asked]) preferences.set('lang', asked);

/** The page's language: "da" or "en". */
export const language = () => current;

/** Choose the page's language and remember it. */
export function setLanguage(lang) {
  current = lang;
  preferences.set('lang', lang);
}

/** The sentence for `key`, with `{name}` filled in from `values`. */
export function t(key, values = {}) {
  const sentence = WORDS[current][key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A text from the server that may come as a string or as {da, en}. */
export function localized(text) {
  if (text === null || text === undefined) return '';
  return typeof text === 'string' ? text : (text[current] ?? text.da ?? '');
}
