// A downloaded file fails validation: its signature or hash is not the published one.
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { fileNameOf, plainPath } from '../facts/paths';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { checkPublisher, checkSha2, checkStores } from '../knowledge/trustSteps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { hex } from './matching/classCodes';
import { matchClass } from './matching/classMatch';
import { isExcerpt } from './matching/cutOutMatch';
import { isOfContent } from './matching/requestPlace';
import { detail, quotable } from './matching/values';

/** WU_E_DM_INCORRECTFILEHASH: what the client reports when a file's hash is not the expected one. */
const incorrectHash = 0x80246002;

/** The content belongs to a site of Configuration Manager, not to the update client. */
const contentSteps = [
  look(
    'Compare the package version of the distribution point with the site, validate the content there and update the distribution point; look whether other computers fail at the same package.',
    '比较分发点与站点上的程序包版本，在分发点上验证内容并更新分发点；确认其他计算机是否在同一程序包处失败。',
  ),
  steps.memoryTest,
];

/** The file lies on the update server, and only there can it be fetched anew. */
const serverFileSteps = [
  look(
    'Exempt the server’s update traffic from content inspection and caching, and check the disk that holds the content folder.',
    '将服务器的更新流量排除在内容检查和缓存之外，并检查内容文件夹所在的磁盘。',
  ),
  steps.fetchOnWsus,
];

export const wuDownloadIntegrity = defineRule({
  meta: {
    id: 'wu.download-integrity',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The downloaded files did not pass validation ({code})',
      zh: '下载的文件未通过验证（{code}）',
    },
    explanation: {
      en: 'What arrived is not what was published: the check of hash or signature failed with {code}. Usual reasons are a proxy or inspection device that alters content, a damaged cache, or missing trust on an old system; installing the same files again cannot succeed.',
      zh: '收到的内容与发布的不一致：哈希或签名检查失败，错误为 {code}。常见原因是代理或检查设备改动了内容、缓存损坏，或旧系统缺少信任；用同一批文件再次安装不会成功。',
    },
    variants: {
      host: {
        title: {
          en: 'The files downloaded from {host} did not pass validation ({code})',
          zh: '从 {host} 下载的文件未通过验证（{code}）',
        },
        explanation: {
          en: 'What arrived from {host} is not what was published: the check of hash or signature failed with {code}. Usual reasons are a proxy or inspection device that alters content, or a damaged cache on the way; installing the same files again cannot succeed.',
          zh: '从 {host} 收到的内容与发布的不一致：哈希或签名检查失败，错误为 {code}。常见原因是代理或检查设备改动了内容，或中间缓存损坏；用同一批文件再次安装不会成功。',
        },
      },
      file: {
        title: {
          en: 'The downloaded file {file} is not trusted',
          zh: '下载的文件 {file} 不受信任',
        },
        explanation: {
          en: 'The update client checked {file} and did not trust its signature, so it rejects the download. Usual reasons are a proxy or inspection device that alters content, a damaged cache, or missing root certificates or SHA-2 support on this machine.',
          zh: '更新客户端检查了 {file}，不信任其签名，因此拒绝该下载。常见原因是代理或检查设备改动了内容、缓存损坏，或此计算机缺少根证书或 SHA-2 支持。',
        },
      },
      root: {
        title: {
          en: 'The downloaded file {name} is not trusted: its certificate ends in a root that this machine does not trust ({code})',
          zh: '下载的文件 {name} 不受信任：其证书链的根证书在此计算机上不受信任（{code}）',
        },
        explanation: {
          en: 'The update client checked the signature of {file} and rejected it with {code}: the certificate chain ends in a root that this machine does not have or does not trust. Downloading the file again does not change that; the root and intermediate certificates have to be there, and old systems need SHA-2 support.',
          zh: '更新客户端检查了 {file} 的签名并以 {code} 拒绝：证书链以此计算机没有或不信任的根证书结束。重新下载不会改变这一点；需要导入根证书和中间证书，旧系统还需要 SHA-2 支持。',
        },
        nextSteps: [checkStores, checkPublisher, checkSha2, steps.installLatestSsu],
      },
      serverFile: {
        title: {
          en: 'The file {file} that WSUS downloaded did not pass validation ({words})',
          zh: 'WSUS 下载的文件 {file} 未通过验证（{words}）',
        },
        explanation: {
          en: 'WSUS downloaded {file} from its upstream source and did not accept it: “{words}”. Clients cannot fetch it from this server. Usual reasons are a proxy or inspection device that alters content, a damaged cache or copy on the way, a faulty disk below the content folder, or certificates that the server does not trust.',
          zh: 'WSUS 从上游源下载了 {file}，但没有接受该文件：“{words}”。客户端无法从此服务器获取它。常见原因是代理或检查设备改动了内容、途中的缓存或副本损坏、内容文件夹所在磁盘有故障，或服务器不信任相关证书。',
        },
        nextSteps: serverFileSteps,
      },
      content: {
        title: {
          en: 'The downloaded content of package {package} does not match its hash ({code})',
          zh: '程序包 {package} 下载的内容与其哈希不符（{code}）',
        },
        explanation: {
          en: 'The task sequence downloaded the content of package {package}, calculated its hash, and it is not the one that the site has stored ({code}). Usual reasons are a damaged copy on the distribution point, files that were changed after the package was distributed, a faulty network path or faulty memory of this computer.',
          zh: '任务序列下载了程序包 {package} 的内容并计算其哈希，结果与站点保存的不一致（{code}）。常见原因是分发点上的副本损坏、程序包分发后文件被改动、网络路径有问题，或此计算机的内存有问题。',
        },
        nextSteps: contentSteps,
      },
      contentUnnamed: {
        title: {
          en: 'Content that the task sequence downloaded does not match its hash ({code})',
          zh: '任务序列下载的内容与其哈希不符（{code}）',
        },
        explanation: {
          en: 'The task sequence calculated the hash of the content that it downloaded, and it is not the one that the site has stored ({code}). Usual reasons are a damaged copy on the distribution point, files that were changed after the package was distributed, a faulty network path or faulty memory of this computer. Which package it is stands above in smsts.log.',
          zh: '任务序列计算了所下载内容的哈希，结果与站点保存的不一致（{code}）。常见原因是分发点上的副本损坏、程序包分发后文件被改动、网络路径有问题，或此计算机的内存有问题。是哪个程序包，见 smsts.log 中前面的记录。',
        },
        nextSteps: contentSteps,
      },
    },
    nextSteps: [
      steps.clearDownloadCache,
      look(
        'Exempt update traffic from content inspection and caching, and try a machine outside that proxy for comparison.',
        '将更新流量排除在内容检查和缓存之外，并在该代理之外的计算机上对比测试。',
      ),
      steps.verifyPackageHash,
      steps.installFromCatalog,
    ],
    links: [],
  },
  *match(context) {
    yield* matchClass(context, 'wu.download-integrity', { explainsVague: true, isAboutServer: true });
    yield* mismatchedContent(context.index);
    yield* refusedByServer(context);
    const failed = context.operations.filter(
      ({ kind, outcome }) => outcome === 'failed' && (kind === 'wu-download' || kind === 'wu-install'),
    );
    for (const match of untrusted(context.index)) {
      const { line } = context.index.fact(match.fact);
      if (failed.some(({ endLine }) => line <= endLine)) yield match;
      else if (isExcerpt(context)) yield { ...match, standing: 'proof' };
    }
  },
});

