// The package file itself cannot be used.

import type { FactIndex } from '../facts/factIndex';
import { fileNameOf, plainPath } from '../facts/paths';
import { installedDefinitionIn, packageFileIn } from '../facts/words/files';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Fact, Operation } from '../model';
import { operationsAround } from '../operations/around';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer, matchCodes, standingOfCode } from './matching/codeRule';
import { kbsOf } from './matching/identities';
import { detail } from './matching/values';

const listPackages = look(
  'List the packages of the image with `DISM /Online /Get-Packages /Format:Table` (offline with `/Image:<path>`) and compare the name: it has to be given whole.',
  '用 `DISM /Online /Get-Packages /Format:Table`（脱机映像用 `/Image:<路径>`）列出映像中的程序包并核对名称：必须给出完整名称。',
);

const fileSteps = [steps.verifyPackageHash, steps.clearDownloadCache, steps.installFromCatalog];

export const cbsPackageInvalid = defineRule({
  meta: {
    id: 'cbs.package.invalid',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'A package is not valid, or the image does not know it',
      zh: '程序包无效，或映像中没有该程序包',
    },
    explanation: {
      en: 'Windows answered that this is no valid package. Where a file was given, it is damaged, incomplete or of another kind: download it again and compare its hash. Where the name of a package was given, the image has no package of that name, or the name is not complete.',
      zh: 'Windows 返回的结果是：这不是有效的程序包。如果给出的是文件，则文件已损坏、不完整或类型不符，请重新下载并核对哈希值；如果给出的是程序包名称，则映像中没有该名称的程序包，或名称不完整。',
    },
    variants: {
      package: {
        title: {
          en: 'The package {package} is not valid, or the image does not know it',
          zh: '程序包 {package} 无效，或映像中没有该程序包',
        },
        explanation: {
          en: 'Windows answered that {package} is no valid package. Where a file was given, it is damaged, incomplete or of another kind: download it again and compare its hash. Where the name of a package was given, the image has no package of that name, or the name is not complete.',
          zh: 'Windows 返回的结果是：{package} 不是有效的程序包。如果给出的是文件，则文件已损坏、不完整或类型不符，请重新下载并核对哈希值；如果给出的是程序包名称，则映像中没有该名称的程序包，或名称不完整。',
        },
        nextSteps: [listPackages, steps.verifyPackageHash, steps.installFromCatalog],
      },
      removal: {
        title: {
          en: 'The package {package} cannot be removed: the image has no valid package of that name',
          zh: '无法删除程序包 {package}：映像中没有该名称的有效程序包',
        },
        explanation: {
          en: 'The command names {package}, and Windows answered that this is no valid package: the image has none of that name, it was removed before, or the name is not the whole identity (name~key~architecture~language~version). Nothing was changed by the command.',
          zh: '命令指定了 {package}，Windows 返回的结果是这不是有效的程序包：映像中没有该名称的程序包、程序包之前已被删除，或名称不是完整标识（名称~公钥~体系结构~语言~版本）。该命令没有做任何更改。',
        },
        nextSteps: [listPackages],
      },
      removalUnnamed: {
        title: {
          en: 'A package cannot be removed: the image has no valid package of the name that was given',
          zh: '无法删除程序包：映像中没有所给名称的有效程序包',
        },
        explanation: {
          en: 'A command removes a package, and Windows answered that it is no valid package: the image has none of the name that was given, it was removed before, or the name is not the whole identity (name~key~architecture~language~version). Nothing was changed by the command.',
          zh: '某个命令要删除程序包，Windows 返回的结果是这不是有效的程序包：映像中没有所给名称的程序包、程序包之前已被删除，或名称不是完整标识（名称~公钥~体系结构~语言~版本）。该命令没有做任何更改。',
        },
        nextSteps: [listPackages],
      },
      named: {
        title: {
          en: 'The package file is not valid: {path}',
          zh: '程序包文件无效：{path}',
        },
        explanation: {
          en: 'Windows could not use the package file {path}: it is damaged, incomplete, or not a package of the expected kind. Download it again and compare its hash before the next attempt.',
          zh: 'Windows 无法使用程序包文件 {path}：文件已损坏、不完整，或不是预期类型的程序包。请重新下载，并在下次尝试之前核对哈希值。',
        },
        nextSteps: fileSteps,
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
    nextSteps: [listPackages, ...fileSteps],
    links: [steps.links.updateErrors],
  },
  *match(context) {
    const { index, operations } = context;
    for (const match of matchCodes(index, [0x800f0805])) {
      // The manifest of an installed package is no package that somebody gave.
      if (match.evidence?.some(({ fact }) => installedDefinitionIn(index.fact(fact)) !== undefined)) continue;
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
          ? unopened(index.fact(match.fact), around)
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

/** What is known of the package where no file of it is: the name that a command gives, or the one in the answer. */
function unopened({ fields }: Fact, around: readonly Operation[]): Partial<Match> {
  const removed = around.map(({ target }) => removedIn(target ?? '')).find(Boolean);
  const name = removed ?? fields.package ?? fields.name;
  // A session of servicing that removes opens files of its own; a command of DISM is given a name.
  const isRemoval = around.some(({ kind, purpose }) => kind === 'dism-command' && purpose === 'uninstall');
  if (name === undefined) return { depth: 'code', ...(isRemoval ? { variant: 'removalUnnamed' } : {}) };
  return {
    depth: 'code',
    variant: removed === undefined && !isRemoval ? 'package' : 'removal',
    culprit: { kind: 'package', name },
    values: { package: name },
  };
}

/** The package that a command takes away: `/Remove-Package /PackageName:…`, `Remove-WindowsPackage -PackageName …`. */
function removedIn(target: string): string | undefined {
  if (!/Remove-(?:Windows)?Package/i.test(target)) return undefined;
  return /[/-]PackageName[: ]\s*"?([^\s"]+)/i.exec(target)?.[1];
}

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
