// A stored file's content does not match its manifest.

import { fileNameOf, plainPath } from '../facts/paths';
import { change } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { operationsAround } from '../operations/around';
import { damagedDrivers } from './damage/damagedDrivers';
import { damageLists, fileKey, isMixedFiles, listedFiles } from './damage/damageLists';
import { damageMatches, matchOf } from './damage/damageMatches';
import { merged, ofHashRecord } from './damage/hashRecords';
import { unnamedRefusals } from './damage/hashRefusals';
import { repairedByCheck } from './damage/repairedChecks';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { standingOfCode } from './matching/codeRule';
import { detail } from './matching/values';

/** A file of a driver package comes back with the package. */
const reinstallDriver = change(
  'Install the package that brings the named file again: the vendor’s driver, or, for a driver of Windows, the newest cumulative update.',
  '重新安装提供该文件的程序包：厂商的驱动程序；如果是 Windows 自带的驱动程序，则安装最新的累积更新。',
);

const driverSteps = [reinstallDriver, steps.restoreHealth, steps.diskHealth];

/** Where nothing was to be put right yet. */
const driverLeftSteps = [steps.sfcScan, reinstallDriver, steps.diskHealth];

/** What differs is the copy that Windows runs. */
const installedSteps = [steps.sfcScan, steps.restoreHealth, steps.diskHealth];

