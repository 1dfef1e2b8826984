// The security catalog (.cat) that signs a package is gone or cannot be read.

import { formatCode } from '../codes/index';
import { defined } from '../defined';
import { kbOfIdentity } from '../facts/identity';
import { fileNameOf, plainPath } from '../facts/paths';
import { catalogIn, isInCatalogFolder } from '../facts/words/files';
import { change } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { EvidenceRef, Fact } from '../model';
import { damageMatches } from './damage/damageMatches';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { detail } from './matching/values';

/** Answers of the trust provider and of the catalog reader (winerror.h). */
const signatureCodes = [0x800b0100, 0x80092003, 0x80096010, 0x800b0003] as const;
const trustCodes = [...signatureCodes, 0x8007000d] as const;
/** Where a package is unpacked before it is added: its catalog is that of the update, not one of the store. */
const unpackedFolder = /[\\/](?:CbsTemp|Temp|Download)[\\/]/i;

const renameCatroot = change(
  'Stop the Cryptographic Services (`net stop cryptsvc`), rename `C:\\Windows\\System32\\catroot2`, start the service again (`net start cryptsvc`), and repeat the installation.',
  '停止 Cryptographic Services 服务（`net stop cryptsvc`），重命名 `C:\\Windows\\System32\\catroot2`，再启动该服务（`net start cryptsvc`），然后重新安装。',
);

export const cbsCatalogMissingOrCorrupt = defineRule({
  meta: {
    id: 'cbs.catalog.missing-or-corrupt',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'The security catalog of a package is damaged or missing: {name}',
      zh: '程序包的安全编录已损坏或缺失：{name}',
    },
    explanation: {
      en: 'Windows could not verify the package because its catalog file {name} in C:\\Windows\\servicing\\Packages is damaged or missing. Everything that installs or changes this package fails until the catalog and its manifest are replaced.',
      zh: 'Windows 无法验证该程序包，因为 C:\\Windows\\servicing\\Packages 中的安全编录文件（catalog）{name} 已损坏或缺失。在替换该安全编录及其清单之前，安装或更改该程序包的操作都会失败。',
    },
    variants: {
      database: {
        title: {
          en: 'The database engine failed, which points to the database of security catalogs, catroot2 ({code})',
          zh: '数据库引擎出错，可能是安全编录数据库 catroot2 的问题（{code}）',
        },
        explanation: {
          en: 'Servicing ended with {code}, an error of the database engine ESE. The records do not name the database; the one that servicing writes while it installs a package is that of the security catalogs in `C:\\Windows\\System32\\catroot2`. It is built anew when the folder is renamed while the Cryptographic Services are stopped.',
          zh: '服务操作以 {code} 结束，这是数据库引擎 ESE 的错误。记录没有指明是哪个数据库；服务堆栈安装程序包时写入的是 `C:\\Windows\\System32\\catroot2` 中的安全编录数据库。停止 Cryptographic Services 服务后重命名该文件夹，数据库会重新生成。',
        },
        nextSteps: [renameCatroot, steps.restartAndRetry, steps.restoreHealth, steps.inPlaceUpgrade],
      },
      unlisted: {
        title: {
          en: 'The security catalog of {name} does not hold its hash ({code})',
          zh: '{name} 的安全编录中没有它的哈希（{code}）',
        },
        explanation: {
          en: 'The store holds a component back whose hash stands in none of its catalogs: {name} was not found in {catalog}, and the transaction ended with {code}. The catalog is damaged or belongs to another version of the package, or an update that has to come first, or its restart, is still missing.',
          zh: '如果组件的哈希不在其安全编录中，组件存储就不会接受该组件：在 {catalog} 中未找到 {name}，事务以 {code} 结束。可能是安全编录已损坏或属于该程序包的另一版本，也可能是必须先安装的更新尚未安装或尚未重启。',
        },
        nextSteps: [steps.restartAndRetry, steps.reinstallNamedPackage, renameCatroot, steps.inPlaceUpgrade],
      },
      several: {
        title: {
          en: 'The security catalogs of {count} packages are damaged or missing: {names}',
          zh: '有 {count} 个程序包的安全编录已损坏或缺失：{names}',
        },
        explanation: {
          en: 'Windows could not verify {count} packages because their catalog files are damaged or missing: {names}. Everything that changes these packages fails until the catalogs and manifests are replaced.',
          zh: '由于安全编录文件（catalog）已损坏或缺失，Windows 无法验证 {count} 个程序包：{names}。在替换这些安全编录和清单之前，更改这些程序包的操作都会失败。',
        },
      },
    },
    nextSteps: [
      steps.reinstallNamedPackage,
      steps.restoreHealthFromSource,
      change(
        'If many catalogs are hit at once: stop the Cryptographic Services, rename `C:\\Windows\\System32\\catroot2`, and start the service again.',
        '如果同时有许多安全编录受影响：停止 Cryptographic Services 服务，重命名 `C:\\Windows\\System32\\catroot2`，再启动该服务。',
      ),
      steps.inPlaceUpgrade,
    ],
    links: [steps.links.fixWindowsUpdateErrors],
  },
  *match(context) {
    yield* damageMatches(context, 'catalog', 'path');
    yield* ofRecords(context);
    yield* ofUnlisted(context);
    yield* ofDatabase(context);
  },
});

