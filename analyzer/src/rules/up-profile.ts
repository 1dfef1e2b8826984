// Setup could not create or load a user's profile.

import { formatCode } from '../codes/index';
import { defined } from '../defined';
import { hresultFromWin32 } from '../facts/codes';
import { type FactIndex, failureCodeOf } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Fact } from '../model';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { detail, evidenceAt, factAfter, hexOrUnknown } from './matching/values';
import { isProfileMismatch } from './setup/migrationExceptions';

/** Source: https://learn.microsoft.com/windows-hardware/manufacture/desktop/customize-the-default-user-profile-by-using-copyprofile. */
const copyProfileSteps = [
  look(
    'Check that the image was prepared with the built-in Administrator in audit mode, that this was the only user profile, and that its folder and its entry in the profile list exist.',
    '检查映像是否在审核模式下由内置 Administrator 准备、该配置文件是否是唯一的用户配置文件，以及其文件夹和配置文件列表中的项是否存在。',
  ),
  change(
    'Take CopyProfile out of the answer file, or prepare the profile again, and deploy again.',
    '从应答文件中去掉 CopyProfile，或重新准备该配置文件，然后重新部署。',
  ),
  steps.collectDeploymentLogs,
];

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
      copyProfile: {
        title: {
          en: 'Setup could not copy the prepared user profile to the default profile ({code})',
          zh: '安装程序无法将准备好的用户配置文件复制到默认配置文件（{code}）',
        },
        explanation: {
          en: 'The answer file sets CopyProfile, and {step} failed with {code}: setup did not find the profile of the administrator that the image was prepared with, or could not read it.',
          zh: '应答文件设置了 CopyProfile，而 {step} 失败并返回 {code}：安装程序找不到或无法读取用于准备映像的管理员配置文件。',
        },
        nextSteps: copyProfileSteps,
      },
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
      mismatch: {
        title: {
          en: 'The profile folder of {account} does not fit its entry in the profile list ({code})',
          zh: '{account} 的配置文件夹与其在配置文件列表中的项不符（{code}）',
        },
        explanation: {
          en: 'Setup asked for the profile folder {account} and got {actual}, and gave the migration up with {code}. Two entries of the profile list claim the same folder, or an entry belongs to an account that is gone.',
          zh: '安装程序请求配置文件夹 {account}，得到的却是 {actual}，因此以 {code} 放弃了迁移。配置文件列表中有两个项指向同一文件夹，或者某个项属于已不存在的帐户。',
        },
      },
      mismatchUnnamed: {
        title: {
          en: 'A profile folder does not fit its entry in the profile list ({code})',
          zh: '某个配置文件夹与其在配置文件列表中的项不符（{code}）',
        },
        explanation: {
          en: 'Setup found that the folder of a user profile has another name than its entry in the profile list asks for, and gave the migration up with {code}. Two entries claim the same folder, or an entry belongs to an account that is gone; the warning before this record in setupact.log names the folder.',
          zh: '安装程序发现某个用户配置文件夹的名称与配置文件列表中的项不符，因此以 {code} 放弃了迁移。有两个项指向同一文件夹，或者某个项属于已不存在的帐户；setupact.log 中此记录之前的警告会指明该文件夹。',
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
    yield* mismatches(index);
    yield* copies(index);
    const seen = new Set<string>();
    for (const k of index.ofShape('setup.profile.failed')) {
      const fact = index.fact(k);
      const code = hresultFromWin32OrSelf(failureCodeOf(fact));
      const { folder } = fact.fields;
      const account = fact.fields.account ?? folder;
      if (fact.level !== 'error' || code === undefined || seen.has(account ?? '')) continue;
      seen.add(account ?? '');
      yield {
        fact: k,
        code,
        confidence: account === undefined ? 'medium' : 'high',
        ...(account === undefined
          ? {}
          : {
              variant: 'account',
              depth: 'object' as const,
              culprit: { kind: 'path' as const, name: account },
            }),
        values: { code: formatCode(code), account: account ?? '' },
        details: [
          ...detail('Account or folder', '帐户或文件夹', account),
          ...(folder === account ? [] : detail('Folder', '文件夹', folder)),
        ],
      };
    }
  },
});

/** CopyProfile of the answer file ends the specialize pass; the step before it says what was missing. */
function* copies(index: FactIndex): Iterable<Match> {
  const all = index.ofShape('setup.unattend.step');
  const end = all.find((k) => index.fact(k).fields.step === 'CopyProfile');
  const first = all.find((k) => /Profile/.test(index.fact(k).fields.step ?? ''));
  if (end === undefined || first === undefined) return;
  const { step = '', hresult } = index.fact(first).fields;
  const code = codeOfField(hresult);
  yield {
    fact: first,
    standing: 'proof',
    variant: 'copyProfile',
    ...defined({ code }),
    values: { step, code: hexOrUnknown(code) },
    evidence: [
      { fact: first, role: 'cause' },
      ...(end === first ? [] : [{ fact: end, role: 'cause' as const }]),
    ],
  };
}

/** Setup reads a profile into a folder of its own name; where Windows hands it `sample.000` instead, the migration ends. */
function* mismatches(index: FactIndex): Iterable<Match> {
  const all = index.ofShape('setup.profile.mismatch');
  const given =
    all.find((k) => index.fact(k).level === 'error') ??
    index.ofShape('setup.exception').find((k) => isMigrationEnd(index.fact(k)));
  if (given === undefined) return;
  const first = all.find((k) => index.fact(k).fields.asked !== undefined) ?? all[0] ?? given;
  const thrown = factAfter(index, given - 1, new Set(['setup.exception', 'setup.main-failed']), 12);
  const code = thrown === undefined ? undefined : codeOfThrown(index, thrown);
  const { asked, actual } = index.fact(first).fields;
  yield {
    fact: first,
    standing: 'proof',
    variant: asked === undefined ? 'mismatchUnnamed' : 'mismatch',
    ...defined({ code }),
    ...(asked === undefined ? {} : { depth: 'object', culprit: { kind: 'path', name: asked } }),
    values: { account: asked ?? '', actual: actual ?? '', code: hexOrUnknown(code) },
    details: detail('Account or folder', '帐户或文件夹', asked),
    evidence: [
      { fact: first, role: 'cause' },
      ...(given === first ? [] : [{ fact: given, role: 'cause' as const }]),
      ...(thrown === given ? [] : evidenceAt('consequence', thrown)),
    ],
  };
}

/** The exception itself says that the phase ended with it: also where the record before it was not copied. */
function isMigrationEnd({ level, fields }: Fact): boolean {
  const isHarmless = level === 'info' || level === 'warning';
  return !isHarmless && fields.phase !== undefined && isProfileMismatch(fields.text ?? '');
}

function codeOfThrown(index: FactIndex, k: number): number | undefined {
  const { fields } = index.fact(k);
  return hresultFromWin32OrSelf(codeOfField(fields.code ?? fields.hresult));
}

function hresultFromWin32OrSelf(code: number | undefined): number | undefined {
  return code === undefined || code > 0xffff ? code : hresultFromWin32(code);
}
