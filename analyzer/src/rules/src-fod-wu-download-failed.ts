// Content that Windows needed could not be fetched, or the download lacks a file that it should hold.

import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { componentInPath, kbOfIdentity, parseComponentIdentity } from '../facts/identity';
import { fileNameOf, plainPath } from '../facts/paths';
import * as steps from '../knowledge/steps';
import type { Fact } from '../model';
import { codeOfField } from '../operations/draft';
import { damageLists } from './damage/damageLists';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { hex } from './matching/classCodes';
import { fitsAnswer, matchCodes, standingOfCode } from './matching/codeRule';
import { kbsOf } from './matching/identities';
import { detail } from './matching/values';

/** What a policy forbids is allowed there, or given from elsewhere; no way to Windows Update is broken. */
const ofPolicy = [
  steps.checkWsusPolicy,
  steps.allowWindowsUpdateForRepair,
  steps.useSxsSource,
  steps.useFodSource,
  steps.restoreHealthFromSource,
];

/** Where the content came and lacks something, its source is at fault, not the way to it. */
const ofDownload = [steps.installFromCatalog, steps.clearDownloadCache, steps.useFodSource];

export const srcFodWuDownloadFailed = defineRule({
  meta: {
    id: 'src.fod.wu-download-failed',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'The needed content could not be downloaded',
      zh: '无法下载所需的内容',
    },
    explanation: {
      en: 'The operation needed content that is not on this computer, and fetching it from Windows Update failed. A local source of the same build lets the operation finish without the download.',
      zh: '该操作需要此计算机上没有的内容，而从 Windows 更新获取失败。使用相同内部版本的本地源，可以在不下载的情况下完成操作。',
    },
    variants: {
      policy: {
        title: {
          en: 'Policy does not let the needed content be fetched from Windows Update',
          zh: '策略不允许从 Windows 更新获取所需的内容',
        },
        explanation: {
          en: 'The operation needed content that is not on this computer, and a policy or an update setting forbids fetching it from Windows Update. The policy has to allow it, or a local source of the same build has to be given.',
          zh: '该操作需要此计算机上没有的内容，而策略或更新设置禁止从 Windows 更新获取。需要在策略中允许，或提供相同内部版本的本地源。',
        },
        nextSteps: ofPolicy,
      },
      inner: {
        title: {
          en: 'The needed content could not be downloaded ({code})',
          zh: '无法下载所需的内容（{code}）',
        },
        explanation: {
          en: 'The operation needed content that is not on this computer, and fetching it from Windows Update failed with {code}. That code tells what kept the download back; a local source of the same build lets the operation finish without it.',
          zh: '该操作需要此计算机上没有的内容，而从 Windows 更新获取时失败（{code}）。该代码说明了下载失败的原因；使用相同内部版本的本地源，可以在不下载的情况下完成操作。',
        },
      },
      metered: {
        title: {
          en: 'The needed content is not downloaded over a metered connection',
          zh: '在按流量计费的连接上不会下载所需的内容',
        },
        explanation: {
          en: 'The operation needed content that is not on this computer, and the network connection is metered, so it was not downloaded. Use an unmetered connection or a local source of the same build.',
          zh: '该操作需要此计算机上没有的内容，而当前网络连接按流量计费，因此没有下载。请使用不限流量的连接，或相同内部版本的本地源。',
        },
      },
      container: {
        title: {
          en: 'The downloaded package lacks a file: {file}',
          zh: '下载的程序包中缺少文件：{file}',
        },
        explanation: {
          en: 'The file {file} was to be taken out of a downloaded container, but it is not in it. The download does not hold everything that this operation needs, for instance because an express package holds only what was to change; a full package or a matching updated source has to be given.',
          zh: '应从下载的容器中提取文件 {file}，但容器中没有该文件。下载的内容不包含此操作所需的全部文件，例如快速（express）程序包只包含预计要更改的部分；需要提供完整的程序包或版本匹配的已更新源。',
        },
        nextSteps: ofDownload,
      },
      cabinet: {
        title: {
          en: 'The downloaded package {cabinet} lacks a file: {file}',
          zh: '下载的程序包 {cabinet} 中缺少文件：{file}',
        },
        explanation: {
          en: 'The file {file} was to be taken out of {cabinet}, but it is not in it. The download does not hold everything that this operation needs, for instance because an express package holds only what was to change; a full package or a matching updated source has to be given.',
          zh: '应从 {cabinet} 中提取文件 {file}，但其中没有该文件。下载的内容不包含此操作所需的全部文件，例如快速（express）程序包只包含预计要更改的部分；需要提供完整的程序包或版本匹配的已更新源。',
        },
        nextSteps: ofDownload,
      },
    },
    nextSteps: [
      steps.useFodSource,
      steps.useSxsSource,
      steps.restoreHealthFromSource,
      steps.clearDownloadCache,
      steps.checkWsusPolicy,
      steps.checkNetwork,
    ],
    links: [steps.links.repairSource],
  },
  *match(context) {
    yield* ofContainers(context);
    for (const match of matchCodes(context.index, [0x800f0906, 0x800f0907, 0x800f0908, 0x800f0910])) {
      const standing = standingOfCode(context, match.fact);
      if (match.code === 0x800f0908) yield { ...match, standing, variant: 'metered' };
      else if (match.code === 0x800f0906)
        yield {
          ...match,
          standing,
          ...notOffered(context, match),
          ...damagedAt(context, match),
          ...innerOf(context, match),
        };
      else yield { ...match, standing, variant: 'policy' };
    }
  },
});

