/** Light, dark, or as the computer has it. */
import { preferences } from './memory.js';

export const THEMES = ['auto', 'light', 'dark'];

/** The chosen theme. */
export const theme = () => preferences.get('theme', 'auto');

/** Choose a theme and remember it. */
export function setTheme(name) {
  preferences.set('theme', name);
  document.documentElement.dataset.theme = name;
}
