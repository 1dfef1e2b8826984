// A certificate chain ends in a root that this machine does not have or trust.
import { formatCode } from '../codes/index';
import * as steps from '../knowledge/steps';
import { checkSha2, checkStores } from '../knowledge/trustSteps';
import { defineRule } from './defineRule';
import { matchTrust } from './matching/trustRecords';

/** CERT_E_UNTRUSTEDROOT, CRYPT_E_NOT_FOUND. */
const codes = [0x800b0109, 0x80092004] as const;

const sha2First = [checkSha2, steps.installLatestSsu, checkStores];

/** CRYPT_E_NOT_FOUND; Microsoft Support, KB4472027: 2019 SHA-2 code signing support requirement. */
const notFoundCode = 0x80092004;

export const trustRootMissing = defineRule({
  meta: {
    id: 'trust.root-missing',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The certificate chain ends in a root that is not trusted here ({code})',
      zh: '证书链的根证书在此计算机上不受信任（{code}）',
    },
    explanation: {
      en: 'A signature was rejected with {code} because its certificate chain ends in a root that this machine does not have. Disconnected machines and old systems without SHA-2 support show this.',
      zh: '签名因证书链的根证书不在此计算机上而被拒绝（{code}）。离线计算机以及不支持 SHA-2 的旧系统会出现这种情况。',
    },
    variants: {
      notFound: {
        title: {
          en: 'A signature could not be checked: Windows does not find what belongs to it ({code})',
          zh: '无法验证签名：Windows 找不到验证所需的内容（{code}）',
        },
        explanation: {
          en: 'The check of a signature ended with {code}. Updates since August 2019 are signed with SHA-2 alone, and Windows 7 and Server 2008 (R2) answer so where the SHA-2 support update or the servicing stack update is missing; elsewhere a root or intermediate certificate is not on the machine.',
          zh: '签名验证以 {code} 结束。自 2019 年 8 月起，更新只使用 SHA-2 签名；Windows 7 和 Server 2008 (R2) 缺少 SHA-2 支持更新或服务堆栈更新时会返回此代码，其他系统上则是计算机缺少根证书或中间证书。',
        },
        nextSteps: sha2First,
      },
      fileNotFound: {
        title: {
          en: 'The signature of {file} could not be checked: Windows does not find what belongs to it ({code})',
          zh: '无法验证 {file} 的签名：Windows 找不到验证所需的内容（{code}）',
        },
        explanation: {
          en: 'The check of the signature of {path} ended with {code}. Updates since August 2019 are signed with SHA-2 alone, and Windows 7 and Server 2008 (R2) answer so where the SHA-2 support update or the servicing stack update is missing; elsewhere a root or intermediate certificate is not on the machine.',
          zh: '{path} 的签名验证以 {code} 结束。自 2019 年 8 月起，更新只使用 SHA-2 签名；Windows 7 和 Server 2008 (R2) 缺少 SHA-2 支持更新或服务堆栈更新时会返回此代码，其他系统上则是计算机缺少根证书或中间证书。',
        },
        nextSteps: sha2First,
      },
      file: {
        title: {
          en: 'The certificate of {file} ends in a root that is not trusted here ({code})',
          zh: '{file} 的证书链的根证书在此计算机上不受信任（{code}）',
        },
        explanation: {
          en: 'Windows rejected {path} with {code}: the certificate chain of its signature ends in a root that this machine does not have or does not trust. Import the root and intermediate certificates, or bring the system up to SHA-2 support.',
          zh: 'Windows 以 {code} 拒绝了 {path}：其签名的证书链以此计算机没有或不信任的根证书结束。请导入根证书和中间证书，或为系统安装 SHA-2 支持更新。',
        },
      },
    },
    nextSteps: [checkStores, checkSha2, steps.installLatestSsu],
    links: [],
  },
  *match({ index }) {
    for (const match of matchTrust(index, codes, true))
      yield {
        ...match,
        ...(match.code === notFoundCode
          ? { variant: match.variant === 'file' ? 'fileNotFound' : 'notFound' }
          : {}),
        values: { ...match.values, code: formatCode(match.code ?? 0) },
      };
  },
});
