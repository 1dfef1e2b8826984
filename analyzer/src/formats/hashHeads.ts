// Owns the heads of records in lists of hashes: Get-FileHash as table, list and CSV, certutil.
const algorithms = 'SHA1|SHA256|SHA384|SHA512|MD5|MD4|MD2|MACTripleDES|RIPEMD160';
/** Sticky expressions, tried one after the other where a line begins. */
export const hashHeads: readonly RegExp[] = [
  new RegExp(String.raw`(?:${algorithms})[ \t]+[0-9A-Fa-f]{32,128}(?=[ \t]|$)`, 'my'),
  new RegExp(String.raw`"(?:${algorithms})",[ \t]*"[0-9A-Fa-f]{32,128}",`, 'y'),
  new RegExp(`(?:${algorithms}),[0-9A-Fa-f]{32,128},`, 'y'),
  new RegExp(String.raw`Algorithm[ \t]*: (?:${algorithms})[ \t]*$`, 'my'),
  // certutil -hashfile, English, Chinese, German
  new RegExp(
    String.raw`(?:${algorithms})(?: hash of (?:file )?| 的 ?| ?哈希\(文件 ?|-Hash (?:von|der Datei) )\S[^\n]{0,400}[:：][ \t]*$`,
    'my',
  ),
];
