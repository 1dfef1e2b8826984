// Owns small tar files made for tests, header by header.

export interface TarMember {
  readonly name: string;
  readonly data?: string | Uint8Array;
  /** `0` a file, `5` a folder, `2` a link, `L` a long name of GNU tar, `x` a header of pax; a file unless given. */
  readonly type?: string;
  /** The folder in a field of its own. */
  readonly folder?: string;
  /** True for the mark of GNU tar. */
  readonly isGnu?: boolean;
  /** What the field of the size holds, where that is something else than the size. */
  readonly sizeField?: string | Uint8Array;
}

/** A tar file with its two empty blocks at the end. */
export function tar(members: readonly TarMember[]): Buffer {
  return Buffer.concat([...members.flatMap(member), Buffer.alloc(1024)]);
}

/** A record of a header of pax: its length counts itself. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  const length = String(bytes + String(bytes).length).length;
  return `${bytes + length}${rest}`;
}

function member({ name, data = '', type = '0', folder = '', isGnu = false, sizeField }: TarMember): Buffer[] {
  const content = Buffer.from(data);
  const head = Buffer.alloc(512);
  head.write(name, 0, 100);
  head.write(content.length.toString(8).padStart(11, '0'), 124);
  if (sizeField !== undefined) head.set(Buffer.from(sizeField), 124);
  head.write((1_700_000_000).toString(8), 136);
  head.fill(' ', 148, 156);
  head.write(type, 156);
  head.write(isGnu ? 'ustar  ' : 'ustar', 257);
  head.write(folder, 345);
  const sum = head.reduce((all, byte) => all + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [head, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
}
