// What `npm run bench` measures of a large log that is opened in an editor: for how long the extension host does nothing
// else, and how much of that is code of this extension. Runs in a window without the extension too, for comparison.
import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { longestRuns } from './hostProfile';
import { diagnosticsOf, extensionId } from './suite/support';

/** Milliseconds. */
export interface HostMeasurement {
  /** The longest time for which the extension host did nothing else. */
  readonly block: number;
  /** That of it, before extensions are told of the document and behind that. */
  readonly blockBefore: number;
  readonly blockAfter: number;
  /** The longest time without a pause in which code of this extension ran. */
  readonly own: number;
  /** The same with the collector of memory that ran in between or behind it. */
  readonly ownCollected: number;
}

/** Measures once and writes the result, as JSON, to the path that SERVICING_LOGS_RESULT gives. */
export async function run(): Promise<void> {
  const [small = '', large = ''] = (process.env.SERVICING_LOGS_MEASURED ?? '').split(path.delimiter);
  const extension = vscode.extensions.getExtension(extensionId);
  await extension?.activate();
  const isAnalysed = extension !== undefined;
  await show(small, isAnalysed);
  await calm();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  const gaps = recordGaps();
  const opened = await show(large, isAnalysed);
  await calm();
  const all = gaps.stop();
  const { profile } = await session.post('Profiler.stop');
  const own = longestRuns(profile, extensionId);
  const result: HostMeasurement = {
    block: longest(all),
    // A block in which the document comes ends behind that moment, with what extensions do about it.
    blockBefore: longest(all.filter(({ from }) => from < opened)),
    blockAfter: longest(all.filter(({ from }) => from >= opened)),
    own: own.code,
    ownCollected: own.withCollector,
  };
  await writeFile(process.env.SERVICING_LOGS_RESULT ?? '', JSON.stringify(result));
}

/** Opens a log as a reader does; gives the moment at which extensions were told of it. */
async function show(file: string, isAnalysed: boolean): Promise<number> {
  const uri = vscode.Uri.file(file);
  let opened = performance.now();
  const listener = vscode.workspace.onDidOpenTextDocument((document) => {
    if (document.uri.toString() === uri.toString()) opened = performance.now();
  });
  await vscode.window.showTextDocument(uri);
  if (isAnalysed) await diagnosticsOf(uri);
  listener.dispose();
  return opened;
}

interface Gap {
  readonly from: number;
  readonly length: number;
}

function longest(gaps: readonly Gap[]): number {
  return Math.max(0, ...gaps.map(({ length }) => length));
}

/** Looks at the clock every millisecond, and writes down where that was not possible. */
function recordGaps(): { stop(): readonly Gap[] } {
  const gaps: Gap[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - last > noticed) gaps.push({ from: last, length: now - last });
    last = now;
  }, 1);
  return {
    stop: () => {
      clearInterval(timer);
      return gaps;
    },
  };
}

/** Milliseconds that are worth mentioning. */
const noticed = 5;
/** Nothing longer than this may happen for so long, in milliseconds; then the editor has asked all that it asks. */
const quiet = { gap: 25, time: 2_000, patience: 20_000 };

/** Waits until the extension host has nothing to do. */
async function calm(): Promise<void> {
  const began = performance.now();
  let lastGap = began;
  let last = began;
  while (last - lastGap < quiet.time && last - began < quiet.patience) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const now = performance.now();
    if (now - last > quiet.gap) lastGap = now;
    last = now;
  }
}
