// Owns which kinds of archive there are, and how a file shows that it is one.
import { listCabinet } from './cab';
import type { ContainerKind } from './container';
import { listGzip } from './gzip';
import { isMail, listMail } from './mail';
import { listTar, tarMark } from './tar';
import { listZip } from './zip';

interface MarkedKind extends ContainerKind {
  readonly begins: readonly number[];
  readonly at?: number;
}

const marked: readonly MarkedKind[] = [
  { begins: [0x50, 0x4b, 3, 4], list: listZip, firstDepth: 1 },
  { begins: [0x50, 0x4b, 5, 6], list: listZip, firstDepth: 1 },
  { begins: [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0], list: listCabinet, firstDepth: 1 },
  { begins: [0x1f, 0x8b, 8], list: listGzip, firstDepth: 1 },
  { ...tarMark, list: listTar, firstDepth: 1 },
];

const mail: ContainerKind = { list: listMail, firstDepth: 0 };

/**
 * What opens a file as an archive; undefined for any other file.
 * @param sample its first bytes
 * @param name of the file, where it has one: mails are known by it
 */
export function containerOf(sample: Uint8Array, name = ''): ContainerKind | undefined {
  const known = marked.find(({ begins, at = 0 }) => begins.every((byte, i) => sample[at + i] === byte));
  if (known !== undefined) return known;
  const isNamedSo = /\.eml$/i.test(name);
  // A log may quote a mail's head; standard input has no name that says more.
  return (isNamedSo || !/\.\w{1,5}$/.test(name)) && isMail(sample, isNamedSo) ? mail : undefined;
}
