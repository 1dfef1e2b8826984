// Owns how identities, hashes, stamps, sessions, builds and KB numbers look in a line.

import { algorithmNames, algorithmOf, hexOfHash } from '../facts/hash';
import type { ComponentToken, Token } from './token';
import type { TokenPattern } from './tokenPattern';
import { group, has, whole } from './tokenPattern';

// Package_for_KB5015811~31bf3856ad364e35~amd64~~17763.3165.1.5
const packageIdentity: TokenPattern = {
  mayOccurIn: has('~'),
  expression:
    /(?<![\w.~-])(?<name>[A-Za-z0-9{][\w.{}-]{0,255})~(?<pkt>[0-9a-fA-F]{0,16})~(?<arch>\w{0,10})~(?<lang>[\w-]{0,16})~(?<version>\d{1,10}\.\d{1,10}\.\d{1,10}\.\d{1,10})/g,
  read: (match) => ({
    kind: 'package',
    ...whole(match),
    name: group(match, 'name'),
    publicKeyToken: group(match, 'pkt'),
    architecture: group(match, 'arch'),
    language: group(match, 'lang'),
    version: group(match, 'version'),
  }),
};

// amd64_windows-example_31bf3856ad364e35_10.0.17763.1697_none_f17c692b894fca9f
const componentKeyform: TokenPattern = {
  mayOccurIn: has('_'),
  expression:
    /(?<![\w.~-])(?<arch>amd64|x86|wow64|arm64|arm|msil|ia64)_(?<name>[\w.$~-]{1,200}?)_(?<pkt>[0-9a-fA-F]{16})_(?<version>\d{1,6}\.\d{1,6}\.\d{1,6}\.\d{1,6})_(?<lang>none|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2})_[0-9a-fA-F]{16}/gi,
  read: (match) => component(match, 'keyform'),
};

// Microsoft-Windows-Example, version 10.0.17763.1, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}
const componentLong: TokenPattern = {
  mayOccurIn: has(', version '),
  expression:
    /(?<![\w.-])(?<name>[A-Za-z0-9][\w.-]{1,200}), version (?<version>\d{1,6}(?:\.\d{1,6}){3}), arch (?<arch>Host= \w{1,12} Guest= \w{1,12}|\w{1,12})(?:, culture (?:\[[^\]]{1,24}\])?['"](?<lang>[\w-]{1,16})['"])?(?:, (?:nonSxS|versionScope neutral))?(?:, pkt \{[^}]{0,16}b:(?<pkt>[0-9a-fA-F]{16})\})?(?:, type (?:\[[^\]]{1,24}\])?['"]\w{1,32}['"])?/g,
  read: (match) => component(match, 'long'),
};

// Microsoft-Windows-Example, Version = 6.2.9200.16384, pA = PROCESSOR_ARCHITECTURE_AMD64 (9), Culture neutral, …
const componentOldLong: TokenPattern = {
  mayOccurIn: has(', pA = '),
  expression:
    /(?<![\w.-])(?<name>[A-Za-z0-9][\w.-]{1,200}), Version = (?<version>\d{1,6}(?:\.\d{1,6}){3}), pA = (?:PROCESSOR_ARCHITECTURE_)?(?<arch>\w{1,12}) \(\d{1,3}\)(?:, Culture(?: =)? (?<lang>[^,]{1,40}))?(?:, VersionScope = \d+ \w{1,12})?(?:, PublicKeyToken = \{[^}]{0,16}b:(?<pkt>[0-9a-fA-F]{16})\})?/g,
  read: (match) => component(match, 'long'),
};

// Expected: {l:32 ml:33 b:<64 hex digits>}   Found: {l:32 b:<44 base64 characters>}
const hashBlob: TokenPattern = {
  mayOccurIn: has(' b:'),
  expression:
    /(?:(?<label>Expected|Actual|Found):? {0,2})?\{[l1]:(?<length>\d{1,3})(?: ml:\d{1,6})? (?:b:)?(?<value>[0-9a-fA-F]{64}|[0-9a-fA-F]{40}|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{27}=)\}/g,
  read: readHash,
};

// 0000139e@2021/10/26:07:31:40.657
const csiStamp: TokenPattern = {
  mayOccurIn: has('@'),
  expression:
    /(?<![\w])(?<seq>[0-9a-f]{8})@(?<y>\d{4})\/(?<mo>\d{1,2})\/(?<d>\d{1,2}):(?<h>\d{2}):(?<mi>\d{2}):(?<s>\d{2})\.(?<ms>\d{1,3})/g,
  read: (match) => {
    const two = (name: string) => group(match, name).padStart(2, '0');
    const time = `${two('h')}:${two('mi')}:${two('s')}.${group(match, 'ms').padStart(3, '0')}`;
    return {
      kind: 'stamp',
      ...whole(match),
      sequence: group(match, 'seq'),
      utc: `${group(match, 'y')}-${two('mo')}-${two('d')}T${time}`,
    };
  },
};

// Session: 30977365_3895364256
const sessionId: TokenPattern = {
  mayOccurIn: has('ession', 'nitialized by client'),
  expression: /(?<![\w.~-])\d{6,10}_\d{5,11}(?![\w~])/g,
  read: (match) => ({ kind: 'session', ...whole(match), id: match[0] }),
};

// KB5015811; Features on Demand carry the constant KB777778, which is no article.
const kbNumber: TokenPattern = {
  mayOccurIn: has('KB', 'kb'),
  expression: /(?<![A-Za-z0-9])KB(?<number>\d{6,7})(?!\d)/gi,
  read: (match) =>
    group(match, 'number') === '777778'
      ? undefined
      : { kind: 'kb', ...whole(match), number: group(match, 'number') },
};

// 10.0.17763.3100
const buildNumber: TokenPattern = {
  mayOccurIn: has('10.0.', '6.0.', '6.1.', '6.2.', '6.3.'),
  expression: /(?<![\d.])(?:6\.[0-3]|10\.0)\.\d{4,5}(?:\.\d{1,6})?(?!\d|\.\d)/g,
  read: (match) => ({ kind: 'build', ...whole(match), version: match[0] }),
};

/** In order of precedence: a package name holds a KB number, a component holds a build number. */
export const identityPatterns: readonly TokenPattern[] = [
  packageIdentity,
  componentKeyform,
  componentLong,
  componentOldLong,
  hashBlob,
  csiStamp,
  sessionId,
  kbNumber,
  buildNumber,
];

function component(match: RegExpMatchArray, form: ComponentToken['form']): Token {
  return {
    kind: 'component',
    ...whole(match),
    name: group(match, 'name'),
    version: group(match, 'version'),
    architecture: group(match, 'arch'),
    language: group(match, 'lang'),
    publicKeyToken: group(match, 'pkt'),
    form,
  };
}

function readHash(match: RegExpMatchArray): Token | undefined {
  const value = group(match, 'value');
  const hex = hexOfHash(value) ?? '';
  const algorithm = algorithmOf(hex);
  if (algorithm === undefined || Number(group(match, 'length')) * 2 !== hex.length) {
    return undefined;
  }
  const end = (match.index ?? 0) + match[0].length - 1;
  const role = roles[group(match, 'label')];
  const notation = value.endsWith('=') ? 'base64' : 'hex';
  return {
    kind: 'hash',
    start: end - value.length,
    end,
    algorithm: algorithmNames[algorithm],
    hex,
    notation,
    role,
  };
}

const roles: Readonly<Record<string, 'expected' | 'actual'>> = {
  Expected: 'expected',
  Actual: 'actual',
  Found: 'actual',
};