/** CERT_E_UNTRUSTEDROOT: the signature was read, and only who vouches for it is unknown here. */
const untrustedRoot = 0x800b0109;

function* untrusted(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('wu.trust', 'wu.file.failed')) {
    const { fields, codes } = index.fact(k);
    const path = plainPath(fields.path ?? '');
    if (path === '') continue;
    const code = codes.find(isFailureCode) ?? checkedBefore(index, k) ?? incorrectHash;
    yield {
      fact: k,
      code,
      depth: 'reason',
      variant: code === untrustedRoot ? 'root' : 'file',
      culprit: { kind: 'path', name: path },
      values: { code: hex(code), file: path, name: fileNameOf(path), host: '' },
      details: detail('File', '文件', path),
    };
  }
}

/** The check that failed stands right before the file: "File failed postprocessing, error = 80092004". */
function checkedBefore(index: FactIndex, k: number): number | undefined {
  if (index.fact(k).shape !== 'wu.file.failed') return undefined;
  return index.facts.slice(Math.max(0, k - 2), k).findLast(({ codes }) => codes.some(isFailureCode))
    ?.codes[0];
}

/** "CRC verification failure", "File cert verification failure": WSUS compares what it fetched, and has no code for it. */
const refused =
  /\bCRC\b|\b(?:cert(?:ificate)?|signature|hash|digest) verification\b|\bVerification of file signature failed\b/i;

/** Files that WSUS fetched, did not accept and has not fetched since. */
function* refusedByServer({ index, operations }: RuleContext): Iterable<Match> {
  for (const { endFact: k, outcome, recoveredLater, result, target } of operations) {
    if (k === undefined || outcome !== 'failed' || recoveredLater || result !== undefined) continue;
    const { shape, fields } = index.fact(k);
    const { words = '', path, source = path } = fields;
    const file = shape === 'wsus.content.reason' ? target : source;
    if (!isOfContent(shape) || file === undefined || !refused.test(words)) continue;
    yield {
      fact: k,
      variant: 'serverFile',
      depth: 'object',
      confidence: 'high',
      culprit: { kind: 'path', name: file },
      values: { code: '', host: '', file, words: quotable(words) },
      details: detail('File', '文件', file),
    };
  }
}

/** CRYPT_E_HASH_VALUE: what a task sequence answers for content that it could not verify. */
const hashValue = 0x80091007;

/** The step that is refused the content says so in as many records, and at the end of which package. */
const recordsOfRefusal = 4;

/** Content of a package whose hash a task sequence found to be another one. */
function* mismatchedContent(index: FactIndex): Iterable<Match> {
  const told = index.ofShape('ts.step.failed').filter((k) => index.fact(k).codes.includes(hashValue));
  const [k] = [...index.ofShape('ts.hash.mismatch'), ...told];
  if (k === undefined) return;
  const contents = index.ofShape('ts.content');
  const named =
    contents.findLast((other) => other < k) ?? contents.find((other) => other <= k + recordsOfRefusal);
  const name = named === undefined ? undefined : index.fact(named).fields.package;
  yield {
    fact: k,
    code: hashValue,
    standing: 'proof',
    ...(name === undefined
      ? { variant: 'contentUnnamed', depth: 'reason' as const, confidence: 'medium' as const }
      : { variant: 'content', depth: 'object' as const, culprit: { kind: 'package' as const, name } }),
    values: { code: hex(hashValue), package: name ?? '', host: '', file: '' },
    details: detail('Package', '程序包', name),
  };
}
