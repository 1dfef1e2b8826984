// Owns what another tool says of the same failure: the rule of SetupDiag that matched, its sentence, and the class that
// it corresponds to here. It stands beside our own verdict; only where nothing else is there it becomes one, of low
// confidence. Which rule belongs to which class: the rule list of Microsoft's "SetupDiag" page.
import { formatCode } from '../codes/index';
import { isFailureCode } from '../facts/codes';
import * as steps from '../knowledge/steps';
import { type Localized, localize } from '../localized';
import type { Analysis, Detail, Fact } from '../model';
import type { ClassId } from '../rules/classIds';
import { ruleOf } from '../rules/index';
import { detail } from '../rules/values';
import { symbolOf } from './codes';
import type { RankedFailure } from './failure';
import { notProvedVerdict, operationTitles } from './texts';
import type { CaseSource, Failure, PeerVerdict } from './types';
import { oneLine } from './wording';

/** What SetupDiag's results among the logs say, in file order. */
export function peerVerdictsOf(sources: readonly CaseSource[]): readonly PeerVerdict[] {
  return sources.flatMap(({ analysis }, source) => {
    const starts = analysis.facts.flatMap((fact, k) => (fact.shape === 'setup.diag.profile' ? [k] : []));
    return starts.map((k, n) => verdictAt(analysis.facts.slice(k, starts[n + 1]), source));
  });
}

/** True for a result of SetupDiag and nothing else: what it quotes is no log of its own. */
export function isPeerOnly(analysis: Analysis): boolean {
  return analysis.facts.length > 0 && analysis.facts.every((fact) => fact.shape.startsWith('setup.diag.'));
}

/** True for a result of SetupDiag that says that none of its rules matched. */
export function isSilentPeer(analysis: Analysis): boolean {
  return isPeerOnly(analysis) && analysis.facts.every(({ shape }) => shape !== 'setup.diag.profile');
}

/** The failure that SetupDiag states, where the case holds nothing but its result. */
export function peerFailures(
  sources: readonly CaseSource[],
  peers: readonly PeerVerdict[],
): readonly RankedFailure[] {
  if (!sources.every(({ analysis }) => isPeerOnly(analysis) || analysis.facts.length === 0)) return [];
  const last = peers.findLast(({ profile }) => !soundProfiles.has(profile));
  const analysis = last === undefined ? undefined : sources[last.source]?.analysis;
  return last === undefined || analysis === undefined ? [] : [failureOfPeer(last, analysis)];
}

/** Rules that report no failure. */
const soundProfiles: ReadonlySet<string> = new Set(['FindSuccessfulUpgrade', 'CompatScanOnly']);

function verdictAt(facts: readonly Fact[], source: number): PeerVerdict {
  const [head] = facts;
  const profile = head?.fields.profile ?? '';
  const report = facts.find((fact) => fact.shape === 'setup.diag.report');
  const advice = facts.find(
    (fact) => fact.shape === 'setup.diag.advice' && !/^Refer to/.test(fact.fields.text ?? ''),
  );
  const codes = facts.flatMap((fact) =>
    /^setup\.diag\.(?:report|code|details|error)$/.test(fact.shape) ? fact.codes : [],
  );
  const code = codes.find(isFailureCode);
  return {
    tool: 'SetupDiag',
    source,
    line: (head?.line ?? 0) + 1,
    profile,
    text: report?.fields.text ?? null,
    advice: advice?.fields.text ?? null,
    code: code === undefined ? null : formatCode(code),
    class: classOfProfile.get(profile) ?? null,
  };
}

const onlyPeerTitle: Localized = {
  en: 'SetupDiag reports {profile}: {text}',
  zh: 'SetupDiag 报告 {profile}：{text}',
};

const onlyPeerText: Localized = {
  en: 'Only the result of SetupDiag was supplied, none of the logs that it read. Its rule {profile} matched: {text}. The logs of Windows Setup have to show whether that is the cause.',
  zh: '只提供了 SetupDiag 的结果，没有提供它所读取的日志。匹配的规则为 {profile}：{text}。是否确为原因，需要 Windows 安装程序的日志证实。',
};

function failureOfPeer(peer: PeerVerdict, analysis: Analysis): RankedFailure {
  const facts = analysis.facts.filter(({ line }) => line + 1 >= peer.line);
  const report = facts.find((fact) => fact.shape === 'setup.diag.report') ?? facts[0];
  const values = { profile: peer.profile, text: peer.text ?? peer.profile };
  const filled = (text: Localized): Localized => ({
    en: localize(text, 'en', values),
    zh: localize(text, 'zh-cn', values),
  });
  const symbol = peer.code === null ? null : symbolOf(Number(peer.code), 'setup');
  const text = report === undefined ? values.text : oneLine(report);
  const line = (report?.line ?? 0) + 1;
  const failure: Failure = {
    ...frameOf(peer),
    details: placeOf(facts),
    title: filled(onlyPeerTitle),
    explanation: filled(onlyPeerText),
    symbol,
    rootCause: { source: peer.source, line, text, code: peer.code, symbol, culprit: null },
    evidence: [{ source: peer.source, line, role: 'verdict', text }],
  };
  return { source: peer.source, operation: undefined, finding: undefined, failure };
}

