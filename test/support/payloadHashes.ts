// Owns the records of a run of sfc over two files whose stored hashes do not match. Values are our own.
import { csi, log } from './logLines';

export const component = 'amd64_sample-print-core_31bf3856ad364e35_10.0.19041.1001_none_0a1b2c3d4e5f6071';
export const expected = '11'.repeat(32);
export const actual = 'ab'.repeat(32);
/** CSI compares a file of the store. */
export const hash = (file: string): string =>
  csi(
    `Hashes for file member [l:80]'\\SystemRoot\\WinSxS\\${component}\\${file}' do not match.\r\n Expected: {l:32 ml:33 b:${expected}}.\r\n Actual: {l:32 b:${actual}}.`,
  );
/** The same in a log of Windows 7, whose hashes are shorter. */
export const shortHash = (file: string): string =>
  csi(
    `Hashes for file member [l:80]'\\SystemRoot\\WinSxS\\${component}\\${file}' do not match.\r\n Expected: {l:20 b:${expected.slice(0, 40)}}.\r\n Actual: {l:20 b:${actual.slice(0, 40)}}.`,
  );
/** sfc tells of the same file. */
export const member = (file: string): string =>
  csi(
    `[SR] Cannot repair member file [l:10]'${file}' of Sample-Print-Core, version 10.0.19041.1001, arch amd64 in the store, hash mismatch`,
  );
/** Both for two files. */
export const damagedRun = log(
  csi('[SR] Verifying 1 components'),
  hash('one.dll'),
  member('one.dll'),
  hash('two.dll'),
  member('two.dll'),
);
