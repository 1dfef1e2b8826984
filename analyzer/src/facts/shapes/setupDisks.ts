// Owns the shapes of what mbr2gpt.exe says, on a console and in its setupact.log and setuperr.log.
// Source of the sentences: "MBR2GPT.EXE" of Microsoft's documentation and the messages of the program.
import { begins, holds, type Shape } from '../shape';

/** What it says of a disk that it does not convert: what it looked for in vain first, its verdict last. */
const refusals = [
  'Cannot find OS partition',
  'Cannot find OS Partition',
  'Cannot find boot partition',
  'Cannot find system partition',
  'Too many MBR partitions found',
  'Cannot perform layout conversion',
  'Cannot migrate default boot entry',
  'Cannot install new boot files',
  'Disk layout validation failed',
];

/** The same where the disk has no room for the new partition. */
const noRoom = [
  'Cannot find room for the EFI system partition',
  'no room to create EFI system partition',
  'Cannot create EFI system partition',
];

const words = (text: string): RegExp =>
  new RegExp(String.raw`(?<words>${text}[^\n."”[]{0,120})(?:[\s\S]{0,80}?\bdisk (?<disk>\d{1,3})\b|)`);

export const setupDiskShapes: readonly Shape[] = [
  ...noRoom.map((text) => holds('any', 'disk.convert.room', text, words(text))),
  ...refusals.map((text) => holds('any', 'disk.convert.failed', text, words(text))),
  begins('any', 'disk.convert.done', [
    'MBR2GPT: Conversion completed successfully',
    'MBR2GPT: Validation completed successfully',
  ]),
];