/**
 * Errors of the database engine as servicing hands them on, 0x8E5E0000 and the engine's number: damage, missing or
 * refused files (esent.h, JET_err…: -327, -501, -510, -528, -550, -1018, -1019, -1021, -1022, -1032, -1206, -1811).
 */
const engineCodes: readonly number[] = [
  327, 501, 510, 528, 550, 1018, 1019, 1021, 1022, 1032, 1206, 1811,
].map((number) => (0x8e5e0000 | number) >>> 0);

/** Servicing works with one database of this engine: that of the catalogs. */
function* ofDatabase(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const records = index
    .withCode(...engineCodes)
    .slice()
    .sort((a, b) => a - b);
  const [first] = records;
  const code =
    first === undefined ? undefined : index.fact(first).codes.find((each) => engineCodes.includes(each));
  if (first === undefined || code === undefined) return;
  yield {
    fact: first,
    variant: 'database',
    depth: 'reason',
    confidence: 'medium',
    standing: 'explains',
    code,
    values: { code: formatCode(code) },
    evidence: records.slice(0, 5).map((fact) => ({ fact, role: 'cause' as const })),
  };
}

/** CRYPT_E_NOT_FOUND: the answer for a hash that no catalog holds. */
const notFound = 0x80092004;
/** The answer stands right behind the component that was looked for. */
const answerReach = 3;

/** Catalogs are asked one after the other: a hash that one of them lacks counts only where the store answers with it. */
function* ofUnlisted({ index }: RuleContext): Iterable<Match> {
  for (const k of index.ofShape('csi.component.unlisted')) {
    const { component = '', path } = index.fact(k).fields;
    const behind = index.facts.slice(k + 1, k + 1 + answerReach);
    const distance = behind.findIndex(({ codes }) => codes.includes(notFound));
    if (distance < 0 || path === undefined) continue;
    const answer = k + 1 + distance;
    yield {
      fact: k,
      variant: 'unlisted',
      standing: 'explains',
      confidence: 'medium',
      code: notFound,
      culprit: { kind: 'component', name: component },
      values: { name: component, catalog: fileNameOf(plainPath(path)), code: formatCode(notFound) },
      evidence: [
        { fact: k, role: 'cause' },
        { fact: answer, role: 'verdict' },
      ],
      details: [...detail('Component', '组件', component), ...detail('Catalog', '安全编录', plainPath(path))],
    };
    return;
  }
}

function* ofRecords({ index }: RuleContext): Iterable<Match> {
  const found = new Map<string, Match>();
  const records = new Set([...index.ofShape('cbs.catalog.invalid'), ...index.withCode(...trustCodes)]);
  for (const k of index.withName('ERROR_INVALID_DATA', 'TRUST_E_NOSIGNATURE')) records.add(k);
  for (const k of [...records].sort((a, b) => a - b)) {
    const fact = index.fact(k);
    const refused = refusedIn(fact);
    if (refused === undefined) continue;
    const { name, code } = refused;
    const ref: EvidenceRef = { fact: k, role: 'cause' };
    const key = name.toLowerCase();
    const known = found.get(key);
    found.set(key, known ? again(known, ref, code) : ofCatalog(name, ref, code ?? invalidData(fact)));
  }
  yield* found.values();
}

/** The catalog that a record says is not accepted, and what its signature was answered with; undefined where it names none. */
function refusedIn(fact: Fact): { readonly name: string; readonly code: number | undefined } | undefined {
  const marked = markedFor(fact);
  if (marked !== undefined) return { name: `${marked.identity}.cat`, code: marked.code };
  // What a check lists is told by its list.
  if (fact.shape === 'cbs.check.item') return undefined;
  const isVerdict = fact.shape === 'cbs.catalog.invalid';
  const raw = catalogIn(fact) ?? (isVerdict ? fact.fields.path : undefined);
  if (raw === undefined || !(isVerdict || isInCatalogFolder(fact)) || unpackedFolder.test(raw))
    return undefined;
  const code = fact.codes.find((candidate) => (trustCodes as readonly number[]).includes(candidate));
  return { name: fileNameOf(plainPath(raw)), code };
}

/** The store counts as corrupt because of a package whose signature is not accepted: that is what its catalog holds. */
function markedFor({ shape, fields, codes }: Fact): { identity: string; code: number } | undefined {
  if (shape !== 'cbs.store.mark' || fields.package === undefined) return undefined;
  const code = codes.find((candidate) => (signatureCodes as readonly number[]).includes(candidate));
  return code === undefined ? undefined : { identity: fields.package, code };
}

function invalidData(fact: Fact): number | undefined {
  return fact.names.includes('ERROR_INVALID_DATA') ? 0x8007000d : undefined;
}

function again(known: Match, ref: EvidenceRef, code: number | undefined): Match {
  return {
    ...known,
    ...(known.code === undefined && code !== undefined ? { code } : {}),
    count: (known.count ?? 1) + 1,
    evidence: [...(known.evidence ?? []), ref].slice(0, 6),
  };
}

function ofCatalog(name: string, ref: EvidenceRef, code: number | undefined): Match {
  const identity = name.replace(/\.cat$/i, '');
  const kb = kbOfIdentity(identity);
  return {
    fact: ref.fact,
    evidence: [ref],
    ...defined({ code }),
    culprit: { kind: 'path', name },
    values: { name },
    packages: [identity],
    ...(kb === undefined ? {} : { kbs: [kb] }),
    details: [...detail('Catalog', '安全编录', name), ...detail('Package', '程序包', identity)],
  };
}
