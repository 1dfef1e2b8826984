// Owns the finding of the object a record is about: a file or folder, a registry key, a service.
import type { Fact } from '../../model';
import { plainPath } from '../paths';

export interface NamedObject {
  readonly kind: 'path' | 'registry' | 'service';
  readonly name: string;
}

// on:[37]'\??\C:\Program Files\…': the object in the attributes of a failing call; "CreateFile on [l:40]'\SystemRoot\…'"
const callObject = /(?:\bon:|\bon )(?:\[[^\]]{0,40}\])?['"](?<name>[^'"\n]+)['"]/;
/** `bcdboot.exe D:\Windows /s D:`: a program with its arguments is no object. */
const isCommand = /\.exe\s/i;
const registryPath =
  /(?:\\REGISTRY\\(?:MACHINE|USER|A)\\|HK(?:LM|CU|CR|U)\\|HKEY_[A-Z_]+\\)[^'"`<>|\n\t,;()[\]]+/i;
// "Failed to open registry key: Software\…", "Failed to create key 'x'"
const registryKey =
  /\b(?:registry )?(?:sub)?key:? ['"]?(?<name>[A-Za-z][^'"<>|\n\t,;()[\]]*\\[^'"<>|\n\t,;()[\]]+)/i;
// CRegHand::PutValue(item = Sample, type = 11, …): the value that a setting is written to
const registryValue = /\bCRegHand::\w{3,30}\(\s*item = (?<name>[^,)\n]{1,120})/;
const serviceName =
  /\b(?:open|start|stop|create|configure|query|delete|update) (?:the )?service:?,? (?:\[[^\]]{0,40}\])?['"]?(?<name>(?!(?:is|was|has|had|will|can|cannot|could|did|does|failed|and|or|to|on|in|not|that|which|when|stopped|running|itself|for|from|by|with|are|be|isn|wasn|again|first|then|now|but|if|as)\b)[A-Za-z][\w.$-]+)/i;
const filePath =
  /(?:\\\\\?\\|\\\?\?\\)?(?:[A-Za-z]:\\|\\SystemRoot\\|\\Device\\HarddiskVolume\d+\\|%[A-Za-z]+%\\)[^'"`<>|\n\t,;()[\]*?]+/g;
/** Where a sentence goes on behind a path that is not quoted. */
const sentence =
  /(?:\s(?:failed|with|to|from|hr|error|because|is|has|gle|for|status|while|could|cannot|and(?! Settings\b)|in|as|at|code|due)\b|\s\w{1,40}=|\.?\s+-\s|\.\s|:\s|\s0x[0-9a-f]{1,8}\b).*$/is;
/** Paths of the writer's own sources stand in CSI failure records. */
const sourceFile = /\.(?:cpp|cxx|c|h|hpp|inl)(?:(?: @|:| line )\d+)?\s*$/i;

/** Somebody who writes of a failure names the log it was found in. */
const logFile = /\.(?:log|etl|evtx)$/i;

/** "C:\\Windows\\system32>sample /x", "PS C:\\Users>": the folder that a prompt shows is where somebody stood. */
function isPrompt(text: string, { 0: path, index }: RegExpMatchArray): boolean {
  return (
    text[(index ?? 0) + path.length] === '>' &&
    /(?:^|\bPS )$/.test(text.slice(Math.max(0, (index ?? 0) - 3), index))
  );
}

/** True for a Windows named as a whole: "with boot drive: C: and windows directory: C:\\WINDOWS". */
export function isWindowsItself({ kind, name }: NamedObject): boolean {
  return kind === 'path' && /^[A-Za-z]:\\?(?:windows\\?)?$/i.test(name);
}

/** The object that a record names; undefined when it names none. */
export function objectOf(fact: Fact): NamedObject | undefined {
  const named = fact.fields.path ?? fact.fields.file ?? copyOf(fact);
  if (named !== undefined && /[\\/]/.test(named)) return { kind: 'path', name: plainPath(named) };
  const text = fact.text.replace(/(?<!\s)\s*\n\s*/g, ' ');
  const call = callObject.exec(text)?.groups?.name;
  if (call !== undefined) return isCommand.test(call) ? undefined : ofCall(call, text);
  return settingIn(text) ?? fileIn(text, fact.shape) ?? serviceIn(text);
}

/** ERROR_FILE_NOT_FOUND of winerror.h. */
const fileNotFound = 2;

/** The end of a copy that failed: the file to copy where that was not there, else the place it was to go to. */
export function failedEndOf({ from, to, error }: Fact['fields']): string | undefined {
  return Number(error) === fileNotFound ? from : to;
}

/** The boot file that could not be written, or copied. */
function copyOf({ shape, fields }: Fact): string | undefined {
  return shape === 'boot.files.copy-failed' ? failedEndOf(fields) : undefined;
}

/** The value or key of the registry that a text names. */
function settingIn(text: string): NamedObject | undefined {
  const value = registryValue.exec(text)?.groups?.name;
  if (value !== undefined) return { kind: 'registry', name: value };
  const key = registryPath.exec(text)?.[0] ?? registryKey.exec(text)?.groups?.name;
  return key === undefined ? undefined : { kind: 'registry', name: ended(key) };
}

/** The first path in a text that is no prompt, no source of the writer and, in somebody's own words, no log. */
function fileIn(text: string, shape: string): NamedObject | undefined {
  for (const match of text.matchAll(filePath)) {
    const path = isQuoted(text, match.index) ? match[0] : ended(match[0]);
    if (isPrompt(text, match) || (shape === 'other.bare' && logFile.test(path))) continue;
    if (!sourceFile.test(path) && path.length > 4) return { kind: 'path', name: plainPath(path) };
  }
  return undefined;
}

function serviceIn(text: string): NamedObject | undefined {
  const service = serviceName.exec(text)?.groups?.name;
  return service === undefined ? undefined : { kind: 'service', name: service };
}

/** The object that a command named in what it printed before it ended: `Process output: [l:400]"…"`. */
export function printedObjectOf(fact: Fact): NamedObject | undefined {
  const [, output] = fact.text.split('Process output: ');
  return output === undefined ? undefined : objectOf({ ...fact, fields: {}, text: output });
}

function ofCall(name: string, text: string): NamedObject {
  const isKey =
    /^\\REGISTRY\\/i.test(name) ||
    /\b\w*(?:CreateKey|OpenKey|DeleteKey|SetValue|QueryValue|LoadKey|KeyEx?)\(/.test(text);
  return { kind: isKey ? 'registry' : 'path', name: isKey ? name : plainPath(name) };
}

function isQuoted(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === "'" || before === '"';
}

function ended(text: string): string {
  return text.replace(sentence, '').replace(/[.:\s]+$/, '');
}
