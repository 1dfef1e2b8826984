// Owns what the words of a record say of disks: what space is needed, which drive, the system partition, the boot files.
import type { Fact } from '../../model';

const required =
  /(?:[Rr]equired|[Nn]eeded|[Nn]eed)(?:(?!available|free)[^0-9\n]){0,40}(?<size>\d+(?:[,.]\d+)*(?: ?(?:bytes|KB|MB|GB))?)/;
const available =
  /(?:[Aa]vailable|[Ff]ree)(?:(?!required|need)[^0-9\n]){0,40}(?<size>\d+(?:[,.]\d+)*(?: ?(?:bytes|KB|MB|GB))?)/;

export interface Space {
  /** Sizes as written, with their unit where there is one. */
  readonly required?: string;
  readonly available?: string;
}

/** The two sizes that a record about space prints. */
export function spaceIn({ text }: Fact): Space {
  const need = required.exec(text)?.groups?.size;
  const free = available.exec(text)?.groups?.size;
  return {
    ...(need === undefined ? {} : { required: need }),
    ...(free === undefined ? {} : { available: free }),
  };
}

/** A drive by itself, not the beginning of a path and not the end of a word: "Error de instalación: ". */
const drive = /(?<![\w\\\u00c0-\u024f\u0370-\u04ff])[A-Za-z]:(?=\\?(?:["'\s.,;()\]]|$))/g;

/** The one drive that a record names; undefined where it names none or several. */
export function volumeIn({ text }: Fact): string | undefined {
  const names = new Set((text.match(drive) ?? []).map((name) => name.toUpperCase()));
  return names.size === 1 ? [...names][0] : undefined;
}

/** Where a record says that a file was to go: `… to \\?\C:\Windows\CbsTemp\1\sample.mum`. */
export function targetIn({ text }: Fact): string | undefined {
  const target = /\bto ['"]?(?:\\\\\?\\)?(?<path>[A-Za-z]:\\[^'"[\],;\n]+)/.exec(text)?.groups?.path;
  return target?.trim().replace(/\.$/, '');
}

/** True for a record about the room on a volume. */
export function isAboutSpace({ text }: Fact): boolean {
  return /\b(?:space|disk (?:is )?full|DISK_FULL|free bytes)\b|磁盘空间|ディスク.{0,4}(?:容量|領域)|Speicherplatz|espace disque/i.test(
    text,
  );
}

const partition = /system(?:[ -]reserved)? ?partition|EFI system partition|SystemPartitionDiskSpace|\bESP\b/i;

/** A file on that partition: the folder `EFI` at the root of a volume. */
const bootFile = /(?:\\HarddiskVolume\d{1,3}|(?<![\w])[A-Z]:)\\EFI\\(?:Microsoft|Boot)\\/i;

/** True for a record about the system partition. */
export function isAboutSystemPartition({ text }: Fact): boolean {
  return partition.test(text) || bootFile.test(text);
}

/** True where setup blocks for the space on that partition, or says that there is too little. */
export function isBlockOfSpace({ text }: Fact): boolean {
  return /SystemPartitionDiskSpace|(?:not enough|insufficient) (?:free |disk )*space/i.test(text);
}

/** True for what the service of boot files prints on a console. */
export function isOfBootFileConsole({ text }: Fact): boolean {
  return text.startsWith('BFSVC Error: ');
}
