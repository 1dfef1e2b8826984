// An upgrade was offered before WSUS could hand out the key of its encrypted payload.
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { placeNear } from './matching/addresses';
import { hex } from './matching/classCodes';
import { matchClass } from './matching/classMatch';
import { detail } from './matching/values';

export const wsusDecryptionKey = defineRule({
  meta: {
    id: 'wsus.decryption-key',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The server did not hand out the key of the encrypted upgrade ({code})',
      zh: '服务器未提供已加密升级包的密钥（{code}）',
    },
    explanation: {
      en: 'The upgrade payload is encrypted, and the client could not get its key: it ended with {code}. This happens when the server synchronized the upgrade before it was able to hand out such keys; the client and the download are not at fault.',
      zh: '升级包是加密的，客户端无法获得其密钥，以 {code} 结束。当服务器在具备分发此类密钥的能力之前就同步了该升级时会发生此问题；客户端和下载没有问题。',
    },
    nextSteps: [
      change(
        'On the WSUS server, remove the affected upgrades from the database as the vendor’s article describes, install the server’s updates, and synchronize again.',
        '在 WSUS 服务器上按厂商文章的说明从数据库删除受影响的升级，安装服务器更新，然后重新同步。',
      ),
      look(
        'Check that the MIME type for `.esd` is registered on the WSUS web site.',
        '检查 WSUS 网站上是否注册了 `.esd` 的 MIME 类型。',
      ),
      steps.clearDownloadCache,
    ],
    links: [
      {
        title: { en: 'Windows Update common errors and mitigation', zh: 'Windows 更新常见错误和缓解措施' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      },
    ],
  },
  *match(context) {
    yield* matchClass(context, 'wsus.decryption-key');
    yield* matchUpgrade(context);
  },
});

/**
 * "Invalid certificate signature", with which the tool that fetches updates into a package refuses a file. Of an encrypted
 * upgrade it says that the server did not know it as one (Microsoft's page on upgrades and KB3095113).
 */
const refusedSignature = 0x80073633;
const upgradeFile = /\/upgr\/|\.esd\b/i;

function* matchUpgrade({ index, operations }: RuleContext): Iterable<Match> {
  for (const { kind, outcome, result, endFact } of operations) {
    if (kind !== 'wu-download' || outcome !== 'failed' || result !== refusedSignature) continue;
    const place = endFact === undefined ? undefined : placeNear(index, endFact);
    if (endFact === undefined || place === undefined || !upgradeFile.test(place.url)) continue;
    yield {
      fact: endFact,
      code: result,
      told: result,
      depth: 'object',
      confidence: 'high',
      culprit: { kind: 'path', name: place.url },
      values: { code: hex(result) },
      details: detail('Address', '地址', place.url),
      evidence: [
        { fact: place.fact, role: 'cause' },
        { fact: endFact, role: 'cause' },
      ],
    };
  }
}