export const csiPayloadHashMismatch = defineRule({
  meta: {
    id: 'csi.payload.hash-mismatch',
    severity: 'warning',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'A file in the component store is damaged: {file}',
      zh: '组件存储中的文件已损坏：{file}',
    },
    explanation: {
      en: 'The content of {file} does not match the hash that its manifest records, and the log shows no sound copy taking its place. Updates and repairs that need this file cannot finish while it is damaged.',
      zh: '文件 {file} 的内容与清单中记录的哈希值不一致，日志中也没有用完好副本替换它的记录。在修复该文件之前，需要它的更新或修复都无法完成。',
    },
    variants: {
      unnamed: {
        title: {
          en: 'A file in the component store is damaged',
          zh: '组件存储中有文件已损坏',
        },
        explanation: {
          en: 'The component store marked itself corrupt because the content of a stored file does not match its manifest. These records do not name the file.',
          zh: '由于存储的某个文件内容与清单不一致，组件存储将自身标记为损坏。这些记录没有给出文件名。',
        },
      },
      refused: {
        title: {
          en: 'A file does not have the content that the component store has recorded for it',
          zh: '有文件的内容与组件存储中的记录不一致',
        },
        explanation: {
          en: 'Servicing refused a file, or a manifest, because its hash is not the one that the component store has recorded: the stored copy or the one in the update is damaged. These records do not name the file.',
          zh: '服务过程拒绝了某个文件或清单，因为它的哈希值与组件存储中记录的不一致：存储中的副本或更新中的副本已损坏。这些记录没有给出文件名。',
        },
      },
      mixed: {
        title: {
          en: '{count} files in the component store are damaged or missing: {names}',
          zh: '组件存储中有 {count} 个文件已损坏或缺失：{names}',
        },
        explanation: {
          en: 'Of the files that manifests list, {count} are damaged or missing in the component store: {names}. The log shows no sound copies taking their place, so updates and repairs that need these files cannot finish.',
          zh: '清单中列出的文件有 {count} 个在组件存储中已损坏或缺失：{names}。日志中没有用完好副本替换它们的记录，因此需要这些文件的更新或修复都无法完成。',
        },
      },
      driver: {
        title: {
          en: 'A driver file is damaged and could not be repaired: {file}',
          zh: '驱动程序文件已损坏且无法修复：{file}',
        },
        explanation: {
          en: 'The content of {file} is not that of its driver package, and sfc found no sound copy in the driver store to put in its place. The update or driver that brings this file has to be installed again.',
          zh: '文件 {file} 的内容与其驱动程序包不一致，sfc 在驱动程序存储中也没有找到可替换的完好副本。需要重新安装提供该文件的更新或驱动程序。',
        },
        nextSteps: driverSteps,
      },
      compressed: {
        title: {
          en: 'A file in the component store is not stored as its component says: {file}',
          zh: '组件存储中的文件与其组件记录的存储方式不符：{file}',
        },
        explanation: {
          en: 'Servicing found {file} compressed in another way than its component records, so it could neither read the file nor build a newer one from it. Updates and repairs that need this file cannot finish until it is replaced.',
          zh: '服务堆栈发现 {file} 的压缩方式与其组件的记录不同，因此既无法读取该文件，也无法由它生成新版本。在替换该文件之前，需要它的更新和修复都无法完成。',
        },
      },
      driverLeft: {
        title: { en: 'The driver file {file} is damaged', zh: '驱动程序文件 {file} 已损坏' },
        explanation: {
          en: 'sfc found that the content of {file} is not that of its driver package, and no record says that it was put right: a scan that only looks (`sfc /verifyonly`) changes nothing.',
          zh: 'sfc 发现文件 {file} 的内容与其驱动程序包不一致，且没有记录表明已将其修复：仅检查的扫描（`sfc /verifyonly`）不会做任何更改。',
        },
        nextSteps: driverLeftSteps,
      },
      driversLeft: {
        title: {
          en: '{count} driver files are damaged: {names}',
          zh: '{count} 个驱动程序文件已损坏：{names}',
        },
        explanation: {
          en: 'sfc found that the content of {count} files ({names}) is not that of their driver packages, and no record says that they were put right: a scan that only looks (`sfc /verifyonly`) changes nothing.',
          zh: 'sfc 发现 {count} 个文件（{names}）的内容与其驱动程序包不一致，且没有记录表明已将它们修复：仅检查的扫描（`sfc /verifyonly`）不会做任何更改。',
        },
        nextSteps: driverLeftSteps,
      },
      installed: {
        title: {
          en: 'An installed file does not have the content that its component records: {file}',
          zh: '已安装的文件与其组件记录的内容不一致：{file}',
        },
        explanation: {
          en: 'The content of the installed file {file} does not match the hash that its manifest records. No record says that it was put right, nor whether the copy in the component store is sound; a run of sfc tells.',
          zh: '已安装的文件 {file} 的内容与清单中记录的哈希值不一致。没有记录表明该文件已修复，也没有记录说明组件存储中的副本是否完好；运行 sfc 可以确认。',
        },
        nextSteps: installedSteps,
      },
      passed: {
        title: {
          en: 'Servicing met a file that is not as its manifest says, and went through: {file}',
          zh: '服务过程中发现与清单不一致的文件，但操作仍然成功：{file}',
        },
        explanation: {
          en: 'The content of {file} did not match the hash that its manifest records. The work during which this was noticed ended with success all the same; the log does not say whether the copy is sound now. A scan of the component store tells.',
          zh: '文件 {file} 的内容与清单中记录的哈希值不一致。发现该问题的操作仍以成功结束；日志没有说明该副本现在是否完好，可通过扫描组件存储确认。',
        },
      },
      several: {
        title: {
          en: '{count} files in the component store are damaged: {names}',
          zh: '组件存储中有 {count} 个文件已损坏：{names}',
        },
        explanation: {
          en: 'The content of {count} files ({names}) does not match the hashes that their manifests record, and the log shows no sound copies taking their place. Updates and repairs that need these files cannot finish while they are damaged.',
          zh: '有 {count} 个文件（{names}）的内容与清单中记录的哈希值不一致，日志中也没有用完好副本替换它们的记录。在修复这些文件之前，需要它们的更新或修复都无法完成。',
        },
      },
    },
    nextSteps: [steps.restoreHealth, steps.restoreHealthFromSource, steps.diskHealth],
    links: [
      {
        title: { en: 'Fix Windows Update errors with DISM', zh: '使用 DISM 修复 Windows 更新错误' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
      },
    ],
  },
  *match(context) {
    const { index } = context;
    const lists = [...damageMatches(context, 'payload-corrupt', 'path')];
    yield* lists;
    const mixed = damageLists(context)
      .filter(isMixedFiles)
      .map((list) => ({ ...matchOf(index, list.items, list, 'path'), variant: 'mixed' }));
    yield* mixed;
    yield* damagedDrivers(index);
    const listed = new Set([...lists.map(({ fact }) => fact), ...[...lists, ...mixed].flatMap(provingFacts)]);
    if (listed.size === 0) yield* withoutHashes(context);
    for (const match of comparedFiles(context, listed))
      if (!provingFacts(match).every((fact) => listed.has(fact))) yield inPassing(match, context);
    yield* unnamedRefusals(context);
  },
});

