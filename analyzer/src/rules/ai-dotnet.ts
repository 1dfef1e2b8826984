// An advanced installer failed and rolled the update back, this class by the installer's name; or updates of the .NET
// Framework are the only ones whose installer failed.
import type { FactIndex } from '../facts/factIndex';
import { fileNameOf } from '../facts/paths';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Operation } from '../model';
import { defineRule, type Match } from './defineRule';
import { classOfInstaller } from './installers/installerNames';
import { type FailedInstaller, failedInstallers, matchOfInstaller } from './installers/installers';
import { hex } from './matching/classCodes';
import { detail } from './matching/values';

/** ERROR_FILE_NOT_FOUND: what starting a service answers whose program is gone. */
const noProgram = 0x80070002;

/** The service of the compiler of native images: Microsoft Support, "Troubleshoot Windows Update error 0x80070002". */
const serviceSteps = [
  look(
    'Look into the folder of that version, `C:\\Windows\\Microsoft.NET\\Framework` (`Framework64` for the service that ends in 64): `mscorsvw.exe` has to be there.',
    '查看该版本的文件夹 `C:\\Windows\\Microsoft.NET\\Framework`（以 64 结尾的服务则为 `Framework64`）：其中必须有 `mscorsvw.exe`。',
  ),
  change(
    'Where the folder is empty because this .NET is not installed any more: export the key of the service in `HKLM\\SYSTEM\\CurrentControlSet\\Services`, delete it, restart, and install the update again.',
    '如果该文件夹为空（此版本的 .NET 已不再安装）：导出 `HKLM\\SYSTEM\\CurrentControlSet\\Services` 中该服务的项，将其删除，重新启动，然后再次安装更新。',
  ),
  change(
    'Where this .NET is in use, run the .NET Framework Repair Tool, restart, then install the update again.',
    '如果仍在使用此版本的 .NET，请运行 .NET Framework 修复工具，重新启动，然后再次安装更新。',
  ),
];

export const aiDotnet = defineRule({
  meta: {
    id: 'ai.dotnet',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'A .NET installer step failed for {component}',
      zh: '{component} 的 .NET 安装步骤失败',
    },
    explanation: {
      en: 'The installer “{installer}” failed for {component}; such a failure takes the whole update back. The .NET Framework on this machine needs repair before the update can go in.',
      zh: '安装程序“{installer}”在处理 {component} 时失败；这类失败会使整个更新回滚。需要先修复此计算机上的 .NET Framework，才能安装更新。',
    },
    variants: {
      service: {
        title: {
          en: 'The service {service} of the .NET Framework cannot be started: its program is missing ({code})',
          zh: '无法启动 .NET Framework 的服务 {service}：其程序不存在（{code}）',
        },
        explanation: {
          en: 'Servicing starts {service} to compile native images, and Windows answered {code}: the service is registered, but its program is not there. Such a failure takes the whole update back.',
          zh: '服务操作会启动 {service} 来编译本机映像，而 Windows 返回 {code}：该服务已注册，但其程序不存在。这类失败会使整个更新回滚。',
        },
        nextSteps: serviceSteps,
      },
      alone: {
        title: {
          en: 'A .NET installer step failed: {installer}',
          zh: '一个 .NET 安装步骤失败：{installer}',
        },
        explanation: {
          en: 'The installer “{installer}” failed; such a failure takes the whole update back; the record names no component. The .NET Framework on this machine needs repair before the update can go in.',
          zh: '安装程序“{installer}”失败；这类失败会使整个更新回滚；该记录没有给出组件。需要先修复此计算机上的 .NET Framework，才能安装更新。',
        },
      },
      config: {
        title: {
          en: 'The .NET Framework’s setup could not read a configuration file: {file}',
          zh: '.NET Framework 的安装程序无法读取配置文件：{file}',
        },
        explanation: {
          en: 'While Windows was being upgraded, the setup of the .NET Framework could not load {path}. It is a working copy of `machine.config` (or another `.config` file) in that folder: that file is damaged, empty, or holds something that is no XML.',
          zh: '升级 Windows 期间，.NET Framework 的安装程序无法加载 {path}。它是该文件夹中 `machine.config`（或其他 `.config` 文件）的工作副本：该文件已损坏、为空，或内容不是 XML。',
        },
        nextSteps: [
          look(
            'Open the `.config` files of that folder: each has to be whole, valid XML; compare with `machine.config.default` beside it.',
            '打开该文件夹中的 `.config` 文件：每个都必须是完整有效的 XML；可与同一文件夹中的 `machine.config.default` 对比。',
          ),
          change(
            'Keep a copy of the damaged file, put `machine.config.default` in its place, and start the upgrade again.',
            '保留损坏文件的副本，用 `machine.config.default` 替换它，然后重新开始升级。',
          ),
          steps.collectPantherLogs,
        ],
      },
      update: {
        title: {
          en: 'The installer of a .NET Framework update failed ({code}): {update}',
          zh: '.NET Framework 更新的安装程序失败（{code}）：{update}',
        },
        explanation: {
          en: 'The update {update} ended with {code}: its own installer failed. No other update failed, so what is installed of the .NET Framework is the most likely reason; the installer’s log names the step.',
          zh: '更新 {update} 以 {code} 结束：其自带的安装程序失败。没有其他更新失败，因此原因很可能在于已安装的 .NET Framework；具体步骤见安装程序的日志。',
        },
      },
    },
    nextSteps: [
      change(
        'Run the .NET Framework Repair Tool, restart, then install the .NET cumulative update on its own.',
        '运行 .NET Framework 修复工具，重新启动，然后单独安装 .NET 累积更新。',
      ),
      steps.collectCbsLog,
    ],
    links: [],
  },
  *match({ index, operations }) {
    for (const failed of failedInstallers(index))
      if (classOfInstaller(failed.installer) === 'ai.dotnet')
        yield withService(failed, matchOfInstaller(failed));
    yield* failedUpdates(operations);
    yield* configFiles(index, operations);
  },
});

