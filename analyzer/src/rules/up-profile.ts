// Setup could not create or load a user's profile.
import { formatCode } from '../codes/index';
import { failureCodeOf } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import { defineRule } from './defineRule';
import { detail } from './values';

export const upProfile = defineRule({
  meta: {
    id: 'up.profile',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'Setup could not create a user profile ({code})',
      zh: '安装程序无法创建用户配置文件（{code}）',
    },
    explanation: {
      en: 'Creating a user profile in the new Windows failed with {code}. The usual reasons are damaged or doubled entries of the profile list and wrong permissions of the default profile.',
      zh: '在新 Windows 中创建用户配置文件失败，返回 {code}。常见原因是配置文件列表中存在损坏或重复的项，或者默认配置文件的权限不正确。',
    },
    variants: {
      account: {
        title: {
          en: 'Setup could not create the user profile of {account} ({code})',
          zh: '安装程序无法创建 {account} 的用户配置文件（{code}）',
        },
        explanation: {
          en: 'Creating the user profile of {account} in the new Windows failed with {code}. Check the entry of this account in the profile list and its folder.',
          zh: '在新 Windows 中创建 {account} 的用户配置文件失败，返回 {code}。请检查该帐户在配置文件列表中的项及其文件夹。',
        },
      },
    },
    nextSteps: [
      look(
        'Compare `HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList` with the folders under `C:\\Users`: look for doubled entries, `.bak` keys and folders without an entry.',
        '将 `HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList` 与 `C:\\Users` 下的文件夹对比：检查重复项、`.bak` 项以及没有对应项的文件夹。',
      ),
      change(
        'Remove the orphaned entry (after exporting it) and start the upgrade again.',
        '导出后删除孤立项，然后重新开始升级。',
      ),
      look(
        'Check that SYSTEM, Administrators and Users have their default rights on `C:\\Users\\Default`.',
        '检查 SYSTEM、Administrators 和 Users 对 `C:\\Users\\Default` 具有默认权限。',
      ),
    ],
    links: [],
  },
  *match({ index }) {
    const seen = new Set<string>();
    for (const k of index.ofShape('setup.profile.failed')) {
      const fact = index.fact(k);
      const code = failureCodeOf(fact);
      const account = fact.fields.account;
      if (fact.level !== 'error' || code === undefined || seen.has(account ?? '')) continue;
      seen.add(account ?? '');
      yield {
        fact: k,
        code,
        confidence: account === undefined ? 'medium' : 'high',
        ...(account === undefined
          ? {}
          : { variant: 'account', culprit: { kind: 'path' as const, name: account } }),
        values: { code: formatCode(code), account: account ?? '' },
        details: detail('Account or folder', '帐户或文件夹', account),
      };
    }
  },
});
