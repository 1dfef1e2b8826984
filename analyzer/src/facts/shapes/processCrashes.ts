// Owns the shapes of what the Application log says of a program of servicing that crashed: the event itself, and its lines
// without a head, in any language of Windows: the program, its version and the time stamp of its file stand in all of them.
// Source: Microsoft's pages on Application Error 1000 and on Windows Error Reporting.
import { eventProviders } from '../../formats/eventProviders';
import { event, value } from '../eventShape';
import { holds, type Shape } from '../shape';

const programs = ['TiWorker.exe', 'TrustedInstaller.exe', 'DismHost.exe', 'svchost.exe_wuauserv'];
/** `, version: 10.0.19041.1, time stamp: 0x5c0f1234`, `，版本: …`; Vista has no colons. */
const stamp = String.raw`\s?[,，、] ?[^\n\d]{2,25}\d{1,2}\.\d{1,2}\.\d{1,5}\.\d{1,6}[^\n\d]{2,25}(?:0x)?[0-9a-fA-F]{8}\b`;
const codeOf = String.raw`0[xX][cCeE][0-9a-fA-F]{7}\b`;
const moduleOf = String.raw`\b[\w-]{1,40}\.(?:dll|DLL|exe)(?=${stamp})`;

export const processCrashShapes: readonly Shape[] = [
  event(
    'event.crash',
    eventProviders.applicationError,
    [1000],
    String.raw`(?=[\s\S]{0,2000}?(?<process>\b(?:TiWorker|TrustedInstaller|DismHost|Dism|SetupHost|wuauclt|MoUsoCoreWorker|UsoClient)\.exe|\bsvchost\.exe_wuauserv))`,
    value('module', String.raw`(?<=\n {4}ModuleName: )[^\n]+|(?<=0x[\s\S]{0,200})${moduleOf}`),
    value('result', String.raw`\b${codeOf}`),
  ),
  ...programs.map((program) =>
    holds(
      'console',
      'event.crash',
      program,
      new RegExp(
        String.raw`(?<![\\\w])(?<process>${program.replaceAll('.', '\\.')})${stamp}(?:(?=[\s\S]{0,200}?(?<module>${moduleOf}))|)(?:(?=[\s\S]{0,400}?(?<result>${codeOf}))|)`,
      ),
    ),
  ),
  // the lines below it
  ...['.dll,', '.dll，', '.dll、', '.dll ,'].map((contains) =>
    holds('console', 'event.crash.module', contains, new RegExp(`(?<module>${moduleOf})`)),
  ),
];
