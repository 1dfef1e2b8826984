// Owns the refusal of the update client to install now, which leaves open why.
import type { FactIndex } from '../../facts/factIndex';
import { look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Match } from '../defineRule';
import { hex } from '../matching/classCodes';
import { matchCodes } from '../matching/codeRule';

/** WU_E_INSTALL_NOT_ALLOWED (wuerror.h): another installation is in progress, or a restart is due first. */
const notAllowed = 0x80240016;

export const notAllowedTexts = {
  notNow: {
    title: {
      en: 'Windows Update refused to install now: another installation is running, or a restart is due ({code})',
      zh: 'Windows 更新此时拒绝安装：另一个安装正在进行，或需要先重新启动（{code}）',
    },
    explanation: {
      en: 'The update client installs one thing at a time and refused with {code}: either another installation had not ended, such as that of a definition update, or an earlier one waits for a restart. The answer does not tell which of the two it is.',
      zh: '更新客户端一次只进行一个安装，因此以 {code} 拒绝：要么另一个安装（例如定义更新）尚未结束，要么之前的安装正在等待重新启动。仅凭该返回值无法判断是哪一种。',
    },
    nextSteps: [
      look(
        'Let an installation that is running finish (Settings, Windows Update shows it), then start this one again.',
        '等待正在进行的安装完成（可在“设置 > Windows 更新”中查看），再重新启动此安装。',
      ),
      steps.restartAndRetry,
    ],
  },
};

export function* refusedNow(index: FactIndex): Iterable<Match> {
  for (const match of matchCodes(index, [notAllowed]))
    yield { ...match, variant: 'notNow', values: { code: hex(notAllowed) } };
}
