// What the System event log says of the updates of Secure Boot: Windows writes certificates and revocations into variables
// of the firmware (TPM-WMI 1795, 1796) or holds them back (1032, 1802, 1803). 1801 only states that they are still to come.
// Source: Microsoft's KB5016061, "Secure Boot DB and DBX variable update events".
import { defined } from '../../defined';
import { codeOfSentence } from '../../facts/consoleSentences';
import type { FactIndex } from '../../facts/factIndex';
import { look } from '../../knowledge/step';
import type { RuleTexts } from '../../model';
import { codeOfField } from '../../operations/draft';
import { isLaterEvent } from '../../operations/eventOrder';
import type { Match, RuleContext } from '../defineRule';
import { detail } from '../matching/values';

/** Keys of the variants that word such a match. */
export const secureBoot = 'secureBoot';
export const secureBootBlocked = 'secureBootBlocked';

const nextSteps = [
  look(
    'Read the event again after the next restart: Windows tries anew at each start, and 1034, 1036, 1043 to 1045 or 1808 say that it worked.',
    '下次重新启动后再查看该事件：Windows 每次启动都会重试，事件 1034、1036、1043 至 1045 或 1808 表示已成功。',
  ),
  look(
    'Look for newer firmware of the vendor, and in the firmware settings for what protects the Secure Boot keys from changes.',
    '检查厂商是否有更新的固件，以及固件设置中是否有阻止更改安全启动密钥的选项。',
  ),
];

export const secureBootTexts: RuleTexts = {
  title: {
    en: 'Secure Boot’s variables could not be updated: {words}',
    zh: '无法更新安全启动变量：{words}',
  },
  explanation: {
    en: 'Windows could not write its new certificates or revocations for Secure Boot into the firmware: “{words}”. The firmware or its settings refuse the change; the update that brought them is installed, and Windows tries again at each start.',
    zh: 'Windows 无法将安全启动的新证书或吊销列表写入固件：“{words}”。是固件或其设置拒绝了更改；带来这些内容的更新已安装，Windows 每次启动都会重试。',
  },
  nextSteps,
};

export const secureBootBlockedTexts: RuleTexts = {
  title: {
    en: 'Windows holds back an update of Secure Boot on this machine',
    zh: 'Windows 在此计算机上暂缓安全启动的更新',
  },
  explanation: {
    en: 'Windows did not write its new certificates or revocations for Secure Boot into the firmware, because something of this machine forbids it: the configuration of BitLocker (event 1032), a known fault of the firmware (1802), or a key that the vendor has not provided (1803). The event says which.',
    zh: 'Windows 没有将安全启动的新证书或吊销列表写入固件，因为此计算机的某种情况不允许：BitLocker 的配置（事件 1032）、已知的固件问题（1802），或厂商尚未提供的密钥（1803）。事件中写明了是哪一种。',
  },
  nextSteps,
};

/**
 * What the firmware refused, else what holds the update back, which alone in a log of other work says nothing of that;
 * silent where a change worked later.
 */
export function* matchSecureBoot({ index, operations }: RuleContext): Iterable<Match> {
  const failed = lasting(index, 'event.secure-boot.failed').filter(
    (k) => !switchedOff.test(index.fact(k).fields.words ?? ''),
  );
  const [fact] = failed;
  if (fact !== undefined) {
    const { words = '', variable } = index.fact(fact).fields;
    const told = words.replace(/^code /, '').replace(/\.$/, '');
    const code = codeOfField(told) ?? codeOfSentence(told);
    yield {
      fact,
      variant: secureBoot,
      // Beside other work it is one of many things to look at: the update itself is installed.
      standing: operations.length === 0 ? 'proof' : 'note',
      ...(operations.length === 0 ? {} : { severity: 'warning' as const }),
      depth: 'object',
      confidence: 'high',
      ...defined({ code }),
      culprit: { kind: 'component', name: variable ?? 'Secure Boot' },
      count: failed.length,
      values: { words: told === '' ? 'TPM-WMI 1796' : told },
      details: detail('Variable', '变量', variable),
    };
    return;
  }
  const blocked = lasting(index, 'event.secure-boot.blocked');
  const [first] = blocked;
  if (first !== undefined && operations.length === 0)
    yield {
      fact: first,
      variant: secureBootBlocked,
      standing: 'proof',
      depth: 'reason',
      confidence: 'medium',
      count: blocked.length,
    };
}

/** Where Secure Boot is off, there is nothing to update, and Windows says so at each start. */
const switchedOff =
  /not enabled|未启用|未啟用|nicht aktiviert|n['’]est pas activé|no está habilitad|non è abilitat|не включен/i;

function lasting(index: FactIndex, shape: string): readonly number[] {
  const done = index.ofShape('event.secure-boot.updated');
  return index
    .ofShape(shape)
    .filter((k) => !done.some((other) => isLaterEvent(index.fact(other), index.fact(k)) !== false));
}
