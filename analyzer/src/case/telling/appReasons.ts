// Owns what is told of an app that could not be installed or removed where the deployment itself says why: a framework that is
// missing, a manifest that is not where it has to be, a Windows that is too old, a policy. Source: the sentences of the deployment's messages
// ("Troubleshooting packaging, deployment, and query of Windows apps" of Microsoft's documentation).
import { isKeptByPolicy } from '../../facts/words/steps';
import { filled, type Localized } from '../../localized';
import type { Analysis, Culprit, Fact } from '../../model';

/** The reason in words, with the record that states it. */
export interface AppReason {
  /** Index of the fact. */
  readonly fact: number;
  readonly title: Localized;
  readonly explanation: Localized;
}

/** Field of the record → what is told of it; `{object}` is the app, `{value}` what the field holds. */
const reasons: Readonly<Record<string, Omit<AppReason, 'fact'>>> = {
  framework: {
    title: {
      en: '{object} needs the framework {value}, which was not found ({code})',
      zh: '{object} 需要框架 {value}，但未找到（{code}）',
    },
    explanation: {
      en: 'The deployment of the app ended with {code}, because it depends on the framework {value} and no package of that name, in the version and architecture that the record asks for, is installed or was handed over. Install that framework first, or hand its package over with the app (`-DependencyPath`).',
      zh: '应用部署以 {code} 结束：它依赖框架 {value}，而具有该名称且符合记录中所要求版本和体系结构的程序包既未安装，也未一并提供。请先安装该框架，或与应用一起提供其程序包（`-DependencyPath`）。',
    },
  },
  frameworkSince: {
    title: {
      en: '{object} needs the framework {value} in version {least} or newer, which was not found ({code})',
      zh: '{object} 需要框架 {value} {least} 或更高版本，但未找到（{code}）',
    },
    explanation: {
      en: 'The deployment of the app ended with {code}, because it depends on the framework {value} in version {least} or newer, and no such package, in the architecture that the record asks for, is installed or was handed over. Install that framework first, or hand its package over with the app (`-DependencyPath`).',
      zh: '应用部署以 {code} 结束：它依赖框架 {value} {least} 或更高版本，而符合记录中所要求体系结构的此类程序包既未安装，也未一并提供。请先安装该框架，或与应用一起提供其程序包（`-DependencyPath`）。',
    },
  },
  manifest: {
    title: {
      en: 'The app could not be registered from {value}: the manifest is not in the root of the package ({code})',
      zh: '无法从 {value} 注册应用：清单不在程序包的根目录中（{code}）',
    },
    explanation: {
      en: 'The deployment refused to register an app from {value} and ended with {code}, because that manifest is not in the root folder of the package. Usually the package was unpacked incompletely or into another folder, or the manifest of the bundle was given instead of that of the app.',
      zh: '部署拒绝从 {value} 注册应用，以 {code} 结束：该清单不在程序包的根文件夹中。通常是程序包解压不完整或解压到了其他文件夹，或者提供的是捆绑包的清单而不是应用的清单。',
    },
  },
  open: {
    title: {
      en: 'The app {value} has to be closed before the deployment can go on ({code})',
      zh: '必须先关闭应用 {value}，部署才能继续（{code}）',
    },
    explanation: {
      en: 'The deployment ended with {code}, because it changes files that the app {value} has in use. Close that app, with its processes in the background, and deploy again; signing out or a restart closes it too.',
      zh: '部署以 {code} 结束：它要更改的文件正被应用 {value} 使用。请关闭该应用（包括其后台进程）后重新部署；注销或重新启动也会将其关闭。',
    },
  },
  extension: {
    title: {
      en: '{object} could not be registered: its extension {value} met an error ({code})',
      zh: '无法注册 {object}：注册其扩展 {value} 时出错（{code}）',
    },
    explanation: {
      en: 'The deployment of the app ended with {code}, because registering its extension {value} failed: “{words}”.',
      zh: '应用部署以 {code} 结束，因为注册其扩展 {value} 失败：“{words}”。',
    },
  },
  system: {
    title: {
      en: '{object} needs Windows {value} or newer ({code})',
      zh: '{object} 需要 Windows {value} 或更高版本（{code}）',
    },
    explanation: {
      en: 'The deployment of the app ended with {code}, because the package asks for Windows {value} or newer. Update Windows, or take an older version of the app.',
      zh: '应用部署以 {code} 结束：程序包要求 Windows {value} 或更高版本。请更新 Windows，或使用该应用的较早版本。',
    },
  },
};

