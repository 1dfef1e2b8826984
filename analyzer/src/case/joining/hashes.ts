// Owns the comparison of hashes that somebody took of files (Get-FileHash, certutil) with the hashes that the logs of
// the case expect or found. A stored manifest is compressed on disk, while the store hashes its expanded text.

import { algorithmNames } from '../../facts/hash';
import { fileNameOf } from '../../facts/paths';
import { filled, type Localized } from '../../localized';
import type { Fact, Finding } from '../../model';
import { rankedFindings } from '../cause/bearings';
import type { RankedFailure } from '../telling/failure';
import type { CaseFinding, CaseSource } from '../types';
import { oneLine } from '../wording';

export type HashComparison = 'expected' | 'found' | 'neither' | 'compressed' | 'algorithm';

/** A hash that was taken of a file for which a log states hashes. */
export interface ComparedHash {
  readonly source: number;
  readonly fact: Fact;
  readonly path: string;
  readonly algorithm: string;
  /** Lower-case hex. */
  readonly hash: string;
  readonly comparison: HashComparison;
  readonly finding: Finding;
}

/** Compares every listed hash with the logs of the case, by file name. */
export function compareHashes(sources: readonly CaseSource[]): readonly ComparedHash[] {
  const stated = sources.flatMap(({ analysis }) =>
    rankedFindings(analysis).filter(
      (finding) => finding.expectedHash !== undefined || finding.actualHash !== undefined,
    ),
  );
  return sources.flatMap(({ analysis }, source) =>
    analysis.facts
      .filter(({ shape }) => shape === 'hash.file')
      .flatMap((fact) => {
        const path = (fact.fields.path ?? '').replace(/(?<!\s)\s*\n\s*/g, '').trim();
        const hash = (fact.fields.hash ?? '').replace(/\s+/g, '').toLowerCase();
        const finding = stated.find((each) => isSameObject(each.culprit?.name ?? '', path));
        if (finding === undefined || path === '') return [];
        const comparison = compare(hash, path, finding);
        return [{ source, fact, path, algorithm: fact.fields.algorithm ?? '', hash, comparison, finding }];
      }),
  );
}

function isSameObject(name: string, path: string): boolean {
  if (name === '') return false;
  // A console cuts a long path off and says so.
  const cut = /^(.{12,}?)(?:\.{3}|…)$/.exec(bareName(path))?.[1];
  return cut === undefined ? bareName(name) === bareName(path) : bareName(name).startsWith(cut);
}

function bareName(path: string): string {
  return fileNameOf(path.trim())
    .toLowerCase()
    .replace(/\.manifest$/, '');
}

function compare(hash: string, path: string, finding: Finding): HashComparison {
  if (hash === finding.expectedHash) return 'expected';
  if (hash === finding.actualHash) return 'found';
  if (hash.length !== (finding.expectedHash ?? finding.actualHash ?? '').length) return 'algorithm';
  return /\.manifest$|\\winsxs\\manifests\\/i.test(path) ? 'compressed' : 'neither';
}

/** What a comparison means, as a line of the findings. */
export function findingOfHash(compared: ComparedHash): CaseFinding {
  const { fact, source, path, finding, hash, comparison } = compared;
  const stated = algorithmNames[finding.hashAlgorithm ?? 'sha256'];
  const values = { file: fileNameOf(path), algorithm: compared.algorithm, stated };
  const text = sentences[comparison];
  return {
    rule: finding.ruleId,
    severity: comparison === 'found' || comparison === 'neither' ? 'warning' : 'information',
    source,
    line: fact.line + 1,
    lineCount: fact.lineCount,
    count: 1,
    message: filled(text, values),
    culprit: { kind: 'path', name: path },
    ...(finding.expectedHash === undefined || comparison === 'algorithm'
      ? {}
      : { expected: finding.expectedHash, ...algorithmIn(finding) }),
    actual: hash,
    related: [],
  };
}

function algorithmIn({ hashAlgorithm }: Finding): Pick<CaseFinding, 'hashAlgorithm'> {
  return hashAlgorithm === undefined ? {} : { hashAlgorithm };
}

/** The failure with the hashes that were taken of its file: a row each and the record among its evidence. */
export function withHashes(item: RankedFailure, hashes: readonly ComparedHash[]): RankedFailure {
  const own = hashes.filter(({ finding, path }) => {
    const culprit = item.failure.rootCause?.culprit?.name ?? '';
    return finding === item.finding || isSameObject(culprit, path);
  });
  if (own.length === 0) return item;
  const { failure } = item;
  return {
    ...item,
    failure: {
      ...failure,
      details: [
        ...failure.details,
        ...own.map(({ comparison, hash }) => ({ label: labels[comparison], value: hash })),
      ],
      evidence: [
        ...failure.evidence,
        ...own.map(({ source, fact }) => ({
          source,
          line: fact.line + 1,
          role: 'context' as const,
          text: oneLine(fact),
        })),
      ],
    },
  };
}

const sentences: Readonly<Record<HashComparison, Localized>> = {
  expected: {
    en: 'The hash taken of {file} equals the expected one: the file on disk is sound, or has been replaced since',
    zh: '{file} 的哈希值与预期值一致：磁盘上的文件完好，或之后已被替换',
  },
  found: {
    en: 'The hash taken of {file} equals the one that the log found: the damaged file is still on disk',
    zh: '{file} 的哈希值与日志中的实际值一致：损坏的文件仍在磁盘上',
  },
  neither: {
    en: 'The hash taken of {file} equals neither the expected nor the found one: it is another version of the file, or it has changed since',
    zh: '{file} 的哈希值与预期值和实际值都不一致：这是该文件的另一个版本，或之后发生了更改',
  },
  compressed: {
    en: 'The hash taken of {file} equals neither value of the log and cannot be compared: a manifest is stored compressed, while the component store hashes its expanded text',
    zh: '{file} 的哈希值与日志中的两个值都不一致，且无法比较：清单以压缩形式存储，而组件存储校验的是展开后的内容',
  },
  algorithm: {
    en: 'The hash taken of {file} is {algorithm} and cannot be compared with the {stated} of the log',
    zh: '{file} 的哈希值采用 {algorithm} 算法，无法与日志中的 {stated} 值比较',
  },
};

const labels: Readonly<Record<HashComparison, Localized>> = {
  expected: { en: 'Hash of the file on disk (as expected)', zh: '磁盘上文件的哈希值（与预期一致）' },
  found: { en: 'Hash of the file on disk (as found)', zh: '磁盘上文件的哈希值（与实际值一致）' },
  neither: { en: 'Hash of the file on disk (equals neither)', zh: '磁盘上文件的哈希值（与两者均不一致）' },
  compressed: {
    en: 'Hash of the file on disk (stored compressed, not comparable)',
    zh: '磁盘上文件的哈希值（压缩存储，无法比较）',
  },
  algorithm: {
    en: 'Hash of the file on disk (other algorithm, not comparable)',
    zh: '磁盘上文件的哈希值（算法不同，无法比较）',
  },
};
