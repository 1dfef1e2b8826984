// Owns what WinHTTP says of a certificate that it did not accept (WINHTTP_STATUS_CALLBACK, status SECURE_FAILURE).
import type { FactIndex } from '../../facts/factIndex';
import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { RuleTexts } from '../../model';
import type { Match, RuleContext } from '../defineRule';
import { hex } from './classCodes';
import { isExcerpt } from './cutOutMatch';
import { evidenceAt } from './values';

const readCertificate = look(
  'Look at the certificate that the server really shows to this machine: issuer, names, validity; an unexpected issuer means a device that inspects TLS.',
  '查看服务器实际向此计算机出示的证书：颁发者、名称、有效期；如果颁发者不是预期的，说明有设备在检查 TLS。',
);
const importRoot = change(
  'Import the missing root certificate into the machine’s store; media that start a task sequence carry the roots that the site knows, so create them at a primary site whose properties name the root authority.',
  '将缺少的根证书导入计算机的证书存储；启动任务序列的介质只包含站点已知的根证书，因此请在属性中指定了根证书颁发机构的主站点上创建介质。',
);
const certificateSteps = [readCertificate, steps.checkClockAndTls];

/** Wordings by flag, keys of the rule's variants. */
export const certificateTexts: Readonly<Record<string, RuleTexts>> = {
  CERT_REV_FAILED: {
    title: {
      en: 'The secure connection failed: it could not be checked whether the server’s certificate was revoked ({code})',
      zh: '安全连接失败：无法检查服务器证书是否已被吊销（{code}）',
    },
    explanation: {
      en: 'WinHTTP could not ask whether the server’s certificate was revoked, so it gave the connection up ({code}). The address of the revocation list, which stands in the certificate, has to be reachable from here.',
      zh: 'WinHTTP 无法查询服务器证书是否已被吊销，因此放弃了连接（{code}）。证书中所写的吊销列表地址必须能从此处访问。',
    },
    nextSteps: certificateSteps,
  },
  INVALID_CERT: {
    title: {
      en: 'The secure connection failed: the server’s certificate is not valid ({code})',
      zh: '安全连接失败：服务器证书无效（{code}）',
    },
    explanation: {
      en: 'WinHTTP did not accept the certificate that the server showed, because it is not valid, and gave the connection up ({code}).',
      zh: 'WinHTTP 认为服务器出示的证书无效，因此放弃了连接（{code}）。',
    },
    nextSteps: certificateSteps,
  },
  CERT_REVOKED: {
    title: {
      en: 'The secure connection failed: the server’s certificate was revoked ({code})',
      zh: '安全连接失败：服务器证书已被吊销（{code}）',
    },
    explanation: {
      en: 'The authority that issued the server’s certificate has revoked it, so WinHTTP gave the connection up ({code}). The server needs a new certificate.',
      zh: '颁发机构已吊销服务器证书，因此 WinHTTP 放弃了连接（{code}）。服务器需要新的证书。',
    },
    nextSteps: certificateSteps,
  },
  INVALID_CA: {
    title: {
      en: 'The secure connection failed: the authority that issued the server’s certificate is not trusted here ({code})',
      zh: '安全连接失败：此处不信任颁发服务器证书的机构（{code}）',
    },
    explanation: {
      en: 'WinHTTP does not know the authority that issued the server’s certificate, so it gave the connection up ({code}). The root certificate is missing on this machine or in the media it was started from, or a device in between shows a certificate of its own.',
      zh: 'WinHTTP 不认识颁发服务器证书的机构，因此放弃了连接（{code}）。此计算机或其启动介质中缺少根证书，或途中的设备出示了自己的证书。',
    },
    nextSteps: [importRoot, ...certificateSteps],
  },
  CERT_CN_INVALID: {
    title: {
      en: 'The secure connection failed: the server’s certificate is for another name ({code})',
      zh: '安全连接失败：服务器证书上的名称不符（{code}）',
    },
    explanation: {
      en: 'The certificate that the server showed is not for the name by which it was asked, so WinHTTP gave the connection up ({code}).',
      zh: '服务器出示的证书与所访问的名称不符，因此 WinHTTP 放弃了连接（{code}）。',
    },
    nextSteps: certificateSteps,
  },
  CERT_DATE_INVALID: {
    title: {
      en: 'The secure connection failed: the server’s certificate is not valid at this machine’s time ({code})',
      zh: '安全连接失败：按此计算机的时间，服务器证书不在有效期内（{code}）',
    },
    explanation: {
      en: 'By the clock of this machine the server’s certificate is not valid yet or has expired, so WinHTTP gave the connection up ({code}). Compare the clock first, then the dates of the certificate.',
      zh: '按此计算机的时钟，服务器证书尚未生效或已过期，因此 WinHTTP 放弃了连接（{code}）。先核对时钟，再核对证书的日期。',
    },
    nextSteps: certificateSteps,
  },
};

/** ERROR_WINHTTP_SECURE_FAILURE */
const secureFailure = 0x80072f8f;

/** How many facts above the failure of a request its flag may stand. */
const reach = 12;

/** The certificate that the last failed request met: an earlier one may have been tried again with less strictness. */
export function* matchCertificates(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const failed = failedRequest(index);
  const flag = index.ofShape('net.tls.flag').findLast((k) => failed !== undefined && k <= failed + 1);
  if (flag === undefined || failed === undefined || failed - flag > reach) return;
  yield {
    fact: flag,
    code: secureFailure,
    depth: 'reason',
    standing: isExcerpt(context) ? 'proof' : 'explains',
    variant: index.fact(flag).fields.flag ?? '',
    values: { code: hex(secureFailure), host: '', method: '', words: '' },
    evidence: [...evidenceAt('cause', flag), ...evidenceAt('verdict', failed)],
  };
}

/** The last record that states the failure; none where the engine of a task sequence asked once more and nothing failed since. */
function failedRequest(index: FactIndex): number | undefined {
  const retried = index.ofShape('noise.request-retried').at(-1) ?? -1;
  const failed = index.withCode(secureFailure).at(-1);
  return failed === undefined || failed <= retried ? undefined : failed;
}
