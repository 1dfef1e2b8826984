// Owns what the errors of Windows Installer name in their sentences: the service, file, key, cabinet or assembly, and the
// answer of the system. Source: Microsoft's "Windows Installer Error Messages".
import type { Culprit } from '../../model';
import { hresultFromWin32 } from '../codes';
import { plainPath } from '../paths';

// Service 'Sample Service' (SampleSvc) failed to start.
const service = /\b[Ss]ervice '[^'\n]{1,200}' \((?<name>[\w.$ -]{1,100})\)/;
// The cabinet file 'Data1.cab' required for this installation is corrupt
const cabinet = /\bcabinet file '(?<name>[^'\n]{1,200})'/;
// during the installation of assembly 'Sample.CRT,type="win32",version="8.0.1"'
const assembly = /\binstallation of assembly '(?<name>[^',\n]{1,200})/;
// The older version of Sample cannot be removed.
const product = /\bolder version of (?<name>[^\n]{2,200}?) cannot be removed\b/;
// Could not write value Sample to key \SOFTWARE\Sample.
const key = /\bkey:? (?<name>(?:\\|HKEY_)[^\n]{2,250}?)(?=\.?\s{2}|\. |\.?$)/;
// Error writing to file: C:\Program Files\Sample\sample.dll.  System error 5.
const path = /(?<name>(?:\b[A-Za-z]:|\\)\\[^\n'"]{2,300}?)(?=['"]|\.?\s{2}|[.:] |\.?$)/;
const places: readonly (readonly [Culprit['kind'], RegExp])[] = [
  ['service', service],
  ['path', cabinet],
  ['component', assembly],
  ['package', product],
  ['registry', key],
  ['path', path],
];
const answer =
  /\b[Ss]ystem [Ee]rror:? (?<number>[1-9]\d{0,4})\b|\bHRESULT:? (?<hresult>0x[89][0-9a-fA-F]{7})\b/;

/** What the sentence of an error names first of all; undefined where it names nothing that can be looked at. */
export function objectOfMsi(words: string): Culprit | undefined {
  for (const [kind, pattern] of places) {
    const name = pattern.exec(words)?.groups?.name;
    if (name !== undefined) return { kind, name: kind === 'path' ? plainPath(name) : name };
  }
  return undefined;
}

/** What the system answered, as an HRESULT; undefined where the sentence says nothing of it. */
export function answerOfMsi(words: string): number | undefined {
  const { number, hresult } = answer.exec(words)?.groups ?? {};
  if (hresult !== undefined) return Number.parseInt(hresult, 16);
  return number === undefined ? undefined : hresultFromWin32(Number(number));
}
