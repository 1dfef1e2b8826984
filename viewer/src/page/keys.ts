// Owns the keys that buttons name: those that the manifest binds to the same commands.
import type { ViewerCommand } from '../../../protocol/src/index';

/** As `aria-keyshortcuts` writes them; where two stand, the second is that of a Mac. */
const keys: Readonly<Partial<Record<ViewerCommand, readonly [string, string?]>>> = {
  find: ['Control+F', 'Meta+F'],
  findNext: ['F3'],
  findPrevious: ['Shift+F3'],
  goToLine: ['Control+G'],
  filter: ['Control+Shift+L', 'Meta+Shift+L'],
  nextFailure: ['F8'],
  previousFailure: ['Shift+F8'],
  openSource: ['F12'],
};

const isMac = /^Mac/.test(navigator.platform);

/** Lets a button name the key of its command, to eyes in its tooltip and to screen readers. */
export function withKey(button: HTMLButtonElement, command: ViewerCommand): HTMLButtonElement {
  const [plain, mac] = keys[command] ?? [];
  const key = isMac ? (mac ?? plain) : plain;
  if (key === undefined) return button;
  button.setAttribute('aria-keyshortcuts', key);
  button.title = `${button.title} (${key.replace('Control', 'Ctrl').replace('Meta', 'Cmd')})`;
  return button;
}
