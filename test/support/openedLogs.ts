// Owns reading everything that an archive in memory holds, for tests.
import assert from 'node:assert/strict';
import { type ArchiveLimits, bytesInMemory, openLogs } from '../../sources/src/index';

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
