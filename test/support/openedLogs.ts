// Owns reading what an archive in memory or standard input holds, for tests.
import assert from 'node:assert/strict';
import {
  type ArchiveLimits,
  bytesInMemory,
  openLogs,
  type ReadLog,
  type UnreadableLog,
} from '../../sources/src/index';
import { openLogStream } from '../../sources/src/node/index';

export const logText =
  '2024-03-04 09:00:01, Info                  CBS    Session: 31_7 initialized by client DISM Package Manager Provider.\r\n';

/** By path, the text of each log, or the reason why it is refused. A path that comes twice fails. */
export async function contentsOf(
  name: string,
  bytes: Uint8Array,
  limits: Partial<ArchiveLimits> = {},
): Promise<Readonly<Record<string, string>>> {
  const contents: Record<string, string> = {};
  for await (const item of openLogs(name, bytesInMemory(bytes), { limits })) {
    assert.ok(!(item.path in contents), `${item.path} came twice`);
    if (item.kind === 'refused') {
      contents[item.path] = item.message.reason;
      continue;
    }
    let text = '';
    const read = await item.read((part) => {
      text += part;
    });
    contents[item.path] = read.isReadable ? text : read.reason;
  }
  return contents;
}

/** Reads a stream of bytes that is one log. */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly read: ReadLog | UnreadableLog; readonly text: string }> {
  const parts: string[] = [];
  for await (const item of openLogStream('-', stream)) {
    assert.ok(item.kind === 'log');
    return { read: await item.read((part) => parts.push(part)), text: parts.join('') };
  }
  return assert.fail('no log');
}
