// The package file itself cannot be used.

import type { FactIndex } from '../facts/factIndex';
import { fileNameOf, plainPath } from '../facts/paths';
import { packageFileIn } from '../facts/words/files';
import * as steps from '../knowledge/steps';
import type { Fact } from '../model';
import { operationsAround } from '../operations/around';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer, matchCodes, standingOfCode } from './matching/codeRule';
import { kbsOf } from './matching/identities';
import { detail } from './matching/values';

export const cbsPackageInvalid = defineRule({
  meta: {
    id: 'cbs.package.invalid',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'The package file is not valid',
      zh: '程序包文件无效',
    },
    explanation: {
      en: 'Windows could not use the package file: it is damaged, incomplete, or not a package of the expected kind. Download it again and compare its hash before the next attempt.',
      zh: 'Windows 无法使用该程序包文件：文件已损坏、不完整，或不是预期类型的程序包。请重新下载，并在下次尝试之前核对哈希值。',
    },
    variants: {
      named: {
        title: {
          en: 'The package file is not valid: {path}',
          zh: '程序包文件无效：{path}',
        },
        explanation: {
          en: 'Windows could not use the package file {path}: it is damaged, incomplete, or not a package of the expected kind. Download it again and compare its hash before the next attempt.',
          zh: 'Windows 无法使用程序包文件 {path}：文件已损坏、不完整，或不是预期类型的程序包。请重新下载，并在下次尝试之前核对哈希值。',
        },
      },
      oldPackage: {
        title: {
          en: 'The package {kb} refuses to install: its {file} is not correct',
          zh: '程序包 {kb} 拒绝安装：其 {file} 不正确',
        },
        explanation: {
          en: 'The setup of the package {kb} read {file}, the list of the files that it brings, and ended because the list is not correct. Either the package is damaged, or one that was installed earlier left such a list behind (`%windir%\\$hf_mig$`).',
          zh: '程序包 {kb} 的安装程序读取了 {file}（其所含文件的列表），由于该列表不正确而结束。可能是该程序包已损坏，也可能是以前安装的程序包遗留了这样的列表（`%windir%\\$hf_mig$`）。',
        },
        nextSteps: [steps.verifyPackageHash],
      },
    },
    nextSteps: [steps.verifyPackageHash, steps.clearDownloadCache, steps.installFromCatalog],
    links: [steps.links.updateErrors],
  },
  *match(context) {
    const { index, operations } = context;
    for (const match of matchCodes(index, [0x800f0805])) {
      const { line } = index.fact(match.fact);
      const around = operationsAround(operations, line, 3);
      const command = around.map(({ target }) => givenIn(target ?? '')).find(Boolean);
      const opened = index
        .ofShape('cbs.package.open', 'cbs.cabinet.child')
        .filter((k) => k < match.fact)
        .at(-1);
      const start = Math.max(0, ...around.map((item) => item.startLine));
      const file =
        opened !== undefined && index.fact(opened).line >= start ? index.fact(opened).fields.path : undefined;
      const raw = command?.replace(/"/g, '') ?? file;
      const path = raw === undefined ? undefined : plainPath(raw);
      yield {
        ...match,
        confidence: 'medium',
        standing: standingOfCode(context, match.fact),
        ...(path === undefined
          ? { depth: 'code' }
          : {
              variant: 'named',
              culprit: { kind: 'path', name: path },
              values: { path: fileNameOf(path) },
              kbs: kbsOf(fileNameOf(path)),
            }),
        details: detail('Package file', '程序包文件', path),
      };
    }
    yield* unreadableFiles(context);
    yield* oldPackages(context.index);
  },
});

/** Packages of Windows XP and Server 2003 bring a setup of their own, which writes a log for each. */
function* oldPackages(index: FactIndex): Iterable<Match> {
  const [k] = index.ofShape('package.setup.refused');
  if (k === undefined) return;
  const { kb = '', file = '' } = index.fact(k).fields;
  yield {
    fact: k,
    variant: 'oldPackage',
    standing: 'proof',
    depth: 'object',
    confidence: 'high',
    culprit: { kind: 'package', name: kb },
    kbs: [kb],
    values: { kb, file },
  };
}

/** The package file of a command, or of a call of the API (`PackagePath: C:\\x.cab, IgnoreCheck: 0`). */
function givenIn(target: string): string | undefined {
  const [, command, call] =
    /packagepath:(?:("[^"]+"|[^\s"]\S*)| ([^\n]+?)(?=, [A-Z]\w+: |$))/i.exec(target) ?? [];
  return command ?? call;
}

/** What "invalid data" and "corrupt" mean where a record names the package file that was being read. */
const unreadable = [0x8007000d, 0x80070570] as const;

/** What reads package files. */
const readers: ReadonlySet<string> = new Set(['CBS', 'DPX', 'DISM']);

/** What read the package: a component of servicing, or DISM, which says on the console what it could not open. */
const isRead = ({ component, shape, fields }: Fact): boolean =>
  readers.has(component) || (/^console\.(?:error|package)$/.test(shape) && fields.package !== undefined);

/** A package file that cannot be opened or expanded, in an operation that failed for it. */
function* unreadableFiles(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const seen = new Set<string>();
  for (const k of index.withCode(...unreadable)) {
    const fact = index.fact(k);
    const path = packageFileIn(fact);
    if (!isRead(fact)) continue;
    if (path === undefined || seen.has(path.toLowerCase()) || !fitsAnswer(context, k, unreadable)) continue;
    seen.add(path.toLowerCase());
    const code = fact.codes.find((own) => own === unreadable[0] || own === unreadable[1]) ?? unreadable[0];
    yield {
      fact: k,
      code,
      confidence: 'medium',
      standing: standingOfCode(context, k),
      variant: 'named',
      culprit: { kind: 'path', name: path },
      values: { path: fileNameOf(path) },
      kbs: kbsOf(fileNameOf(path)),
      details: detail('Package file', '程序包文件', path),
    };
  }
}
