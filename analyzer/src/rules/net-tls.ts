// The encrypted connection to the update server cannot be made: clock, TLS version, certificate, inspection.
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Operation } from '../model';
import { defineRule, type RuleContext } from './defineRule';
import { certificateTexts, matchCertificates } from './matching/certificates';
import { matchClass } from './matching/classMatch';
import { matchServerWords, serverTlsLink, serverTlsSteps, serverWords } from './matching/serverWords';

const readIssuer = look(
  'Open the address from the affected machine and read who issued the certificate; with WSUS over SSL its issuer must be in the machine’s trusted root store.',
  '在受影响的计算机上打开该地址，查看证书的颁发者；使用 SSL 的 WSUS 时，其颁发者必须在计算机的受信任根存储中。',
);

export const netTls = defineRule({
  meta: {
    id: 'net.tls',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The secure connection to the update server failed ({code})',
      zh: '与更新服务器的安全连接失败（{code}）',
    },
    explanation: {
      en: 'The server was reached, but the TLS connection failed with {code}. Usual reasons are a wrong clock, a certificate this machine does not trust, an outdated TLS version, or a device that inspects encrypted traffic.',
      zh: '可以连接到服务器，但 TLS 连接失败，错误为 {code}。常见原因是时钟不准、此计算机不信任其证书、TLS 版本过旧，或有设备在检查加密流量。',
    },
    variants: {
      method: {
        title: {
          en: 'The secure connection for the call {method} failed ({code})',
          zh: '调用 {method} 的安全连接失败（{code}）',
        },
        explanation: {
          en: 'The call {method} to the update server failed with {code}, because the TLS connection could not be made. Usual reasons are a wrong clock, a certificate this machine does not trust, an outdated TLS version, or a device that inspects encrypted traffic.',
          zh: '对更新服务器的调用 {method} 以 {code} 失败，因为无法建立 TLS 连接。常见原因是时钟不准、此计算机不信任其证书、TLS 版本过旧，或有设备在检查加密流量。',
        },
      },
      ...certificateTexts,
      [serverWords]: {
        title: {
          en: 'The update server could not synchronize: the secure connection failed',
          zh: '更新服务器无法同步：安全连接失败',
        },
        explanation: {
          en: 'The synchronization of the update server ended with “{words}”. Usual reasons are a wrong clock, a certificate this server does not trust, an outdated TLS version, or a device that inspects encrypted traffic.',
          zh: '更新服务器的同步以“{words}”结束。常见原因是时钟不准、此服务器不信任其证书、TLS 版本过旧，或有设备在检查加密流量。',
        },
        nextSteps: [steps.checkClockAndTls, ...serverTlsSteps, readIssuer],
        links: [serverTlsLink],
      },
      host: {
        title: {
          en: 'The secure connection to {host} failed ({code})',
          zh: '与 {host} 的安全连接失败（{code}）',
        },
        explanation: {
          en: 'The TLS connection to {host} failed with {code}. Usual reasons are a wrong clock, a certificate this machine does not trust, an outdated TLS version, or a device that inspects encrypted traffic.',
          zh: '与 {host} 的 TLS 连接失败，错误为 {code}。常见原因是时钟不准、此计算机不信任其证书、TLS 版本过旧，或有设备在检查加密流量。',
        },
      },
    },
    nextSteps: [steps.checkClockAndTls, readIssuer, steps.retryUpdate],
    links: [
      {
        title: { en: 'Windows Update common errors and mitigation', zh: 'Windows 更新常见错误和缓解措施' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      },
    ],
  },
  *match(context) {
    yield* matchClass(context, 'net.tls', { explainsVague: true, isAboutServer: true });
    for (const match of matchClass({ ...context, operations: scansOf(context) }, 'net.tls', {
      codes: chainCodes,
      isAboutServer: true,
    }))
      if (match.told !== undefined && chainCodes.includes(match.told)) yield { ...match, depth: 'reason' };
    yield* matchServerWords(context, 'tls');
    yield* matchCertificates(context);
  },
});

/** CERT_E_EXPIRED, CERT_E_UNTRUSTEDROOT, CERT_E_CHAINING, CERT_E_CN_NO_MATCH: a search checks only the server's chain. */
const chainCodes: readonly number[] = [0x800b0101, 0x800b0109, 0x800b010a, 0x800b010f];

function scansOf({ operations }: RuleContext): readonly Operation[] {
  return operations.filter(({ kind }) => kind === 'wu-scan');
}
