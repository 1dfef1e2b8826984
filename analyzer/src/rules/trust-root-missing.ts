// A certificate chain ends in a root that this machine does not have or trust.
import { formatCode } from '../codes/index';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchTrust } from './matching/trustRecords';

/** CERT_E_UNTRUSTEDROOT; CRYPT_E_NOT_FOUND where SHA-2 support is missing (F75). */
const codes = [0x800b0109, 0x80092004] as const;

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
    nextSteps: [
      look(
        'On a machine without internet, check the stores Trusted Root and Intermediate Certification Authorities (`certlm.msc`) for the signer’s chain.',
        '在无法访问互联网的计算机上，检查“受信任的根证书颁发机构”和“中间证书颁发机构”（`certlm.msc`）中是否有签名者的证书链。',
      ),
      look(
        'On Windows 7 and Server 2008 (R2), check that the SHA-2 code signing update and the servicing stack update are installed.',
        '在 Windows 7 和 Server 2008 (R2) 上，检查是否已安装 SHA-2 代码签名支持更新和服务堆栈更新。',
      ),
      steps.installLatestSsu,
    ],
    links: [],
  },
  *match({ index }) {
    for (const match of matchTrust(index, codes))
      yield { ...match, values: { ...match.values, code: formatCode(match.code ?? 0) } };
  },
});
