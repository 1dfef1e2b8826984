// Owns what the User State Migration Tool says of itself in scanstate.log and loadstate.log: that it gave up, and at what.

import { formatCode } from '../../codes/index';
import { defined } from '../../defined';
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { change, look, type NextStep } from '../../knowledge/step';
import type { Match } from '../defineRule';
import { detail } from '../matching/values';

/** Options and return codes: https://learn.microsoft.com/windows/deployment/usmt/usmt-scanstate-syntax */
export const usmtSteps: readonly NextStep[] = [
  look(
    'Read scanstate.log or loadstate.log right above its last errors; with `/v:13` the tool names every object it works on.',
    '查看 scanstate.log 或 loadstate.log 中最后几条错误之前的内容；使用 `/v:13` 时，该工具会列出所处理的每个对象。',
  ),
  look(
    'Check the free space of the drives and of the folder of the store, and that the store can be written to; error 112 is a full disk.',
    '检查各驱动器和存储文件夹的可用空间，并确认存储文件夹可以写入；错误 112 表示磁盘已满。',
  ),
  change(
    'Repair or exclude the object (an exclude rule in the migration XML), or run the tool again with `/c`, so that it goes on without such objects.',
    '修复该对象或将其排除（在迁移 XML 中使用排除规则），或使用 `/c` 再次运行该工具，使其跳过此类对象。',
  ),
];

/** Errors that the tool ignored (`/c`) end in success; only its own last words tell that it gave up. */
export function* usmtMatches(index: FactIndex): Iterable<Match> {
  const [end] = index.ofShape('setup.usmt.failed');
  const [xml] = index.ofShape('setup.usmt.xml');
  if (xml !== undefined) {
    yield ofFile(index, xml);
    return;
  }
  const [copy] = index.ofShape('setup.usmt.copy');
  const at = index.ofShape('setup.usmt.object')[0] ?? (end === undefined ? undefined : copy);
  if (at === undefined) {
    if (end !== undefined) yield ofEnd(index, end);
    return;
  }
  const object = index.fact(at).fields.object ?? '';
  const win32 = copy === undefined ? undefined : index.fact(copy).fields.win32;
  const code = win32 === undefined ? undefined : hresultFromWin32(Number(win32));
  yield {
    fact: at,
    variant: code === undefined ? 'usmtUncoded' : 'usmt',
    ...defined({ code }),
    culprit: { kind: 'path', name: object },
    values: { object, code: code === undefined ? '' : formatCode(code) },
    details: detail('Object', '对象', object),
    evidence: [at, copy, end]
      .filter((k) => k !== undefined)
      .map((fact) => ({ fact, role: fact === end ? ('verdict' as const) : ('cause' as const) })),
  };
}

function ofEnd(index: FactIndex, end: number): Match {
  const reason = index.fact(end).fields.reason?.trim();
  return {
    fact: end,
    variant: reason === undefined ? 'usmtPlain' : isOfStore(reason) ? 'usmtStore' : 'usmtReason',
    depth: 'reason',
    confidence: reason === undefined ? 'low' : 'medium',
    values: { reason: reason ?? '' },
  };
}

/** "Invalid store path; check the store parameter and/or file system permissions" */
function isOfStore(reason: string): boolean {
  return /^Invalid store path/i.test(reason);
}

/** The wording for a store that the tool does not find. Cause: Microsoft Support, KB2892374. */
export const storeTexts = {
  usmtStore: {
    title: {
      en: 'The user state migration did not start: the path of the store is not accepted',
      zh: '用户状态迁移未能开始：存储路径不被接受',
    },
    explanation: {
      en: 'The User State Migration Tool refused the path of its store: “{reason}”. Either the path cannot be reached with the rights of the caller, or it points into the store: LoadState wants the folder that ScanState was given, not the folder `USMT` in it that holds the .mig file.',
      zh: '用户状态迁移工具拒绝了存储路径：“{reason}”。可能是调用方没有访问该路径的权限，也可能是路径指向了存储内部：LoadState 需要的是提供给 ScanState 的文件夹，而不是其中存放 .mig 文件的 `USMT` 文件夹。',
    },
    nextSteps: [
      look(
        'Give LoadState the folder that ScanState was given (the parent of `USMT\\USMT.MIG`), and check with the same account that it can be read and written.',
        '向 LoadState 提供与 ScanState 相同的文件夹（`USMT\\USMT.MIG` 的上级），并用同一帐户确认该文件夹可以读写。',
      ),
    ],
  },
};

/** A migration file that the tool cannot read: it does not start to work. */
function ofFile(index: FactIndex, k: number): Match {
  const object = index.fact(k).fields.path ?? '';
  return {
    fact: k,
    variant: 'usmtXml',
    culprit: { kind: 'path', name: object },
    values: { object, code: '', reason: '' },
    details: detail('File', '文件', object),
  };
}