/** As many damaged items as a table bears. */
const maxRows = 8;

/** The package of an installed update whose files Windows Update does not offer: the feature needs them in that version. */
function notOffered({ index }: RuleContext, { fact, evidence }: Match): Partial<Match> {
  const k = index.ofShape('cbs.wu.not-indexed').find((n) => Math.abs(n - fact) <= verdictReach);
  const name = k === undefined ? undefined : index.fact(k).fields.package;
  if (k === undefined || name === undefined) return {};
  return {
    depth: 'object',
    culprit: { kind: 'package', name },
    packages: [name],
    kbs: kbsOf(name),
    evidence: [...(evidence ?? []).slice(0, 4), { fact: k, role: 'cause' }],
  };
}

/** What a repair could not get content for: the items that its check lists. */
function damagedAt(context: RuleContext, { fact }: Match): Partial<Match> {
  const { line } = context.index.fact(fact);
  const list = damageLists(context).find(
    ({ operation }) => operation !== undefined && operation.startLine <= line && line <= operation.endLine,
  );
  const first = list?.items[0];
  if (list === undefined || first === undefined) return {};
  return {
    culprit: { kind: first.package === undefined ? 'path' : 'package', name: first.name },
    details: list.items.slice(0, maxRows).flatMap(({ name }) => detail('Damaged', '已损坏', name)),
  };
}

/** Records of one verdict stand within so many facts. */
const verdictReach = 60;

/**
 * What the update client answered when it was asked: `download Result: 0x80240438` beside the code of the operation, or the
 * last answer of its own that a record before the code states.
 */
function innerOf({ index }: RuleContext, match: Match): Partial<Match> {
  const told = index
    .ofShape('cbs.check.verdict', 'cbs.session.end')
    .find((k) => k >= match.fact && k <= match.fact + verdictReach && downloadCode(index.fact(k)) !== 0);
  const k = told ?? answerBefore(index, match.fact);
  const code =
    k === undefined
      ? undefined
      : told === undefined
        ? clientCode(index.fact(k))
        : downloadCode(index.fact(k));
  if (k === undefined || code === undefined) return {};
  return {
    variant: 'inner',
    code,
    values: { code: hex(code) },
    evidence: [
      ...(match.evidence ?? [{ fact: match.fact, role: 'cause' }]).slice(0, 7),
      { fact: k, role: 'cause' },
    ],
  };
}

/** Other work begins or ends there: what stands further up is about that. */
const edges: ReadonlySet<string> = new Set([
  'cbs.session.begin',
  'cbs.session.end',
  'cbs.exec.begin',
  'cbs.exec.end',
  'cbs.check.verdict',
  'cbs.life.start',
]);

