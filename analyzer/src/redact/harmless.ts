// Owns how one tells by its form that a word in the place of a secret is none: numbers, sentences, versions, times.
import { isCommonAddress } from './wellKnown';

/** A number, a code, a flag or a class behind a label is no name. */
export function isNoName(name: string): boolean {
  return /^(?:0x[0-9a-f]+\.?|[\d.,]+|is|not|was|has|the|for|from|in|of|to|yes|no|on|off|\.+|-+)$/i.test(name);
}

/** "…on this machine: it is stopped": a sentence goes on behind the colon, where a name would stand alone. */
export function isProse(name: string, before: string, after: string): boolean {
  return (
    /\b(?:this|the|that|your|each|its|same|another|other|a|any|sound|healthy|affected)\s+(?:WSUS |proxy )?(?:machine|computer|server)["']?:\s*$/i.test(
      before,
    ) &&
    /^\p{Lu}?\p{Ll}*$/u.test(name) &&
    /^,? [\p{L}`]/u.test(after)
  );
}

/** True for an address in digits and not a name; whether its numbers are in range does not matter here. */
export function isAddress(host: string): boolean {
  return /^[\d.]+$/.test(host);
}

const versionLabel = /(?:version|ver\.?|v|build|stack|revision|版本|size)["']?\s{0,3}[:=：]?\s{0,3}["'(]?$/i;
const addressLabel =
  /(?:\b(?:ip|address|addr|server|proxy|gateway|dns|host|client|from|to|via|at|peer|endpoint)\b|地址|服务器|[/@[(])[^\p{L}\p{N}]{0,4}$/iu;

/** Four small numbers are a version more often than an address: what stands in front tells. */
export function isVersion(address: string, before: string): boolean {
  if (isCommonAddress(address) || versionLabel.test(before)) return true;
  if (addressLabel.test(before)) return false;
  // Numbers of one digit in front, a folder's name, and a part of an identity are versions.
  return /^\d\./.test(address) || before.endsWith('_') || /[^\\]\\$/.test(before);
}

/** Times and hashes have colons too: an address has a double colon or all eight groups, and a letter or a long group. */
export function isNoAddress6(text: string): boolean {
  const groups = text.split(':');
  const isComplete = text.includes('::') || groups.length === 8;
  // Add::Dec is a name of a class: an address that short has a digit.
  return !isComplete || isCommonAddress(text) || !/[0-9A-Fa-f]{3,4}/.test(text) || !/\d/.test(text);
}
