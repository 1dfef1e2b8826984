// Owns the sentences of DISM and of the system that stand for a code which the cmdlets keep to themselves.

import { localAnswers } from './localAnswers';
import { localSentences } from './localSentences';
import { apostrophesOf, straight } from './words/apostrophes';

/** What pnputil and driver installers print for the answers of setupapi (setupapi.h, winerror.h). */
const driverSentences: readonly (readonly [string, number])[] = [
  ['The required section was not found in the INF', 0xe0000101],
  ['The required line was not found in the INF', 0xe0000102],
  ['There is no driver selected for the device information', 0xe0000203],
  ['The device instance does not exist in the hardware tree', 0xe000020b],
  ['A service installation section in this INF is invalid', 0xe0000217],
  ['There are no compatible drivers for this device', 0xe0000228],
  ['The third-party INF does not contain digital signature information', 0xe000022f],
  ['One or more devices are presently installed using the specified INF', 0xe000023d],
  ['A file could not be verified because it does not have an associated catalog signed', 0xe000023f],
  ['The publisher of an Authenticode(tm) signed catalog has not yet been established', 0xe0000242],
  ['The publisher of an Authenticode(tm) signed catalog was not established', 0xe0000243],
  ['The software was tested for compliance with Windows Logo requirements on a different', 0xe0000244],
  ['A problem was encountered when attempting to add the driver to the store', 0xe0000247],
  ['The installation of this device is forbidden by system policy', 0xe0000248],
  ['The installation of this driver is forbidden by system policy', 0xe0000249],
  ['The hash for the file is not present in the specified catalog file', 0xe000024b],
  ['No signature was present in the subject', 0x800b0100],
  ['A certificate chain processed, but terminated in a root certificate', 0x800b0109],
  ['No more data is available', 0x80070103],
];

/** What BITS and the HTTP library print for their own answers (bitsmsg.h, winhttp.h). */
const transferSentences: readonly (readonly [string, number])[] = [
  ['The server name or address could not be resolved', 0x80072ee7],
  ['A connection with the server could not be established', 0x80072efd],
  ['The connection with the server was terminated abnormally', 0x80072efe],
  ['The operation timed out', 0x80072ee2],
  ['A security error occurred', 0x80072f8f],
  ['The server does not support the necessary HTTP protocol', 0x80200013],
  ['The server did not return the file size', 0x80200020],
  ['The operation being requested was not performed because the user has not logged on', 0x800704dd],
];

/** Sentences as DISM and Windows print them in English (dismapi.h, winerror.h and the messages of dism.exe). */
const sentences: readonly (readonly [string, number])[] = [
  ['The source files could not be found', 0x800f081f],
  ['The source files could not be downloaded', 0x800f0906],
  ['The repair content could not be found', 0x800f0915],
  ['The referenced assembly could not be found', 0x80073701],
  ['The component store has been corrupted', 0x80073712],
  ['One or several parent features are disabled', 0xc004000d],
  ['The specified package is not valid Windows package', 0x800f0805],
  ['Permanent package cannot be uninstalled', 0x800f0825],
  ['The specified package is not applicable', 0x800f081e],
  ['The operation could not be completed due to pending operations', 0x800f0806],
  ['The requested operation failed. A system reboot is required to roll back changes made', 0x80070bc9],
  ['You do not have permissions to mount and modify this image', 0xc1510111],
  ['The specified image in the specified wim is already mounted for read', 0xc1420127],
  ['The directory could not be completely unmounted', 0xc1420117],
  ['The user attempted to mount to a directory that is not empty', 0xc1420114],
  ['The specified mounted image cannot be committed back into the WIM', 0xc142011d],
  ['The requested operation requires elevation', 0x800702e4],
  ['The request is not supported', 0x80070032],
  ['Access is denied', 0x80070005],
  ['The system cannot find the file specified', 0x80070002],
  ['The system cannot find the path specified', 0x80070003],
  ['An attempt was made to load a program with an incorrect format', 0x8007000b],
  ['The data is invalid', 0x8007000d],
  ['Not enough memory resources are available', 0x8007000e],
  ['The media is write protected', 0x80070013],
  ['The device is not ready', 0x80070015],
  ['Data error (cyclic redundancy check)', 0x80070017],
  ['A device attached to the system is not functioning', 0x8007001f],
  ['The process cannot access the file because it is being used by another process', 0x80070020],
  ['The network path was not found', 0x80070035],
  ['The file exists', 0x80070050],
  ['The parameter is incorrect', 0x80070057],
  ['There is not enough space on the disk', 0x80070070],
  ['The filename, directory name, or volume label syntax is incorrect', 0x8007007b],
  ['The specified module could not be found', 0x8007007e],
  ['The directory is not empty', 0x80070091],
  ['Cannot create a file when that file already exists', 0x800700b7],
  ['%1 is not a valid Win32 application', 0x800700c1],
  ['Operation did not complete successfully because the file contains a virus', 0x800700e1],
  ['The directory name is invalid', 0x8007010b],
  ['The configuration registry database is corrupt', 0x800703f1],
  ['The service cannot be started, either because it is disabled', 0x80070422],
  ['The request could not be performed because of an I/O device error', 0x8007045d],
  ['Element not found', 0x80070490],
  ['A required privilege is not held by the client', 0x80070522],
  ['The file or directory is corrupted and unreadable', 0x80070570],
  ['Insufficient system resources exist', 0x800705aa],
  ['The paging file is too small for this operation', 0x800705af],
  ['This operation returned because the timeout period expired', 0x800705b4],
  ['The RPC server is unavailable', 0x800706ba],
  ['The remote procedure call failed', 0x800706be],
  ['The WOF driver encountered a corruption', 0x80071160],
  ['The operation was canceled by the user', 0x800704c7],
  ['Not implemented', 0x80004001],
  ['Unspecified error', 0x80004005],
  ['Catastrophic failure', 0x8000ffff],
  ['Class not registered', 0x80040154],
  ...driverSentences,
  ...transferSentences,
  ...localSentences,
];

/** Beginnings of the sentences that stand for a number which DISM prints above them. */
export const numbered: readonly string[] = sentences
  .filter(([, code]) => code >>> 16 === 0x8007)
  .flatMap(([sentence]) => apostrophesOf(sentence));

/** Codes whose sentences nothing but servicing prints (cbsapi.h, winerror.h). */
const servicingCodes: ReadonlySet<number> = new Set([
  0x800f081f, 0x800f0906, 0x800f0915, 0x80073701, 0x80073712, 0x800f0805, 0x800f0825, 0x800f0806,
]);

/** Beginnings of the sentences that stand for a code of servicing wherever they stand. */
export const ofServicing: readonly string[] = sentences
  .filter(([, code]) => servicingCodes.has(code))
  .flatMap(([sentence]) => apostrophesOf(sentence));

/** A sentence that a console cut off may only be compared as far as it goes; shorter beginnings fit too much. */
const longEnough = 24;

/**
 * The code that a sentence of a cmdlet stands for; undefined where it stands for none.
 * @param words the sentence as printed, perhaps broken off at the width of the console
 */
export function codeOfSentence(words: string): number | undefined {
  const told = straight(words.trim());
  const known = sentences.find(
    ([sentence]) => told.startsWith(sentence) || (told.length >= longEnough && sentence.startsWith(told)),
  );
  return (known ?? localAnswers.find(([beginning]) => beginning.test(told)))?.[1];
}
