// Owns what unattended setup says of joining a domain; a look-up that will be tried again is no failure.

import { defined } from '../../defined';
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { change, look } from '../../knowledge/step';
import type { Match } from '../defineRule';
import { detail, hexOrUnknown } from '../matching/values';

/** What to look at where setup could not join a domain. */
const joinSteps = [
  look(
    'Read `C:\\Windows\\Debug\\NetSetup.log`, and check name resolution of the domain with `nltest /dsgetdc:<domain>`.',
    '查看 `C:\\Windows\\Debug\\NetSetup.log`，并用 `nltest /dsgetdc:<域>` 检查域的名称解析。',
  ),
  change(
    'Correct network driver, DNS or the credentials of Microsoft-Windows-UnattendedJoin in the answer file, and deploy again or join by hand.',
    '更正网卡驱动、DNS 或应答文件中 Microsoft-Windows-UnattendedJoin 的凭据，然后重新部署或手动加入域。',
  ),
];

/** The words of the rule for unattended setup. */
export const domainJoinTexts = {
  domainJoin: {
    title: {
      en: 'The unattended join to the domain {domain} failed ({code})',
      zh: '无人参与安装加入域 {domain} 失败（{code}）',
    },
    explanation: {
      en: 'The answer file asks Windows Setup to join the domain {domain}, and setup gave up with {code}. 0x8007054b means that no domain controller was found (network driver, DNS, domain name), 0x8007052e that the account or its password is wrong, 0x80070005 that the account may not join.',
      zh: '应答文件要求 Windows 安装程序加入域 {domain}，安装程序以 {code} 放弃。0x8007054b 表示找不到域控制器（网卡驱动、DNS、域名），0x8007052e 表示帐户或密码错误，0x80070005 表示该帐户无权加入域。',
    },
    nextSteps: joinSteps,
    links: [],
  },
  anyDomainJoin: {
    title: {
      en: 'The unattended join to a domain failed ({code})',
      zh: '无人参与安装加入域失败（{code}）',
    },
    explanation: {
      en: 'The answer file asks Windows Setup to join a domain, and setup gave up with {code}. The records here do not name the domain; `C:\\Windows\\Debug\\NetSetup.log` does.',
      zh: '应答文件要求 Windows 安装程序加入域，安装程序以 {code} 放弃。此处的记录未给出域名；请查看 `C:\\Windows\\Debug\\NetSetup.log`。',
    },
    nextSteps: joinSteps,
    links: [],
  },
};

/** The join that setup gave up, unless a later one worked. */
export function* domainJoins(index: FactIndex): Iterable<Match> {
  const failed = index.ofShape('setup.join.failed');
  const [first] = failed;
  const last = failed.at(-1);
  if (first === undefined || last === undefined) return;
  if (index.ofShape('setup.join.done').some((k) => k > last)) return;
  const code = failed.map((k) => codeOfJoin(index, k)).find((one) => one !== undefined);
  const asked = index.ofShape('setup.join.domain').find((k) => k < first);
  const domain = asked === undefined ? undefined : index.fact(asked).fields.domain;
  yield {
    fact: first,
    variant: domain === undefined ? 'anyDomainJoin' : 'domainJoin',
    ...defined({ code }),
    culprit: { kind: 'component', name: domain ?? 'DJOIN.EXE' },
    values: { domain: domain ?? '', code: hexOrUnknown(code) },
    details: detail('Domain', '域', domain),
    evidence: failed.slice(0, 3).map((fact) => ({ fact, role: 'cause' as const })),
  };
}

function codeOfJoin(index: FactIndex, k: number): number | undefined {
  const { win32, code } = index.fact(k).fields;
  const value = Number(win32 ?? code);
  return Number.isInteger(value) && value > 0 && value <= 0xffff ? hresultFromWin32(value) : undefined;
}
