// Owns logs that look like those of the component store and hold, at random places, everything that a quick way past
// ordinary records could get wrong. The same seed gives the same log.
import { record } from './logs';

export interface Random {
  /** A whole number from 0 up to, but without, the limit. */
  next(limit: number): number;
  pick<T>(list: readonly T[]): T;
}

/** Numbers that only the seed decides (a linear congruential generator). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
  return { next, pick: (list) => list[next(list.length)] as (typeof list)[number] };
}

const packageName = 'Package_7_for_KB5000007~31bf3856ad364e35~amd64~~10.0.1.1';
const quiet = [
  `Appl: detect Parent, Package: ${packageName}, Parent: Sample-Foundation-Package~31bf3856ad364e35~amd64~~10.0.1.1, Disposition = Detect`,
  `Appl: Evaluating package applicability for package ${packageName}, applicable state: Installed`,
  `Plan: Package: ${packageName}, current: Absent, pending: Default, start: Absent, applicable: Installed, targeted: Installed, limit: Installed`,
  'Ending the TrustedInstaller main loop.',
  'Appl: detect',
  'x',
];
const telling = [
  'Session: 30900001_1200000001 initialized by client WindowsUpdateAgent, external staging directory: (null)',
  `Exec: Processing started.  Client: WindowsUpdateAgent, Session: 30900001_1200000001, Package: ${packageName}`,
  'Failed to bind package to stage. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
  'Loaded Servicing Stack v10.0.19041.1220 with Core: C:\\Windows\\winsxs\\sample\\cbscore.dll',
  `Exec: Processing complete.  Session: 30900001_1200000001, Package: ${packageName}, Identifier: KB5000007 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`,
  'Session: 30900001_1200000001 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]',
  'Something else ended here [HRESULT = 0x00000000 - S_OK]  ',
  'Exec:',
];
const csi = [
  '0000a001 CSIPERF - FilePI Queue 661ms',
  '0000a002@2024/5/14:08:22:31.123 WcpInitialize: wcp.dll version 10.0.19041.1220 (WinBuild.160101.0800)',
  "0000a003 Hashes for file member [l:10]'sample.dll' do not match.\r\n Expected: {l:32 ml:33 b:00}.\r\n Actual: {l:32 b:01}.",
  "0000a004 Performing 1 operations as follows:\r\n  (0)  HardLinkFile: source = [l:3]'abc'",
  'rest of a record that was cut in two [gle=0x80004005]',
  "0000a005 (F) STATUS_SXS_FILE_HASH_MISMATCH #12# from CCSDirectTransaction::VerifyFile for component [l:3]'abc'[gle=0xd015001b]",
];
/** Lines that are no ordinary record, or only look like one. */
const odd = [
  '',
  '   goes on here',
  '2024-05-14 10:22:31, Info                  CBS    ',
  '2024-05-14 10:22:31, Info                  CBS',
  '2024-05-14T10:22:31, Info                  CBS    Appl: detect Parent, Package: with another stamp',
  '2024-05-14 10:22:31, Info CBS Appl: detect Parent, Package: whose columns are lost',
  '2024-05-14 10:22:31, Info                  CBS\tAppl: detect Parent, Package: behind a tab',
  '2024-05-14 10:22:31, Info       [0x01b000] CBS    Appl: detect Parent, Package: with a message id',
  '2024-05-14 10:22:31, Info                  DPX    Started DPX phase: Resume and Download Job',
  '2024-05-14 10:22:31, Error                 CSI    0000a006 (F) Failed on regenerating file sample.dll',
  '2024-05-14 10:22:31, Info                  CBS    Plan: Package: with a carriage\ralone in it, current: Absent, pending: Default',
  '2024-05-14 10:22:31, Info                  CBS    Plan: Package: with a\0NUL in it, current: Absent, pending: Default, x',
  `2024-05-14 10:22:31, Info                  CBS    ${'Appl: detect Parent, '.repeat(30)}`,
  '2024-05-14 10:22:31, Info                  CSI    ',
  '2024-05-14 10:22:31, Info                  CSI        \r\n0000a007 what a wrap left for the next line',
];

/** A log of so many records; `text` is ASCII unless asked otherwise. */
export function randomLog(
  random: Random,
  count: number,
  options: { readonly isForeign?: boolean } = {},
): string {
  const lines: string[] = [];
  for (let k = 0; k < count; k++) {
    const time = `2024-05-14 10:${String(Math.floor(k / 60) % 60).padStart(2, '0')}:${String(k % 60).padStart(2, '0')}`;
    const kind = random.next(100);
    const line =
      kind < 70
        ? record('Info', 'CBS', random.pick(quiet), time)
        : kind < 78
          ? record('Info', 'CBS', random.pick(telling), time)
          : kind < 90
            ? record('Info', 'CSI', random.pick(csi), time)
            : random.pick(odd);
    const isLone = random.next(200) === 0;
    lines.push(
      `${line}${options.isForeign && random.next(50) === 0 ? 'ü\u00a0（软件包）' : ''}${isLone ? '\n' : '\r\n'}`,
    );
  }
  return lines.join('');
}
