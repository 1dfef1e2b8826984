// The installation needs a signed-in or authorised user.
import { look } from '../knowledge/step';
import { acceptTerms, acceptTermsInScript } from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchClass } from './matching/classMatch';

export const wuNeedsAuthorisedUser = defineRule({
  meta: {
    id: 'wu.needs-authorised-user',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The installation needs a signed-in or authorised user ({code})',
      zh: '安装需要已登录或已授权的用户（{code}）',
    },
    explanation: {
      en: 'The call ended with {code}: this update may only be installed by an authorised user, or needs somebody signed in. Nothing was damaged; the same update installs once that condition is met.',
      zh: '调用以 {code} 结束：此更新只能由已授权的用户安装，或需要有人登录。没有任何损坏；满足条件后即可安装同一更新。',
    },
    variants: {
      terms: {
        title: {
          en: 'The licence terms of the updates were not accepted ({code})',
          zh: '未接受更新的许可条款（{code}）',
        },
        explanation: {
          en: 'The call ended with {code}: the licence terms of the selected updates were declined, or the program that started the installation did not accept them, so nothing was installed. Nothing was damaged; the same updates install once their terms are accepted.',
          zh: '调用以 {code} 结束：所选更新的许可条款被拒绝，或启动安装的程序没有接受这些条款，因此未安装任何更新。没有任何损坏；接受许可条款后即可安装同样的更新。',
        },
        nextSteps: [acceptTerms, acceptTermsInScript],
      },
    },
    nextSteps: [
      look(
        'Start the installation from a signed-in administrator session, or deploy it in the system context.',
        '在已登录的管理员会话中启动安装，或以系统上下文部署。',
      ),
      look(
        'Check the policies that keep standard users from installing updates.',
        '检查禁止标准用户安装更新的策略。',
      ),
    ],
    links: [
      {
        title: { en: 'Windows Update common errors and mitigation', zh: 'Windows 更新常见错误和缓解措施' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      },
    ],
  },
  *match(context) {
    for (const match of matchClass(context, 'wu.needs-authorised-user'))
      yield match.code === termsDeclined ? { ...match, variant: 'terms' } : match;
  },
});

/** WU_E_EULAS_DECLINED (wuerror.h). */
const termsDeclined = 0x80240023;
