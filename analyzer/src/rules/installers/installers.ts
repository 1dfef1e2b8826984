// What lives in installers/: what the rules of advanced installers share. This file: the reading of failed ones: which
// installer, which component, which inner code.

import { defined } from '../../defined';
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { isIgnored, pluginIn } from '../../facts/words/installers';
import type { EvidenceRef } from '../../model';
import { isDoneLater } from '../../operations/installerRuns';
import type { Match } from '../defineRule';
import { codeOfExpression, detail, evidenceAt } from '../matching/values';
import { failedByAdapter } from './adapterRecords';
import { commandBefore, failedCommand } from './commandRecords';
import {
  beginOf,
  componentOf,
  isSetAside,
  messageBefore,
  nameOf,
  networkDriverBefore,
  reachWithoutBegin,
  serviceBefore,
  spanBefore,
  usable,
} from './installerRecords';

/** One advanced installer whose failure rolls the transaction back. */
export interface FailedInstaller {
  readonly fact: number;
  readonly installer: string;
  readonly component?: string;
  readonly binary?: string;
  readonly code?: number;
  /** The command it ran and how that ended, where the log shows it. */
  readonly command?: string;
  readonly exitCode?: string;
  /** The file that it was about to write. */
  readonly file?: string;
  /** The network driver that it had come to. */
  readonly driver?: string;
  /** The service that it could not open or start. */
  readonly service?: string;
  /** What it said of its failure, in the words and the language of the log. */
  readonly message?: string;
  /** True where the log does not show that the failure counted. */
  readonly isUncertain?: boolean;
  /** Wording for an installer that is not named; `element` where the element of the manifest is, as its component. */
  readonly wording?: 'unnamed' | 'element';
  /** True where a later run did the same work. */
  readonly isDoneLater?: boolean;
  readonly evidence: readonly EvidenceRef[];
}

/** The installers that failed for good, each once, in file order. A failure that the log says is ignored is none. */
export function failedInstallers(index: FactIndex): FailedInstaller[] {
  const byName = new Map<string, FailedInstaller>();
  for (const k of index.ofShape('ai.failed', 'ai.summary')) {
    const fact = index.fact(k);
    if (isIgnored(fact)) continue;
    const found = ofRecord(index, k);
    const known = byName.get(found.installer);
    byName.set(found.installer, known ? joined(known, found) : found);
  }
  for (const k of index.ofShape('ai.end')) addUnnamed(index, k, byName);
  if (byName.size === 0) addServices(index, byName);
  if (byName.size === 0) addPlugins(index, byName);
  if (byName.size === 0) for (const failed of failedByAdapter(index)) byName.set(failed.installer, failed);
  if (byName.size === 0) addCommand(index, byName);
  return withDone(index, [...byName.values()]);
}

/** Marks the failures after which a later start or session ran the same installer for the same component through. */
function withDone(index: FactIndex, failed: readonly FailedInstaller[]): FailedInstaller[] {
  return failed.map((one) => {
    const begin = one.evidence.find(({ fact }) => index.fact(fact).shape === 'ai.begin')?.fact;
    return begin !== undefined && isDoneLater(index, begin) ? { ...one, isDoneLater: true } : one;
  });
}

function ofRecord(index: FactIndex, k: number): FailedInstaller {
  const { fields } = index.fact(k);
  // A wrap may have broken the name between its words.
  const installer = (fields.installer ?? '').trim().replace(/\s+/g, ' ');
  const begin = beginOf(index, k, { installer, ...defined({ id: fields.id }) });
  const component =
    componentOf(index, begin) ?? usable(nameOf(fields.component)) ?? componentDone(index, k, fields.id);
  const code = codeOfExpression(fields.hresult ?? fields.code) ?? innerCode(index, begin, k);
  const command = commandBefore(index, begin, k);
  const service = serviceBefore(index, begin, k);
  const said = messageBefore(index, begin, k);
  const driver = networkDriverBefore(index, begin, k);
  return {
    fact: k,
    installer,
    ...(driver === undefined ? {} : { driver: index.fact(driver).fields.driver ?? '' }),
    ...defined({ component, binary: fields.binary, code }),
    ...command?.parts,
    ...(service === undefined ? {} : { service: index.fact(service).fields.service ?? '' }),
    ...(said === undefined ? {} : { message: index.fact(said).fields.message ?? '' }),
    evidence: [
      ...evidenceAt('cause', begin),
      ...loggedBetween(index, begin, k),
      ...evidenceAt('context', driver),
      ...evidenceAt('cause', said),
      ...(command?.evidence ?? []),
      ...evidenceAt('cause', service),
      { fact: k, role: 'cause' },
    ],
  };
}

/** The component in the trace that an installer leaves when it is done; the trace stands beside its verdict. */
function componentDone(index: FactIndex, k: number, id: string | undefined): string | undefined {
  const done = index
    .ofShape('ai.done')
    .filter((other) => Math.abs(other - k) <= reachWithoutBegin)
    .find((other) => id === undefined || index.fact(other).fields.id === id);
  return done === undefined ? undefined : usable(index.fact(done).fields.component);
}

