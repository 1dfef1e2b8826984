// The update client’s own database is damaged or cannot be opened.
import type { FactIndex } from '../facts/factIndex';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { classOfCode } from './matching/classCodes';
import { matchClass } from './matching/classMatch';
import { detail } from './matching/values';
import { isWorkingLater } from './system/serviceEvents';

const engine = 'engine';

/**
 * Errors of the database engine as the update client hands them on, 0xC8000000 and the engine's number: damage, missing
 * or refused files (esent.h, JET_err…: -501, -528, -550, -1018, -1019, -1022, -1032, -1206, -1811).
 */
const engineCodes: readonly number[] = [501, 528, 550, 1018, 1019, 1022, 1032, 1206, 1811].map(
  (number) => (0xc8000000 | number) >>> 0,
);

export const wuDatastore = defineRule({
  meta: {
    id: 'wu.datastore',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The update client’s database cannot be used ({code})',
      zh: '更新客户端的数据库无法使用（{code}）',
    },
    explanation: {
      en: 'The update client could not read or write its own database and ended with {code}. The database holds only the client’s history and scan results; it can be built anew without touching installed updates.',
      zh: '更新客户端无法读写自己的数据库，以 {code} 结束。该数据库只保存客户端的历史记录和扫描结果，可以重新生成，不影响已安装的更新。',
    },
    variants: {
      [engine]: {
        title: {
          en: 'The update client’s database is damaged or cannot be opened ({path})',
          zh: '更新客户端的数据库已损坏或无法打开（{path}）',
        },
        explanation: {
          en: 'The database engine could not use {path}, a file of the update client’s own database. The database holds only the client’s history and scan results; it can be built anew without touching installed updates.',
          zh: '数据库引擎无法使用 {path}，该文件属于更新客户端自己的数据库。该数据库只保存客户端的历史记录和扫描结果，可以重新生成，不影响已安装的更新。',
        },
      },
      full: {
        title: {
          en: 'The update client’s database takes no changes: its version store is full ({size})',
          zh: '更新客户端的数据库无法写入更改：其版本存储已满（{size}）',
        },
        explanation: {
          en: 'The database engine says that the version store of the update client’s database has reached its limit of {size}: one piece of work holds it for too long, and changes are refused until that ends. Until then scans can be slow or fail. The database can be built anew without touching installed updates.',
          zh: '数据库引擎报告更新客户端数据库的版本存储已达到上限 {size}：某项操作占用时间过长，在其结束之前会拒绝更改，期间扫描可能变慢或失败。该数据库可以重新生成，不影响已安装的更新。',
        },
        nextSteps: [steps.resetSoftwareDistribution, steps.retryUpdate],
      },
    },
    nextSteps: [
      steps.resetSoftwareDistribution,
      steps.diskHealth,
      look(
        'Check that security software does not lock `C:\\Windows\\SoftwareDistribution\\DataStore`.',
        '检查安全软件是否锁定 `C:\\Windows\\SoftwareDistribution\\DataStore`。',
      ),
      steps.retryUpdate,
    ],
    links: [
      {
        title: { en: 'Windows Update common errors and mitigation', zh: 'Windows 更新常见错误和缓解措施' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      },
    ],
  },
  *match(context) {
    yield* matchClass(context, 'wu.datastore', { codes: engineCodes });
    const told = failedOnDatabase(context);
    if (context.operations.length > 0 && told === undefined) return;
    yield* matchEngine(context.index, told);
    if (told === undefined) yield* matchFull(context.index);
  },
});

/** The answer of work that failed on the database and did not work later. */
function failedOnDatabase({ operations }: RuleContext): number | undefined {
  return operations.find(
    ({ outcome, recoveredLater, result = 0 }) =>
      outcome === 'failed' && !recoveredLater && classOfCode(result) === 'wu.datastore',
  )?.result;
}

/**
 * What the database engine says of the files, where nothing worked after it: by itself where nothing is told of the client's
 * work, else as what the work that failed on the database met.
 */
function* matchEngine(index: FactIndex, told: number | undefined): Iterable<Match> {
  const records = index.ofShape('event.datastore.failed');
  const [first] = records;
  const last = records.at(-1);
  if (first === undefined || last === undefined || isWorkingLater(index, last)) return;
  const path = index.fact(first).fields.path ?? '';
  yield {
    fact: first,
    variant: engine,
    depth: 'reason',
    ...(told === undefined
      ? { standing: 'proof' as const, confidence: 'medium' as const }
      : { standing: 'explains' as const, confidence: 'high' as const, told }),
    count: records.length,
    culprit: { kind: 'path', name: path },
    values: { path, code: '' },
  };
}

/** A version store that is full: nothing is damaged, and no file is named. */
function* matchFull(index: FactIndex): Iterable<Match> {
  const records = index.ofShape('event.datastore.full');
  const [first] = records;
  const last = records.at(-1);
  if (first === undefined || last === undefined || isWorkingLater(index, last)) return;
  const { size = '' } = index.fact(first).fields;
  yield {
    fact: first,
    variant: 'full',
    standing: 'proof',
    depth: 'reason',
    confidence: 'medium',
    count: records.length,
    values: { size, code: '' },
    details: detail('Limit', '上限', size),
  };
}
