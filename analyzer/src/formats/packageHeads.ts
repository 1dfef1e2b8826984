// Owns the heads of records in lists of packages, features and updates: DISM and its PowerShell module, Get-HotFix, wmic,
// systeminfo.
import { headAt, type Place } from './plainHead';

const packageIdentity = String.raw`[\w.-]{2,200}~[0-9a-fA-F]{16}~\w*~[\w-]*~[\d.]+`;
export const packageHeads = [
  // DISM and its PowerShell module, list form, English, Chinese and German
  /(?:Package Identity|Feature Name|Capability Identity|程序包标识|包标识|功能名称|功能标识|Paketidentität|Featurename)[ \t]*[:：][ \t]*\S/y,
  /(?:PackageName|FeatureName)[ \t]+: \S/y,
  new RegExp(String.raw`${packageIdentity}[ \t]*\|[ \t]*\S`, 'y'),
  // head of a table
  /(?:Package Identity|Feature Name|Capability Identity|程序包标识|包标识|功能名称|功能标识)[ \t]*\|/y,
  // Get-HotFix and wmic qfe
  /Source[ \t]+Description[ \t]+HotFixID\b/y,
  /(?:Caption[ \t]+CSName[ \t]+)?Description[ \t]+FixComments[ \t]+HotFixID\b/y,
  /HotFixID[ \t]*[=:] ?KB\d{6,7}\b/y,
  /https?:\/\/\S{5,120}[ \t]+\S[^\n]{0,200}?[ \t]KB\d{6,7}\b/y,
  /(?:Security Update|Update|Hotfix|Service Pack)[ \t]{2,}KB\d{6,7}\b/y,
  // systeminfo
  /[ \t]*\[\d{2,3}\]: KB\d{6,7}[ \t]*$/my,
];
const packageRow = /\S[^\n]{0,120}?[ \t](?:Security Update|Update|Hotfix|Service Pack)[ \t]+KB\d{6,7}\b/y;
const tableRow = /\S[^\n|]{0,300}[ \t]*\|[ \t]*\S/y;
const tableRule = /[-=| \t]+$/my;

/** A row of a list of packages, inside it. */
export function packageLine(place: Place, beginning: string): boolean {
  if (headAt(tableRule, place, 'package-list')) return false;
  if (headAt(packageRow, place, 'package-list')) return true;
  return beginning.includes('|') && headAt(tableRow, place, 'package-list');
}