/** A service that an installer could not start, where the installer's own verdict was cut away. */
function addServices(index: FactIndex, byName: Map<string, FailedInstaller>): void {
  for (const k of index.ofShape('ai.service')) {
    const { service, error } = index.fact(k).fields;
    if (service === undefined || byName.has(service)) continue;
    const begin = beginOf(index, k);
    const name = begin === undefined ? undefined : usable(index.fact(begin).fields.installer);
    const component = componentOf(index, begin);
    byName.set(service, {
      fact: k,
      installer: name ?? service,
      service,
      isUncertain: true,
      code: hresultFromWin32(Number(error)),
      ...defined({ component }),
      evidence: [...evidenceAt('cause', begin), { fact: k, role: 'cause' }],
    });
  }
}

/**
 * `…\\plugins\\sampleai\\sampleai.cpp(12): Error X originated in function …`: an installer's own code failed, and the verdict
 * of its queue item was cut away. The file it was about to write stands before it.
 */
function addPlugins(index: FactIndex, byName: Map<string, FailedInstaller>): void {
  for (const k of index.ofShape('csi.call.failed')) {
    const fact = index.fact(k);
    const plugin = pluginIn(fact);
    if (plugin === undefined || byName.has(plugin) || isSetAside(index.facts, k)) continue;
    const begin = beginOf(index, k);
    const name = begin === undefined ? undefined : usable(index.fact(begin).fields.installer);
    const file = spanBefore(index, begin, k).findLast((n) => index.fact(n).shape === 'ai.file');
    const path = file === undefined ? undefined : index.fact(file).fields.path;
    const code = codeOfExpression(fact.fields.status);
    const component = componentOf(index, begin);
    byName.set(plugin, {
      fact: k,
      installer: name ?? plugin,
      ...defined({ code, component, file: path }),
      evidence: evidenceAt('cause', begin, file, k),
    });
  }
}

function addCommand(index: FactIndex, byName: Map<string, FailedInstaller>): void {
  const failed = failedCommand(index);
  if (failed !== undefined) byName.set(failed.installer, failed);
}

/** `End executing advanced installer` with a failing status, where the record of the queue item was cut away. */
function addUnnamed(index: FactIndex, k: number, byName: Map<string, FailedInstaller>): void {
  const { fields } = index.fact(k);
  if (!/ADVANCED_INSTALLER_FAILED|0x8|FROM_WIN32/.test(fields.status ?? '') || isSetAside(index.facts, k))
    return;
  const begin = beginOf(index, k);
  const installer = begin === undefined ? undefined : index.fact(begin).fields.installer;
  if (begin === undefined || installer === undefined || byName.has(installer) || byName.size > 0) return;
  const component = componentOf(index, begin);
  byName.set(installer, {
    fact: begin,
    installer,
    ...defined({ component }),
    evidence: [
      { fact: begin, role: 'cause' },
      { fact: k, role: 'consequence' },
    ],
  });
}

function joined(known: FailedInstaller, again: FailedInstaller): FailedInstaller {
  return {
    ...again,
    ...known,
    ...(known.binary === undefined && again.binary !== undefined ? { binary: again.binary } : {}),
    ...(known.code === undefined && again.code !== undefined ? { code: again.code } : {}),
    evidence: [...known.evidence, ...again.evidence].slice(0, 8),
  };
}

/** The first record between begin and failure in which the installer itself states a code. */
function loggedBetween(index: FactIndex, begin: number | undefined, end: number): EvidenceRef[] {
  if (begin === undefined) return [];
  for (let k = begin + 1; k < end; k++) {
    const fact = index.fact(k);
    if (fact.shape === 'ai.logged' && (fact.codes.length > 0 || fact.names.length > 0))
      return [{ fact: k, role: 'cause' }];
  }
  return [];
}

function innerCode(index: FactIndex, begin: number | undefined, end: number): number | undefined {
  for (let k = begin ?? end; k < end; k++) {
    const fact = index.fact(k);
    if (!/^ai\.(?:logged|adapter)/.test(fact.shape)) continue;
    const code = fact.codes.find((candidate) => candidate >= 0x80000000) ?? codeOfExpression(fact.names[0]);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** The match of a failed installer; the texts of every installer rule use the same values. */
export function matchOfInstaller(failed: FailedInstaller): Match {
  const name = failed.binary === undefined ? failed.installer : `${failed.installer} (${failed.binary})`;
  // At an element of a manifest, what hands the failure on is no installer.
  const parts = failed.wording === 'element' ? [failed.component] : [failed.component, name];
  const names = [...parts, failed.driver, failed.file].filter((part) => part !== undefined);
  // Only the installer may be named, not what it was run for.
  const variant = failed.wording ?? (failed.component === undefined ? 'alone' : undefined);
  return {
    fact: failed.fact,
    evidence: failed.evidence,
    ...defined({ code: failed.code, variant }),
    ...(failed.wording === 'unnamed'
      ? { depth: 'reason' as const }
      : { culprit: { kind: 'component', name: names.join(', ') } }),
    values: { installer: name, component: failed.component ?? name },
    details: [
      ...detail('Installer', '安装程序', name),
      ...detail('Component', '组件', failed.component),
      ...detail('Network driver', '网络驱动程序', failed.driver),
      ...detail('File', '文件', failed.file),
      ...detail('Service', '服务', failed.service),
      ...detail('Message', '消息', failed.message?.trim()),
      ...detail('Command', '命令', failed.command),
      ...detail('Exit code', '退出代码', failed.exitCode),
    ],
    ...(failed.isUncertain || failed.isDoneLater ? { standing: 'explains' as const } : {}),
    ...(failed.isDoneLater ? { severity: 'information' as const } : {}),
    confidence: failed.code === undefined ? 'medium' : 'high',
  };
}