/** The service of a .NET version that is registered and has no program. */
function withService({ service, code }: FailedInstaller, match: Match): Match {
  if (service === undefined || code !== noProgram || !/^clr_optimization_/i.test(service)) return match;
  return {
    ...match,
    variant: 'service',
    values: { ...match.values, service, code: hex(code) },
  };
}

/** MOSETUP_E_SETUP_PLATFORM: an upgrade that was taken back. */
const rolledBack = 0xc1900101;

/** The file that .NET's own setup could not load, in the log of an upgrade that failed. */
function* configFiles(index: FactIndex, operations: readonly Operation[]): Iterable<Match> {
  const [k] = index.ofShape('dotnet.config.failed');
  const path = k === undefined ? undefined : index.fact(k).fields.path;
  const failed = operations.find(({ kind, outcome }) => kind === 'setup' && outcome === 'failed');
  const told = failed?.result ?? (index.withCode(rolledBack).length > 0 ? rolledBack : undefined);
  if (k === undefined || path === undefined || told === undefined) return;
  yield {
    fact: k,
    variant: 'config',
    code: told,
    told,
    confidence: 'medium',
    culprit: { kind: 'path', name: path },
    values: { path, file: fileNameOf(path), installer: '', component: '' },
    details: detail('File', '文件', path),
  };
}

/** Failed updates that Windows Installer or another program installs, where all of them are of the .NET Framework. */
function* failedUpdates(operations: readonly Operation[]): Iterable<Match> {
  const failed = operations.filter(
    ({ outcome, purpose, recoveredLater }) =>
      outcome === 'failed' && purpose === 'install' && !recoveredLater,
  );
  if (!failed.every(({ target = '' }) => /\.NET Framework\b/i.test(target))) return;
  for (const { endFact, result, target = '' } of failed) {
    if (endFact === undefined || result === undefined || !installerFailed.has(result)) continue;
    yield {
      fact: endFact,
      variant: 'update',
      code: result,
      told: result,
      standing: 'explains',
      depth: 'code',
      confidence: 'medium',
      culprit: { kind: 'package', name: target },
      values: { update: target, code: hex(result), installer: '', component: '' },
    };
  }
}

/** ERROR_INSTALL_FAILURE and ERROR_PATCH_TARGET_NOT_FOUND of winerror.h, as the update client tells them. */
const installerFailed: ReadonlySet<number> = new Set([0x80070643, 0x8007066a]);
