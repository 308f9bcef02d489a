import type { Input, WebContents } from 'electron';
import type { WindowRole } from './window-options.ts';

export type KeyVerdict = 'let' | 'refuse' | 'larger' | 'smaller' | 'normal';

type Pressed = Pick<Input, 'key' | 'control' | 'meta' | 'alt' | 'shift'>;

/** Keys with a meaning on the clerk's screen (ui-spec 1); every other function key means something to Chromium. */
const CLERKS = ['f1', 'f2', 'f6', 'f8', 'f9', 'f12'];
/** What a clerk who types may do with Ctrl or ⌘ held down, and with the shift key beside it. */
const EDITING = ['a', 'c', 'v', 'x', 'y', 'z', 'backspace', 'delete'];
const MOVING = ['arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'home', 'end'];
const EDITING_WITH_SHIFT = ['v', 'z', ...MOVING];
const HELD = ['control', 'shift', 'alt', 'meta', 'altgraph'];
/** Of keyboards with keys of their own for a browser, a mail program, a calculator. */
const FOREIGN = /^(browser|launch|print|zoom)/;

/**
 * What a key does in a window of this role (facts/electron.md C 11): keys that reload, print, save, open,
 * go back or inspect are refused, and so is every key beside these lists. Where no clerk sits, nothing is
 * held down while something else is pressed. A clerk makes the page larger up to twice its size.
 */
export function judgeKey(pressed: Pressed, role: WindowRole): KeyVerdict {
  const { control, meta, alt, shift } = pressed;
  const key = pressed.key.toLowerCase();
  if (HELD.includes(key)) return 'let';
  if (FOREIGN.test(key)) return 'refuse';
  const isFunction = /^f\d+$/.test(key);
  if (role !== 'clerk') return isFunction || control || meta || alt ? 'refuse' : 'let';
  if (isFunction) return judgeFunction(key, pressed);
  if (alt && !control && !meta) return MOVING.includes(key) ? 'refuse' : 'let';
  // AltGr is both at once, and types letters.
  if (!control && !meta) return 'let';
  if (control && alt && !meta) return key.length === 1 ? 'let' : 'refuse';
  // Where + needs the shift key, it is = or (on a Japanese keyboard) ; without it.
  if (['+', '=', ';'].includes(key)) return 'larger';
  if (key === '-') return 'smaller';
  if (key === '0') return 'normal';
  const allowed = shift ? EDITING_WITH_SHIFT : [...EDITING, ...MOVING];
  return allowed.includes(key) ? 'let' : 'refuse';
}

function judgeFunction(key: string, { control, meta, alt, shift }: Pressed): KeyVerdict {
  // A clerk may end the program.
  if (key === 'f4' && alt && !control && !meta) return 'let';
  const alone = !control && !meta && !alt && !shift;
  return alone && CLERKS.includes(key) ? 'let' : 'refuse';
}

const SIZES = [1, 1.25, 1.5, 1.75, 2] as const;

/** Judges every key of a window before its page hears it; fingers make nothing larger. */
export function guardKeys(contents: WebContents, role: WindowRole): void {
  let size = 0;
  contents.on('before-input-event', (event, input) => {
    const verdict = judgeKey(input, role);
    if (verdict === 'let') return;
    event.preventDefault();
    if (verdict === 'refuse' || input.type !== 'keyDown') return;
    const step = { larger: 1, smaller: -1, normal: -size }[verdict];
    size = Math.min(Math.max(size + step, 0), SIZES.length - 1);
    contents.setZoomFactor(SIZES[size] ?? 1);
  });
  contents.on('did-finish-load', () => {
    // A page that goes at this moment needs no limits any more.
    contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  });
}
