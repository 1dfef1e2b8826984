// Owns the message shapes of hash listings: Get-FileHash as a table, a list and CSV, and certutil -hashfile.
import { begins, holds, type Shape } from '../shape';

const algorithm = '(?<algorithm>SHA1|SHA256|SHA384|SHA512|MD5|MD4|MD2|MACTripleDES|RIPEMD160)';

export const hashShapes: readonly Shape[] = [
  // "Algorithm : SHA256", "Hash      : …", "Path      : C:\…"; a long path goes on in further lines
  begins(
    'listing',
    'hash.file',
    ['Algorithm', 'Algorithm '],
    new RegExp(
      String.raw`^Algorithm\s*: ${algorithm}\s+Hash\s*: (?<hash>[0-9A-Fa-f]{32,128})(?:\s+Path\s*: (?<path>[^\n]+(?:\n[ \t]{2,}\S[^\n]*)*))?`,
    ),
  ),
  // "SHA256   1A2B…   C:\…\sample.manifest"
  begins(
    'listing',
    'hash.file',
    ['SHA1', 'SHA2', 'SHA3', 'SHA5', 'MD5 ', 'MACT', 'RIPE'],
    new RegExp(
      String.raw`^${algorithm}[ \t]+(?<hash>[0-9A-Fa-f]{32,128})(?:\s+(?<path>[A-Za-z\\/.][^\n]*?))?\s*$`,
    ),
  ),
  // "SHA256","1A2B…","C:\…"
  holds(
    'listing',
    'hash.file',
    ',',
    new RegExp(String.raw`^"?${algorithm}"?,\s*"?(?<hash>[0-9A-Fa-f]{32,128})"?,"?(?<path>[^"\n]+)`),
  ),
  // certutil: "SHA256 hash of C:\…:" with the hash, in older versions in groups of two, on the next line
  begins(
    'listing',
    'hash.file',
    ['SHA1', 'SHA2', 'SHA3', 'SHA5', 'MD2 ', 'MD4 ', 'MD5 '],
    new RegExp(
      String.raw`^${algorithm}(?: hash of (?:file )?| 的 ?| ?哈希\(文件 ?|-Hash (?:von|der Datei) )(?<path>\S[^\n]*?)(?: ?哈希)?\)?[:：]\s*\n\s*(?<hash>(?:[0-9a-fA-F]{2} ?){16,64})`,
    ),
  ),
];
