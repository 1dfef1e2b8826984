// Owns which kinds of archive there are, and how a file shows that it is one.
import { listCabinet } from './cab';
import type { ListContainer } from './container';
import { listGzip } from './gzip';
import { isMail, listMail } from './mail';
import { listTar, tarMark } from './tar';
import { listZip } from './zip';

const containers: readonly {
  readonly begins: readonly number[];
  readonly at?: number;
  readonly list: ListContainer;
}[] = [
  { begins: [0x50, 0x4b, 3, 4], list: listZip },
  { begins: [0x50, 0x4b, 5, 6], list: listZip },
  { begins: [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0], list: listCabinet },
  { begins: [0x1f, 0x8b, 8], list: listGzip },
  { ...tarMark, list: listTar },
];

/**
 * What opens a file as an archive; undefined for any other file.
 * @param sample its first bytes
 * @param name of the file, where it has one: mails are known by it
 */
export function containerOf(sample: Uint8Array, name = ''): ListContainer | undefined {
  const known = containers.find(({ begins, at = 0 }) => begins.every((byte, i) => sample[at + i] === byte));
  if (known !== undefined) return known.list;
  const isNamedSo = /\.eml$/i.test(name);
  // A log may quote a mail's head; standard input has no name that says more.
  return (isNamedSo || !/\.\w{1,5}$/.test(name)) && isMail(sample, isNamedSo) ? listMail : undefined;
}

/** The level of an archive that is given by itself: a mail is but the letter around what was sent. */
export function firstDepth(list: ListContainer): number {
  return list === listMail ? 0 : 1;
}
