// Owns events of processes, threads and images, and of the profiler.
import { hex, hex64, s64, skip, u8, u32, u64, utf16List } from './cursor';
import {
  type Described,
  detailText,
  durationValue,
  type EventParts,
  grouped,
  type Pair,
  sizedText,
  textSize,
} from './detail';

/** Operation, path and detail of an event of a process, a thread or an image. */
export function describeProcess(parts: EventParts): Described {
  switch (parts.operation) {
    case 'Process Defined':
    case 'Process Create':
      return created(parts);
    case 'Process Start':
      return started(parts);
    case 'Process Exit':
    case 'Process Statistics':
      return described(parts, [['Exit Status', u32(parts.details) | 0], ...usage(parts)]);
    case 'Thread Create':
      return described(parts, [['Thread ID', u32(parts.details)]]);
    case 'Thread Exit':
      return threadExit(parts);
    case 'Load Image':
      return image(parts);
    default:
      return described(parts, []);
  }
}

/** Operation and detail of an event of the profiler. */
export function describeProfiling(parts: EventParts): Described {
  if (parts.operation !== 'Process Profiling') return described(parts, []);
  const { details } = parts;
  const user = durationValue(details);
  const kernel = durationValue(details);
  const workingSet = grouped(u64(details));
  const privateBytes = grouped(u64(details));
  return described(parts, [
    ['User Time', `${user} seconds`],
    ['Kernel Time', `${kernel} seconds`],
    ['Private Bytes', privateBytes],
    ['Working Set', workingSet],
  ]);
}

/** What an event of a new process tells about it, whatever else of the capture is lost. */
export function createdProcess(
  parts: EventParts,
): { readonly index: number; readonly pid: number; readonly path: string } | undefined {
  if (parts.operation !== 'Process Create' && parts.operation !== 'Process Defined') return undefined;
  const { details } = parts;
  const index = u32(details);
  const pid = u32(details);
  const { path } = createdTexts(parts);
  return details.isShort ? undefined : { index, pid, path };
}

function described({ operation }: EventParts, pairs: readonly Pair[], path = ''): Described {
  return { operation, path, detail: detailText(pairs) };
}

function created(parts: EventParts): Described {
  skip(parts.details, 4);
  const pid = u32(parts.details);
  const { path, commandLine } = createdTexts(parts);
  return described(
    parts,
    [
      ['PID', pid],
      ['Command line', commandLine],
    ],
    path,
  );
}

/** Behind the ids: parent, session, times, two SIDs of the sizes given, path and command line. */
function createdTexts({ details }: EventParts): { readonly path: string; readonly commandLine: string } {
  skip(details, 0x24);
  const userSize = u8(details);
  const integritySize = u8(details);
  const pathSize = textSize(details);
  const commandSize = textSize(details);
  skip(details, 2 + userSize + integritySize);
  const path = sizedText(details, pathSize);
  return { path, commandLine: sizedText(details, commandSize) };
}

function started(parts: EventParts): Described {
  const { details } = parts;
  const parent = u32(details);
  const commandSize = textSize(details);
  const directorySize = textSize(details);
  const environmentLength = u32(details);
  const commandLine = sizedText(details, commandSize);
  const directory = sizedText(details, directorySize);
  const environment = utf16List(details, environmentLength * 2);
  return described(parts, [
    ['Parent PID', parent],
    ['Command line', commandLine],
    ['Current directory', directory],
    ['Environment', environment.map((entry) => `\n;\t${entry}`).join('')],
  ]);
}

function usage({ details }: EventParts): Pair[] {
  const kernel = durationValue(details);
  const user = durationValue(details);
  const [workingSet, peakWorkingSet, privateBytes, peakPrivateBytes] = [1, 2, 3, 4].map(() =>
    grouped(s64(details)),
  );
  return [
    ['User Time', `${user} seconds`],
    ['Kernel Time', `${kernel} seconds`],
    ['Private Bytes', privateBytes ?? ''],
    ['Peak Private Bytes', peakPrivateBytes ?? ''],
    ['Working Set', workingSet ?? ''],
    ['Peak Working Set', peakWorkingSet ?? ''],
  ];
}

function threadExit(parts: EventParts): Described {
  skip(parts.details, 4);
  const kernel = durationValue(parts.details);
  const user = durationValue(parts.details);
  return described(parts, [
    ['Thread ID', parts.threadId],
    ['User Time', user],
    ['Kernel Time', kernel],
  ]);
}

function image(parts: EventParts): Described {
  const { details } = parts;
  const base = parts.is64Bit ? hex64(details) : hex(u32(details));
  const size = hex(u32(details));
  const pathSize = textSize(details);
  skip(details, 2);
  return described(
    parts,
    [
      ['Image Base', base],
      ['Image Size', size],
    ],
    sizedText(details, pathSize),
  );
}