function provingFacts({ evidence = [] }: Match): readonly number[] {
  return evidence.map(({ fact }) => fact);
}

/** Where neither a list nor a record with hashes names a file: what else does, or the mark of the store alone. */
function* withoutHashes(context: RuleContext): Iterable<Match> {
  const { index } = context;
  if (index.ofShape('csi.payload.hash').length > 0) return;
  const named = [...withoutBackup(context), ...wronglyCompressed(context)];
  yield* named;
  const mark = index
    .ofShape('csi.store.mark')
    .find((k) => index.fact(k).fields.category === 'CorruptPayloadFile');
  if (mark !== undefined && named.length === 0)
    yield { fact: mark, variant: 'unnamed', depth: 'reason', confidence: 'medium' };
}

/**
 * The files that the store compared with their manifests, each once.
 * @param listed indices of the facts that lists of damage rest on
 */
function comparedFiles(context: RuleContext, listed: ReadonlySet<number>): readonly Match[] {
  const { index } = context;
  const files = listedFiles(context);
  const isRepaired = repairedByCheck(index.facts, context.operations);
  const seen = new Map<string, Match>();
  for (const k of index.ofShape('csi.payload.hash')) {
    if (isRepaired(index.fact(k).line)) continue;
    const match = ofHashRecord(context, k, (path) => listed.has(k) || files.has(fileKey(path) ?? ''));
    const key = `${match.culprit?.name.toLowerCase()}|${match.expectedHash}`;
    const known = seen.get(key);
    // One damaged file is reported by every pass; it is one finding, unrepaired as soon as one pass failed.
    seen.set(key, known ? merged(known, match) : match);
  }
  const damaged = [...seen.values()];
  return damaged.filter((each) => !isCopyOf(each, damaged));
}

/** The installed copy of a file of which the store holds the same wrong content is no second damage. */
function isCopyOf({ variant, values, actualHash }: Match, all: readonly Match[]): boolean {
  if (variant !== 'installed' || actualHash === undefined) return false;
  return all.some(
    (other) =>
      other.variant !== 'installed' && other.values?.file === values?.file && other.actualHash === actualHash,
  );
}

/** Work that changes what is installed; its success says nothing of a scan. */
const changes: ReadonlySet<string> = new Set(['install', 'uninstall', 'feature']);

/** A file that no record calls beyond repair, noticed in work that ended with success, stopped nothing. */
function inPassing(match: Match, { index, operations }: RuleContext): Match {
  const { line } = index.fact(match.fact);
  const hasPassed = operationsAround(operations, line).some(
    ({ kind, purpose, outcome }) => kind === 'session' && changes.has(purpose) && outcome === 'succeeded',
  );
  if (match.standing !== 'note' || match.repaired || !hasPassed) return match;
  return { ...match, variant: 'passed', severity: 'information' };
}

/**
 * `Unable to repair payload file (x) for component (y)`: the copy in the folder of backups is of no use either. In a
 * log with verdicts another source may have helped; in lines cut out of it that is what they were cut out for.
 */
function* withoutBackup(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const isRepaired = repairedByCheck(index.facts, context.operations);
  for (const k of index.ofShape('csi.payload.unrepaired')) {
    const { file, component } = index.fact(k).fields;
    if (file === undefined || isRepaired(index.fact(k).line)) continue;
    yield {
      fact: k,
      confidence: 'medium',
      standing: standingOfCode(context, k),
      culprit: { kind: 'path', name: component === undefined ? file : `${component}\\${file}` },
      values: { file },
      details: [...detail('File', '文件', file), ...detail('Component', '组件', component)],
    };
  }
}

/** A stored file that is not compressed as the component records it. */
function* wronglyCompressed(context: RuleContext): Iterable<Match> {
  const { index } = context;
  for (const k of index.ofShape('csi.payload.compression')) {
    const { quoted, path } = index.fact(k).fields;
    const file = plainPath(quoted ?? path ?? '');
    if (file === '') continue;
    yield {
      fact: k,
      variant: 'compressed',
      confidence: 'medium',
      standing: standingOfCode(context, k),
      culprit: { kind: 'path', name: file },
      values: { file: fileNameOf(file) },
      details: detail('File', '文件', file),
      code: 0x80073712,
    };
    return;
  }
}
