// An advanced installer failed and rolled the update back; this class by the installer's name.

import type { FactIndex } from '../facts/factIndex';
import { printedObjectOf } from '../facts/words/objects';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Culprit } from '../model';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { classOfInstaller } from './installers/installerNames';
import { type FailedInstaller, failedInstallers, matchOfInstaller } from './installers/installers';
import { hex } from './matching/classCodes';
import { evidenceAt } from './matching/values';

const iisSteps = [
  look(
    'Read the lines right above the first `< !!FAIL!! >` of this run in `C:\\Windows\\iis.log` (IIS 7: `IIS7.log`): they say what the call was working on.',
    '在 `C:\\Windows\\iis.log`（IIS 7 为 `IIS7.log`）中查看此次运行第一条 `< !!FAIL!! >` 之前的几行：其中写明该调用当时处理的内容。',
  ),
  look(
    'Check that `C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config` is well-formed XML and that the keys in `C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys` can be read by SYSTEM and the administrators.',
    '检查 `C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config` 是否为格式正确的 XML，以及 SYSTEM 和管理员能否读取 `C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys` 中的密钥。',
  ),
  steps.collectCbsLog,
];

export const aiGenericCommand = defineRule({
  meta: {
    id: 'ai.generic-command',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'An installer command failed for {component}',
      zh: '{component} 的安装命令失败',
    },
    explanation: {
      en: 'The installer “{installer}” ran a command for {component} that failed; such a failure takes the whole update back.',
      zh: '安装程序“{installer}”为 {component} 运行的命令失败；这类失败会使整个更新回滚。',
    },
    variants: {
      alone: {
        title: {
          en: 'An installer command failed: {installer}',
          zh: '安装命令失败：{installer}',
        },
        explanation: {
          en: 'The installer “{installer}” ran a command that failed; such a failure takes the whole update back. The record does not say for which component.',
          zh: '安装程序“{installer}”运行的命令失败；这类失败会使整个更新回滚。该记录没有给出相关组件。',
        },
      },
      iis: {
        title: {
          en: 'The setup of IIS could not install its component {component} ({code})',
          zh: 'IIS 安装程序无法安装其组件 {component}（{code}）',
        },
        explanation: {
          en: 'iissetup.exe, the command that servicing runs for the roles and features of IIS, could not install {component}; the call {call} ended with {code}. Servicing then takes the whole feature back. What the call works on is configuration of IIS: `applicationHost.config` and its schema, the metabase, accounts and keys of the machine.',
          zh: '服务操作为 IIS 的角色和功能运行的命令 iissetup.exe 无法安装 {component}；调用 {call} 以 {code} 结束，随后整个功能被回滚。该调用处理的是 IIS 的配置：`applicationHost.config` 及其架构、元数据库、计算机的帐户和密钥。',
        },
        nextSteps: iisSteps,
      },
      commandAlone: {
        title: {
          en: 'An installer command failed with exit code {exit}: {program}',
          zh: '安装命令失败，退出代码 {exit}：{program}',
        },
        explanation: {
          en: 'The installer “{installer}” ran `{command}`, which ended with exit code {exit}; such a failure takes the whole update back. The record does not say for which component.',
          zh: '安装程序“{installer}”运行了 `{command}`，该命令以退出代码 {exit} 结束；这类失败会使整个更新回滚。该记录没有给出相关组件。',
        },
      },
      command: {
        title: {
          en: 'An installer command failed for {component} with exit code {exit}',
          zh: '{component} 的安装命令失败，退出代码 {exit}',
        },
        explanation: {
          en: 'The installer “{installer}” ran `{command}` for {component}. The command ended with exit code {exit}; such a failure takes the whole update back.',
          zh: '安装程序“{installer}”为 {component} 运行了 `{command}`。该命令以退出代码 {exit} 结束；这类失败会使整个更新回滚。',
        },
      },
    },
    nextSteps: [
      look(
        'Find the command’s own log (IIS, print or fax setup) at the same time as the failing record; its exit code is the cause.',
        '查找该命令自身的日志（IIS、打印或传真安装日志）中同一时间的记录；其退出代码即为原因。',
      ),
      steps.collectCbsLog,
    ],
    links: [],
  },
  *match({ index }) {
    yield* componentsOfIis(index);
    for (const failed of failedInstallers(index)) {
      if (classOfInstaller(failed.installer) !== 'ai.generic-command') continue;
      const { command, exitCode } = failed;
      const match = { ...matchOfInstaller(failed), ...culpritOf(index, failed) };
      if (command === undefined || exitCode === undefined) yield match;
      else
        yield {
          ...match,
          variant: failed.component === undefined ? 'commandAlone' : 'command',
          values: {
            ...match.values,
            command,
            exit: exitCode,
            program: shortName(programOf(command)),
          },
        };
    }
  },
});

/** Facts between the call that failed and the component that it was for. */
const callReach = 12;

/** Components that iissetup.exe gave up, each once, with the first call above that ended with the same code. */
function* componentsOfIis(index: FactIndex): Iterable<Match> {
  const byName = new Map(
    index.ofShape('iis.component.failed').map((k) => [index.fact(k).fields.component ?? '', k] as const),
  );
  for (const [component, k] of byName) {
    const code = codeOfField(index.fact(k).fields.result);
    if (code === undefined) continue;
    const call = index
      .ofShape('iis.call.failed')
      .find((other) => other < k && k - other <= callReach && index.fact(other).codes.includes(code));
    yield {
      fact: call ?? k,
      variant: 'iis',
      code,
      culprit: { kind: 'component', name: component },
      values: {
        component,
        code: hex(code),
        call: (call === undefined ? undefined : index.fact(call).fields.call) ?? 'iissetup.exe',
      },
      evidence: [...evidenceAt('cause', call), { fact: k, role: 'verdict' }],
    };
  }
}

/** The program that failed, behind the component that it was run for. */
function culpritOf(index: FactIndex, failed: FailedInstaller): Pick<Match, 'culprit'> {
  const { command, component, installer } = failed;
  if (command === undefined && component === undefined) {
    const printed = printedObject(index, failed);
    return printed === undefined ? {} : { culprit: printed };
  }
  if (command === undefined) return {};
  const program = programOf(command);
  if (component === undefined) return { culprit: { kind: 'process', name: program } };
  return { culprit: { kind: 'component', name: `${component}, ${installer} (${shortName(program)})` } };
}

/** Where neither the command nor what it was run for is told: the file or key that it printed before it ended. */
function printedObject(index: FactIndex, { evidence }: FailedInstaller): Culprit | undefined {
  for (const { fact: k } of evidence) {
    const named = printedObjectOf(index.fact(k));
    if (named !== undefined) return named;
  }
  return undefined;
}

function shortName(path: string): string {
  return path.split('\\').at(-1) ?? path;
}

/** The program of a command line, which may be quoted. */
function programOf(command: string): string {
  return /^"?(?<program>.+?\.(?:exe|dll|cmd|bat))\b/i.exec(command)?.groups?.program ?? command;
}