/** Where the upgrade ended, in SetupDiag's words; the end of its code tells the phase, too. */
function placeOf(facts: readonly Fact[]): readonly Detail[] {
  const field = (name: string): string | undefined =>
    facts.map(({ fields }) => fields[name]?.trim()).find((value) => value !== undefined && value !== '');
  return [
    ...detail('Phase at the end', '终止时所处阶段', field('phase')),
    ...detail('Last operation', '最后的操作', field('operation')),
    ...detail('Extend code', '扩展代码', field('extend')),
  ];
}

/** What no record has to be read for. */
function frameOf(
  peer: PeerVerdict,
): Omit<Failure, 'title' | 'explanation' | 'symbol' | 'rootCause' | 'evidence' | 'details'> {
  const meta = peer.class === null ? undefined : ruleOf(peer.class)?.meta;
  return {
    class: peer.class ?? 'unclassified',
    confidence: 'low',
    operation: {
      kind: 'upgrade',
      title: operationTitles.upgrade,
      session: null,
      client: 'SetupDiag',
      start: null,
      end: null,
      target: null,
    },
    hresult: peer.code,
    kbs: [],
    packages: [],
    codeChain: [],
    nextSteps: meta?.nextSteps ?? [steps.readInnerCode],
    ruledOut: [],
    notProved: [notProvedVerdict],
    links: meta?.links ?? [],
  };
}

const classOfProfile: ReadonlyMap<string, ClassId> = new Map(
  (
    [
      [
        'drv.upgrade-rollback',
        'BootFailureDetected FindDebugInfoFromRollbackLog DebugSetupMemoryDump DebugMemoryDump DebugSetupCrash',
      ],
      ['drv.device-install-hang', 'DeviceInstallHang'],
      [
        'drv.hardblock',
        'HardblockDeviceOrDriver PreReleaseWimMountDriverFound UserProvidedDriverInjectionFailure',
      ],
      ['env.disk-full', 'DiskSpaceBlockInDownLevel DiskSpaceFailure'],
      ['env.system-partition-small', 'InsufficientSystemPartitionDiskSpaceHardblock'],
      ['dism.provider', 'DISMproviderFailure DISMImageSessionFailure WimMountDriverIssue'],
      [
        'up.compat.hardblock',
        'BitLockerHardblock VHDHardblock PortableWorkspaceHardblock AuditModeHardblock SafeModeHardblock HardblockMismatchedLanguage HardblockFlightSigning PlugInComplianceBlock',
      ],
      [
        'up.compat.app',
        'CompatBlockedApplicationAutoUninstall CompatBlockedApplicationDismissable CompatBlockedApplicationManualUninstall',
      ],
      ['up.compat.scan-only', 'CompatScanOnly'],
      [
        'up.migration',
        'FindMigGatherUnitFailure FindMigApplyUnitFailure FindMigGatherApplyFailure MigrationAbortedDueToPluginFailure',
      ],
      ['up.profile', 'UserProfileCreationFailureDuringOnlineApply UserProfileCreationFailureDuringFinalize'],
      ['up.wim.apply-or-mount', 'WimMountFailure WimApplyExtractFailure WinSetupBootFilterFailure'],
      ['up.update-agent-expander', 'UpdateAgentExpanderFailure'],
      ['up.safeos.dynamic-update', 'CriticalSafeOSDUFailure'],
      [
        'up.optional-component',
        'OptionalComponentFailedToGetOCsFromPackage OptionalComponentOpenPackageFailed OptionalComponentInitCBSSessionFailed',
      ],
      ['up.setup.dism-package', 'DISMAddPackageFailed'],
      [
        'up.setup.sysprep-or-advanced-installer',
        'SysPrepLaunchModuleFailure AdvancedInstallerFailed AdvancedInstallerGenericFailure FindFatalPluginFailure',
      ],
      [
        'up.setup.downlevel',
        'FindSetupHostReportedFailure FindDownlevelFailure FindAbruptDownlevelFailure FindEarlyDownlevelError FindSetupPlatformFailedOperationInfo FindSPFatalError',
      ],
      ['up.rollback.generic', 'FindRollbackFailure'],
      ['up.success', 'FindSuccessfulUpgrade'],
    ] as const
  ).flatMap(([id, profiles]) => profiles.split(' ').map((profile) => [profile, id] as const)),
);
