// The signature of a package or file is missing, expired, revoked or does not fit the content.
import { formatCode } from '../codes/index';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchTrust } from './matching/trustRecords';

/** No signature, expired, revoked, bad digest, unknown form, no message of that type, unknown provider (F74). */
const codes = [0x800b0100, 0x800b0101, 0x800b010c, 0x80096010, 0x800b0003, 0x80092003, 0x800b0001] as const;

export const trustPackageSignature = defineRule({
  meta: {
    id: 'trust.package-signature',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'A signature could not be verified ({code})',
      zh: '无法验证签名（{code}）',
    },
    explanation: {
      en: 'Windows checked the signature of a package or file and rejected it with {code}. The record does not name the file; the records before it in the same session do.',
      zh: 'Windows 检查了某个程序包或文件的签名并以 {code} 拒绝。该记录没有指出文件；同一会话中之前的记录会指出。',
    },
    variants: {
      file: {
        title: {
          en: 'The signature of {file} could not be verified ({code})',
          zh: '无法验证 {file} 的签名（{code}）',
        },
        explanation: {
          en: 'Windows checked the signature of {path} and rejected it with {code}: the file was changed or is incomplete, its certificate is not valid at the date of this machine, or it was never signed.',
          zh: 'Windows 检查了 {path} 的签名并以 {code} 拒绝：文件被改动或不完整，其证书在此计算机的日期下无效，或者从未签名。',
        },
      },
    },
    nextSteps: [
      look(
        'Check the signature of the same file on another machine (file properties, Digital Signatures), and compare its hash.',
        '在另一台计算机上检查同一文件的签名（文件属性中的“数字签名”），并比较其哈希值。',
      ),
      look('Check date, time and time zone of this machine.', '检查此计算机的日期、时间和时区。'),
      steps.installFromCatalog,
      steps.verifyPackageHash,
    ],
    links: [],
  },
  *match({ index }) {
    for (const match of matchTrust(index, codes))
      yield { ...match, values: { ...match.values, code: formatCode(match.code ?? 0) } };
  },
});
