// Owns the names that the parts of a mail have as members: what was given, made sound, and another where two are alike.

/** For parts without a name, by type; what has none is no log. */
const endings: readonly (readonly [type: RegExp, ending: string])[] = [
  [/^message\/rfc822$/i, '.eml'],
  [/^application\/(?:x-)?zip(?:-compressed)?$/i, '.zip'],
  [/^(?:application\/(?:x-)?gzip)$/i, '.gz'],
  [/^text\/(?:csv)$/i, '.csv'],
  [/^(?:text|application)\/xml$/i, '.xml'],
  [/^text\/(?!html|calendar|x-vcard)/i, '.txt'],
];

/** Names for the parts of one mail, each once. */
export function memberNames(): { of(name: string | null, type: string): string } {
  const given = new Map<string, number>();
  let unnamed = 0;
  return {
    of(name, type) {
      const ending = endings.find(([pattern]) => pattern.test(type))?.[1] ?? '';
      const isMail = ending === '.eml';
      const sound = soundName(name ?? '');
      const named = sound === '' ? `${isMail ? 'message' : 'attachment'}${++unnamed}${ending}` : sound;
      const isEnded = isMail ? /\.eml$/i.test(named) : /\.[^. ]{1,10}$/.test(named);
      return once(isEnded ? named : `${named}${ending}`, given);
    },
  };
}

/** Without folders, and with `_` for what no file may be called: forwarded mails are called by their subjects. */
function soundName(name: string): string {
  return name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    .replace(/[:*?"<>|]/g, '_')
    .replace(/^\.+$/, '')
    .trim()
    .replace(longName, '$1$2');
}

/** No file system takes more; the ending is kept. */
const longName = /^(.{240}).*?((?:\.[^.]{1,10})?)$/s;

function once(name: string, given: Map<string, number>): string {
  const key = name.toLowerCase();
  const count = (given.get(key) ?? 0) + 1;
  given.set(key, count);
  if (count === 1) return name;
  const dot = name.lastIndexOf('.');
  const at = dot <= 0 ? name.length : dot;
  return once(`${name.slice(0, at)} (${count})${name.slice(at)}`, given);
}
