// A change of edition that DISM or the licensing service refused: the key, or the running Windows.
// Source: Microsoft's "DISM Windows edition-servicing command-line options" and slerror.h.
import type { Operation, RuleTexts } from '../../model';
import type { Match, RuleContext } from '../defineRule';
import { hexOrUnknown } from '../matching/values';

const editionCommand = /[/-]set-(?:edition|productkey)\b|\bSet-Windows(?:Edition|ProductKey)\b/i;

/** SL_E_…, the answers of the software licensing service. */
const licensingFacility = 0xc004;

/** The key that the licensing service, or DISM itself, did not take. */
export function* refusedKeys({ index, operations }: RuleContext): Iterable<Match> {
  const operation = operations.find(isOfEdition);
  const [told] = index.ofShape('console.key.refused');
  const result = operation?.result ?? 0;
  const fact = told ?? (result >>> 16 === licensingFacility ? operation?.endFact : undefined);
  if (fact === undefined || operations.some(({ outcome }) => outcome === 'succeeded')) return;
  yield {
    fact,
    variant: 'key',
    depth: 'reason',
    confidence: 'medium',
    standing: operation === undefined ? 'proof' : 'explains',
    ...(operation?.result === undefined ? {} : { code: result, told: result }),
    values: { code: hexOrUnknown(operation?.result), component: '', installer: '' },
  };
}

/** Editions of a client are set on offline images; the running one takes a key instead. */
export function* runningEditions({ index, operations }: RuleContext): Iterable<Match> {
  const [fact] = index.ofShape('console.edition.online');
  const operation = operations.find(isOfEdition);
  if (fact === undefined) return;
  yield {
    fact,
    variant: 'edition',
    depth: 'reason',
    confidence: 'high',
    standing: operation === undefined ? 'proof' : 'explains',
    ...(operation?.result === undefined ? {} : { code: operation.result, told: operation.result }),
    values: { code: hexOrUnknown(operation?.result) },
  };
}

function isOfEdition({ kind, outcome, target = '' }: Operation): boolean {
  return kind === 'dism-command' && outcome === 'failed' && editionCommand.test(target);
}

/** How a refused key is told. */
export const keyTexts: RuleTexts = {
  title: {
    en: 'The product key was not accepted for the change of edition',
    zh: '更改版本时产品密钥未被接受',
  },
  explanation: {
    en: 'The edition of Windows is changed with a product key of the new edition, and the key was not accepted: it is mistyped, of another edition or version, or of a kind that this installation does not take (an evaluation copy takes no volume key of the same edition). Neither servicing nor the component store is at fault.',
    zh: '更改 Windows 版本需要新版本的产品密钥，而该密钥未被接受：可能输入有误、属于其他版本，或属于此安装不接受的类型（例如评估版不接受同版本的批量密钥）。与服务组件和组件存储无关。',
  },
};

/** How the refusal to change the running edition is told. */
export const runningEditionTexts: RuleTexts = {
  title: {
    en: 'DISM does not change the edition of this running Windows',
    zh: 'DISM 不能更改正在运行的 Windows 的版本',
  },
  explanation: {
    en: '`/Set-Edition` changes offline images, and of running systems only those of Windows Server. It was refused at once and nothing was changed. A running client changes its edition when it gets a product key of the new one.',
    zh: '`/Set-Edition` 用于脱机映像；对正在运行的系统，只支持 Windows Server。该命令立即被拒绝，没有更改任何内容。正在运行的客户端在获得新版本的产品密钥后更改版本。',
  },
};
