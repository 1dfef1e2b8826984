// Owns where the lines of a bulk run go: standard output, or a file that an earlier run began. Lines of a case are written
// together; whatever stops a run, the file ends behind a whole case, or is mended when it is opened again.
import { type FileHandle, open } from 'node:fs/promises';

export interface BulkOutput {
  /** Ids of the cases that are complete already. */
  readonly done: ReadonlySet<string>;
  /** Writes the lines of a case; rejects where they cannot be written, and leaves the file as it was before. */
  write(lines: string): Promise<void>;
  close(): Promise<void>;
}

/** Lines on standard output; it may be a pipe that is slower than we are. */
export function standardOutput(stream: NodeJS.WritableStream): BulkOutput {
  return {
    done: new Set(),
    write: (lines) =>
      new Promise((resolve, reject) => {
        stream.write(lines, (error) => (error ? reject(error) : resolve()));
      }),
    close: async () => undefined,
  };
}

/** The part of a file's access that the output needs; tests hand in a disk that is full. */
export type OutputFile = Pick<FileHandle, 'read' | 'write' | 'truncate' | 'close'>;

/**
 * Opens the file of a run, new or begun.
 * @returns undefined where it holds something else
 */
export async function fileOutput(path: string): Promise<BulkOutput | undefined> {
  const file = await open(path, 'a+');
  return continued(file);
}

/** Goes on in a file: reads which cases it holds and cuts off what an interrupted run left of another. */
export async function continued(file: OutputFile): Promise<BulkOutput | undefined> {
  const begun = await readBegun(file);
  if (begun === undefined) {
    await file.close();
    return undefined;
  }
  let end = begun.end;
  await file.truncate(end);
  return {
    done: begun.done,
    async write(lines) {
      const bytes = Buffer.from(lines);
      try {
        for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
      } catch (error) {
        await file.truncate(end).catch(() => undefined);
        throw error;
      }
      end += bytes.length;
    },
    close: () => file.close(),
  };
}

interface Begun {
  readonly done: ReadonlySet<string>;
  /** Behind the last complete case. */
  readonly end: number;
}

const LF = 10;
const blockSize = 1_048_576;
/** `renderBulk` writes the members in this order. */
const caseLine = /^\{"type":"case","schemaVersion":1,"caseId":"([0-9a-f]{16})"/;
/** How each line of such a file begins; a single summary in lines has no ids of cases. */
const lineStarts = [
  '{"type":"case","schemaVersion":1,"caseId":"',
  ...['failure', 'finding', 'refused'].map((type) => `{"type":"${type}","caseId":"`),
];

/** Reads a begun file block by block; of a line only the beginning matters. */
async function readBegun(file: OutputFile): Promise<Begun | undefined> {
  const done = new Set<string>();
  const block = Buffer.allocUnsafe(blockSize);
  let end = 0;
  let rest = '';
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(block, 0, blockSize, at);
    if (bytesRead === 0) return mayBegin(rest) ? { done, end } : undefined;
    const lines = linesIn(block, bytesRead, rest);
    for (const { head, behind } of lines.whole) {
      if (!lineStarts.some((start) => head.startsWith(start))) return undefined;
      const id = caseLine.exec(head)?.[1];
      if (id === undefined) continue;
      done.add(id);
      end = at + behind;
    }
    rest = lines.rest;
    at += bytesRead;
  }
}

/** A line by its beginning. */
interface LineHead {
  readonly head: string;
  /** Where the next line begins in the block. */
  readonly behind: number;
}

/** The beginnings of the lines that end in a block, and of the one that does not. */
function linesIn(
  block: Buffer,
  length: number,
  rest: string,
): { readonly whole: readonly LineHead[]; readonly rest: string } {
  const whole: LineHead[] = [];
  let head = rest;
  let from = 0;
  for (let lf = block.indexOf(LF); lf >= 0 && lf < length; lf = block.indexOf(LF, from)) {
    whole.push({
      head: head + block.toString('latin1', from, Math.min(lf, from + headLength)),
      behind: lf + 1,
    });
    head = '';
    from = lf + 1;
  }
  if (head.length < headLength) head += block.toString('latin1', from, Math.min(length, from + headLength));
  return { whole, rest: head };
}

const headLength = 100;

/** What an interrupted run left of its last line. */
function mayBegin(rest: string): boolean {
  return lineStarts.some((start) => start.startsWith(rest.slice(0, start.length)));
}