/** Of an app that stays; the record itself does not name it. */
const kept = {
  title: {
    en: 'The app package was not removed: policy prevents it ({code})',
    zh: '应用程序包未被删除：策略不允许（{code}）',
  },
  titleOf: {
    en: 'The app package {object} was not removed: policy prevents it ({code})',
    zh: '应用程序包 {object} 未被删除：策略不允许（{code}）',
  },
  explanation: {
    en: 'The removal ended with {code}, because policy prevents the removal of this package, as the record says. Windows keeps some app packages as not removable, by itself or by a policy of the computer: `Get-NonRemovableAppsPolicy -Online` lists those of the policy, and `Set-NonRemovableAppsPolicy -Online -PackageFamilyName <family> -NonRemovable 0` releases one.',
    zh: '删除以 {code} 结束：记录表明，策略不允许删除此程序包。某些应用程序包被 Windows 本身或计算机的策略设为不可删除：`Get-NonRemovableAppsPolicy -Online` 可列出策略所保留的程序包，`Set-NonRemovableAppsPolicy -Online -PackageFamilyName <系列名> -NonRemovable 0` 可解除对某个程序包的限制。',
  },
} as const;

/** Reasons that name all they are about. */
const ofThemselves: ReadonlySet<string> = new Set(['manifest', 'open']);

const reasonShape = 'console.appx-reason';
const event = 'event.appx.failed';

/** How many facts behind the answer of the deployment its reason may stand. */
const reach = 4;

/**
 * Why an app could not be installed, in the deployment's own words; undefined where it does not say so.
 * @param at index of the fact with the answer
 */
export function appReason(
  { facts }: Analysis,
  at: number | undefined,
  { code, culprit }: { readonly code: string; readonly culprit: Culprit | undefined },
): AppReason | undefined {
  const answer = at === undefined ? undefined : facts[at];
  if (at === undefined || answer === undefined) return undefined;
  if (isKeptByPolicy(answer)) return keptByPolicy(at, code, culprit);
  const told = answer.shape;
  if (told !== 'console.appx' && told !== reasonShape && told !== event) return undefined;
  // The sentence with the reason may state a code of its own; an event holds both.
  const first = told === 'console.appx' ? at + 1 : at;
  const behind = facts.slice(first, told === event ? at + 1 : first + reach);
  const offset = behind.findIndex(
    ({ shape, fields }) => /^(?:console\.appx-|event\.)/.test(shape) && kindOf(fields) !== undefined,
  );
  const fields = behind[offset]?.fields ?? {};
  const kind = kindOf(fields);
  const value = kind === undefined ? undefined : fields[kind];
  const isSince = kind === 'framework' && fields.least !== undefined;
  const reason = kind === undefined ? undefined : reasons[isSince ? 'frameworkSince' : kind];
  if (value === undefined || reason === undefined) return undefined;
  // Some of the sentences are about an app that has to be named.
  if (!ofThemselves.has(kind ?? '') && culprit === undefined) return undefined;
  const words = fields.words?.trim().replace(/\.$/, '') ?? '';
  const values = { code, value, least: fields.least ?? '', object: culprit?.name ?? '', words };
  return {
    fact: first + offset,
    title: filled(reason.title, values),
    explanation: filled(reason.explanation, values),
  };
}

function keptByPolicy(fact: number, code: string, culprit: Culprit | undefined): AppReason {
  const values = { code, object: culprit?.name ?? '' };
  return {
    fact,
    title: filled(culprit === undefined ? kept.title : kept.titleOf, values),
    explanation: filled(kept.explanation, values),
  };
}

function kindOf(fields: Fact['fields']): string | undefined {
  return Object.keys(reasons).find((name) => fields[name] !== undefined);
}
