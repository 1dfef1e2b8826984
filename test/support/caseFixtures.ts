// Owns hand-made cases for the tests of renderers and replies, so that these do not depend on the reader of logs.
import type { CaseResult, DamagedFile, Evidence, Failure, SourceSummary } from '../../analyzer/src/index';

/** A record of our own in the form of a CBS.log. */
export function cbsRecord(time: string, level: string, component: string, message: string): string {
  return `${time}, ${level.padEnd(22)}${component.padEnd(7)}${message}`;
}

export const manifestPath =
  'C:\\Windows\\WinSxS\\Manifests\\amd64_sample-mail-client_31bf3856ad364e35_10.0.17763.1000_none_0123456789abcdef.manifest';
export const expectedHash = '11'.repeat(32);
export const actualHash = 'ab'.repeat(32);

export function sourceSummary(changes: Partial<SourceSummary> = {}): SourceSummary {
  return {
    path: 'logs/CBS.log',
    kind: 'cbs',
    encoding: 'utf-8',
    bom: true,
    eol: 'crlf',
    bytes: 120_000,
    lines: 1_250,
    records: 1_200,
    continuationLines: 50,
    unparsedLines: 0,
    first: '2024-03-04T09:00:01',
    last: '2024-03-04T09:41:30',
    servicingStack: '10.0.17763.1490',
    osBuild: '17763',
    windowsRelease: 'Windows 10 1809',
    sessions: 2,
    problems: [],
    ...changes,
  };
}

export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    source: 0,
    line: 41,
    role: 'cause',
    time: '2024-03-04T09:40:12',
    text: cbsRecord(
      '2024-03-04 09:40:12',
      'Info',
      'CSI',
      "0000a001 Manifest hash for component [l:60]'amd64_sample-mail-client_31bf3856ad364e35_10.0.17763.1000_none_0123456789abcdef' does not match expected value.",
    ),
    ...changes,
  };
}

export function failure(changes: Partial<Failure> = {}): Failure {
  return {
    class: 'csi.manifest.hash-mismatch',
    title: { en: 'The manifest of a component is damaged', zh: '一个组件的清单已损坏' },
    explanation: {
      en: 'The component store expects another content for one manifest than the one on disk. While this manifest is damaged, no update that builds on the component can be installed.',
      zh: '组件存储中记录的哈希值与磁盘上这个清单文件的内容不一致。清单损坏期间，依赖该组件的更新都无法安装。',
    },
    confidence: 'high',
    operation: {
      kind: 'install',
      title: { en: 'Installation of a package', zh: '安装程序包' },
      session: '30800001_123456789',
      client: 'WindowsUpdateAgent',
      start: '2024-03-04T09:00:05',
      end: '2024-03-04T09:41:00',
      target: null,
    },
    hresult: '0x80073712',
    symbol: 'ERROR_SXS_COMPONENT_STORE_CORRUPT',
    kbs: ['KB5000001'],
    packages: ['Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2'],
    rootCause: {
      source: 0,
      line: 41,
      code: '0xc015001a',
      symbol: 'STATUS_SXS_COMPONENT_STORE_CORRUPT',
      text: evidence().text,
      culprit: { kind: 'path', name: manifestPath },
    },
    codeChain: [
      { code: '14098', symbol: 'ERROR_SXS_COMPONENT_STORE_CORRUPT', origin: { en: 'CSI', zh: 'CSI' } },
      { code: '0x80073712', symbol: 'ERROR_SXS_COMPONENT_STORE_CORRUPT', origin: { en: 'CBS', zh: 'CBS' } },
    ],
    details: [
      { label: { en: 'Expected SHA-256', zh: '期望的 SHA-256' }, value: expectedHash },
      { label: { en: 'Found', zh: '实际值' }, value: actualHash },
    ],
    evidence: [
      evidence(),
      evidence({
        line: 47,
        role: 'consequence',
        text: cbsRecord(
          '2024-03-04 09:40:13',
          'Info',
          'CBS',
          'Failed to get enumerator for missing components. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
        ),
      }),
    ],
    nextSteps: [
      {
        text: {
          en: 'Repair from a source of the same build: `DISM /Online /Cleanup-Image /RestoreHealth /Source:<path> /LimitAccess`.',
          zh: '从相同内部版本的源修复：`DISM /Online /Cleanup-Image /RestoreHealth /Source:<路径> /LimitAccess`。',
        },
        changesMachine: true,
      },
      {
        text: { en: 'Collect the log of the next attempt.', zh: '收集下一次尝试的日志。' },
        changesMachine: false,
      },
    ],
    ruledOut: [{ en: 'No other failure is recorded.', zh: '没有其他失败记录。' }],
    notProved: [{ en: 'The log does not say who asked for the update.', zh: '日志没有说明更新由谁发起。' }],
    links: [],
    ...changes,
  };
}

/** Damaged files with what owns them; the lines count from 1. */
export function corruption(
  files: readonly Partial<DamagedFile>[],
  totals: Partial<CaseResult['corruption']> = {},
): CaseResult['corruption'] {
  const whole = files.map((file, i) => ({
    source: 0,
    line: i + 1,
    name: '',
    component: null,
    package: null,
    kb: null,
    ...file,
  }));
  return {
    unrepaired: whole.map((file) => file.name),
    unrepairedTotal: files.length,
    repairedTotal: 0,
    files: whole,
    ...totals,
  };
}

export function failedCase(changes: Partial<CaseResult> = {}): CaseResult {
  return {
    sources: [sourceSummary()],
    verdict: 'failed',
    peers: [],
    failures: [failure()],
    findings: [
      {
        rule: 'csi.manifest.hash-mismatch',
        severity: 'error',
        source: 0,
        line: 41,
        lineCount: 3,
        count: 1,
        message: { en: 'A manifest is damaged.', zh: '清单已损坏。' },
        culprit: { kind: 'path', name: manifestPath },
        expected: expectedHash,
        actual: actualHash,
        hashAlgorithm: 'sha256',
        related: [],
      },
    ],
    attempts: [],
    hasRecovered: false,
    errorCounts: [
      {
        code: '0x80073712',
        symbol: 'ERROR_SXS_COMPONENT_STORE_CORRUPT',
        count: 1,
        first: '2024-03-04T09:40:13',
        last: '2024-03-04T09:40:13',
      },
    ],
    corruption: { unrepaired: [], unrepairedTotal: 0, repairedTotal: 0, files: [] },
    timeline: [],
    missingLogs: ['WindowsUpdate.log'],
    ...changes,
  };
}

export function healthyCase(changes: Partial<CaseResult> = {}): CaseResult {
  return {
    ...failedCase(),
    verdict: 'no-failure',
    failures: [],
    findings: [],
    errorCounts: [],
    missingLogs: [],
    ...changes,
  };
}