/** The first record of the client's last answer in the work that a code ended. */
function answerBefore(index: FactIndex, from: number): number | undefined {
  if (!index.fact(from).shape.startsWith('cbs.')) return undefined;
  let first: number | undefined;
  for (let k = from - 1; k >= Math.max(0, from - verdictReach); k--) {
    const fact = index.fact(k);
    if (edges.has(fact.shape)) break;
    const code = clientCode(fact);
    if (code === undefined) continue;
    if (first !== undefined && clientCode(index.fact(first)) !== code) break;
    first = k;
  }
  return first;
}

/**
 * Answers of who fetches (wuerror.h, deliveryoptimizationerrors.h, winhttp.h): the update client, Delivery Optimization,
 * WinHTTP's connection, or that the service of one of them is switched off (ERROR_SERVICE_DISABLED).
 */
const ofClient = /^(?:8024|80d0|80072[ef]|80070422)/;

function clientCode({ shape, codes }: Fact): number | undefined {
  if (shape !== 'cbs.failed' && !shape.startsWith('cbs.wu.')) return undefined;
  return codes.find((code) => isFailureCode(code) && ofClient.test(code.toString(16)));
}

/** 0 where nothing was downloaded, or where that went well. */
function downloadCode({ fields }: Fact): number {
  const code = codeOfField(fields.download) ?? 0;
  return isFailureCode(code) && code !== 0x800f0906 ? code : 0;
}

/** What a caller is told when a container lacks a file: not found, download failed, source missing. */
const containerAnswers = [0x80070002, 0x800f0906, 0x800f081f, 0x800f0916, 0x80070490, 0x8007000d] as const;

/** `Extraction of file: amd64_…\x.dll failed because it is not present in the container.` */
function* ofContainers(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const found = new Map<string, Match>();
  for (const k of index.ofShape('dpx.not-in-container')) {
    const path = plainPath(index.fact(k).fields.file ?? '').replace(/\s+/g, '');
    // Optional parts (update.ses and the like) are asked for in every container; payload lies in a component's folder.
    if (componentInPath(path) === undefined || !fitsAnswer(context, k, containerAnswers)) continue;
    const opened = index.ofShape('cbs.package.open').findLast((n) => n < k);
    const cabinet = opened === undefined ? undefined : index.fact(opened).fields.path?.trim();
    const key = `${cabinet === undefined ? '' : fileNameOf(cabinet)}|${path}`.toLowerCase();
    const known = found.get(key);
    found.set(
      key,
      known
        ? { ...known, count: (known.count ?? 1) + 1 }
        : { ...ofFile(path, cabinet), ...whereOpened(k, opened), standing: standingOfCode(context, k) },
    );
  }
  yield* found.values();
}

function whereOpened(fact: number, opened: number | undefined): Pick<Match, 'fact' | 'evidence'> {
  const context = opened === undefined ? [] : [{ fact: opened, role: 'context' as const }];
  return { fact, evidence: [{ fact, role: 'cause' }, ...context] };
}

/** A file that is missing in a cabinet (a path), if the log names it. */
function ofFile(path: string, cabinetPath: string | undefined): Omit<Match, 'fact'> {
  const cabinet = cabinetPath === undefined ? undefined : fileNameOf(cabinetPath);
  const component = componentInPath(path);
  const kb = kbOfIdentity(cabinet ?? '');
  return {
    code: 0x80070002,
    depth: 'object',
    culprit: { kind: 'path', name: path },
    variant: cabinet === undefined ? 'container' : 'cabinet',
    values: { file: fileNameOf(path), cabinet: cabinet ?? '' },
    details: [
      ...detail('File', '文件', path),
      ...detail('Component version', '组件版本', component && parseComponentIdentity(component)?.version),
      ...detail('Package file', '程序包文件', cabinetPath && plainPath(cabinetPath)),
    ],
    ...(kb === undefined ? {} : { kbs: [kb] }),
  };
}
