// The signature of a package or file is missing, expired, revoked or does not fit the content.
import { formatCode } from '../codes/index';
import { hresultFromWin32 } from '../facts/codes';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchTrust } from './matching/trustRecords';
import { windowsOf } from './setup/setupWindows';

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
      medium: {
        title: {
          en: 'Windows Setup does not accept the signatures of its medium',
          zh: 'Windows 安装程序不接受其介质的签名',
        },
        explanation: {
          en: 'Windows Setup says “{words}”. It checks the files of the medium against its signed catalogs, and could not use them: a changed or incomplete medium, or, in an upgrade or repair, a catalog database (`catroot2`) or Cryptographic Services that do not work.',
          zh: 'Windows 安装程序显示“{words}”。它用已签名的目录文件核对介质上的文件，但无法使用这些目录：介质被改动或不完整；升级或修复时也可能是目录数据库（`catroot2`）或加密服务无法工作。',
        },
        nextSteps: [
          look(
            'Look at Cryptographic Services (`sc query cryptsvc`), and at date and time of the machine.',
            '检查加密服务（`sc query cryptsvc`）以及计算机的日期和时间。',
          ),
          change(
            'Stop Cryptographic Services, rename `%windir%\\System32\\catroot2`, start the service and run setup again; else use another medium.',
            '停止加密服务，重命名 `%windir%\\System32\\catroot2`，启动该服务后重新运行安装程序；否则更换介质。',
          ),
        ],
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
    for (const match of windowsOf(index, 'signature', 'medium')) {
      const { win32 } = index.fact(match.fact).fields;
      const number = win32 === undefined ? 0 : Number.parseInt(win32, 16);
      yield { ...match, ...(number === 0 ? {} : { code: hresultFromWin32(number) }) };
    }
    for (const match of matchTrust(index, codes))
      yield { ...match, values: { ...match.values, code: formatCode(match.code ?? 0) } };
  },
});
