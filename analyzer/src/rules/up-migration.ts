// User state could not be gathered or applied: an object that cannot be read, or a plug-in whose failure counts.
import { formatCode } from '../codes/index';
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { fileNameOf } from '../facts/paths';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { detail } from './matching/values';
import {
  failedPlugins,
  objectBefore,
  onlyPluginBefore,
  pluginOfCodeBefore,
  unmigratedObjects,
} from './setup/migratedObjects';
import { migrationExceptions } from './setup/migrationExceptions';
import { checkProfiles, correctXml, pluginSteps, unnamedSteps } from './setup/migrationSteps';
import { driverMigrationTexts, isOfDrivers } from './setup/servicingStack';
import { failuresAt } from './setup/toldPlaces';
import { storeTexts, usmtMatches, usmtSteps } from './setup/usmt';

export const upMigration = defineRule({
  meta: {
    id: 'up.migration',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'Setup could not migrate {object} ({code})',
      zh: '安装程序无法迁移 {object}（{code}）',
    },
    explanation: {
      en: 'While user data and settings were being migrated, {object} could not be processed ({code}), and setup gave the migration up because of it. The object has to be repaired, moved away or removed before the next attempt.',
      zh: '迁移用户数据和设置时，无法处理 {object}（{code}），安装程序因此放弃了迁移。下次尝试之前必须修复、移走或删除该对象。',
    },
    variants: {
      uncoded: {
        title: { en: 'Setup could not migrate {object}', zh: '安装程序无法迁移 {object}' },
        explanation: {
          en: 'While user data and settings were being migrated, {object} could not be processed, and setup gave the migration up because of it. The object has to be repaired, moved away or removed before the next attempt.',
          zh: '迁移用户数据和设置时，无法处理 {object}，安装程序因此放弃了迁移。下次尝试之前必须修复、移走或删除该对象。',
        },
      },
      pluginUncoded: {
        title: { en: 'The migration plug-in {object} failed', zh: '迁移插件 {object} 失败' },
        explanation: {
          en: 'The migration plug-in {object} failed in {call}, and setup counted that as a failure of the upgrade. Failures of other plug-ins in this log that were not counted are harmless.',
          zh: '迁移插件 {object} 在 {call} 中失败，安装程序将其计为升级失败。日志中其他未被计入的插件失败是无害的。',
        },
      },
      plugin: {
        title: {
          en: 'The migration plug-in {object} failed ({code})',
          zh: '迁移插件 {object} 失败（{code}）',
        },
        explanation: {
          en: 'The migration plug-in {object} failed with {code} in {call}, and setup counted that as a failure of the upgrade. Failures of other plug-ins in this log that were not counted are harmless.',
          zh: '迁移插件 {object} 在 {call} 中失败，返回 {code}，安装程序将其计为升级失败。日志中其他未被计入的插件失败是无害的。',
        },
      },
      exception: {
        title: {
          en: 'The migration stopped at {object} ({code})',
          zh: '迁移在 {object} 处停止（{code}）',
        },
        explanation: {
          en: 'The migration engine of Windows Setup stopped in {call} while it was working on {object}: “{reason}” ({code}). Check whether the named profile, folder or volume still exists and can be read, and remove the entry that points to it if it does not.',
          zh: 'Windows 安装程序的迁移引擎在处理 {object} 时于 {call} 中停止：“{reason}”（{code}）。请检查所指的配置文件、文件夹或卷是否仍存在且可以读取；如果不存在，请删除指向它的项。',
        },
      },
      exceptionUnnamed: {
        title: {
          en: 'The migration of Windows Setup stopped in {call} ({code})',
          zh: 'Windows 安装程序的迁移在 {call} 中停止（{code}）',
        },
        explanation: {
          en: 'The migration engine of Windows Setup stopped in {call}: “{reason}” ({code}). The record does not name the profile, folder or key; those right before it in setupact.log do.',
          zh: 'Windows 安装程序的迁移引擎在 {call} 中停止：“{reason}”（{code}）。该记录没有指明是哪个配置文件、文件夹或注册表项，可查看 setupact.log 中紧接在此之前的记录。',
        },
        nextSteps: unnamedSteps,
      },
      place: {
        title: {
          en: 'The upgrade stopped while user state was being migrated ({code})',
          zh: '升级在迁移用户状态时停止（{code}）',
        },
        explanation: {
          en: 'Setup reports {code} for the step that carries users, their data and settings over. This text does not name the profile, file or plug-in; the first MIG error in setupact.log does.',
          zh: '安装程序在迁移用户及其数据和设置的步骤报告 {code}。此文本没有指明是哪个配置文件、文件或插件，可查看 setupact.log 中的第一条 MIG 错误。',
        },
        nextSteps: unnamedSteps,
      },
      usmt: {
        title: {
          en: 'The user state migration stopped at {object} ({code})',
          zh: '用户状态迁移在 {object} 处停止（{code}）',
        },
        explanation: {
          en: 'The User State Migration Tool could not process {object} ({code}) and gave the migration up. Repair or exclude the object, or let the tool go on without it (`/c`).',
          zh: '用户状态迁移工具无法处理 {object}（{code}），因此放弃了迁移。请修复或排除该对象，或让工具跳过它继续（`/c`）。',
        },
        nextSteps: usmtSteps,
      },
      usmtUncoded: {
        title: {
          en: 'The user state migration stopped at {object}',
          zh: '用户状态迁移在 {object} 处停止',
        },
        explanation: {
          en: 'The User State Migration Tool could not process {object} and gave the migration up. Repair or exclude the object, or let the tool go on without it (`/c`).',
          zh: '用户状态迁移工具无法处理 {object}，因此放弃了迁移。请修复或排除该对象，或让工具跳过它继续（`/c`）。',
        },
        nextSteps: usmtSteps,
      },
      usmtXml: {
        title: {
          en: 'The migration file {object} cannot be read, and the User State Migration Tool stopped',
          zh: '无法读取迁移文件 {object}，用户状态迁移工具已停止',
        },
        explanation: {
          en: 'The tool checks each migration file before it works, and {object} is not properly formatted: its XML is broken, or it is of another kind (a Config.xml is given with `/config`, not with `/i`). Nothing was migrated.',
          zh: '该工具在开始工作之前会检查每个迁移文件，而 {object} 的格式不正确：XML 有误，或文件类型不对（Config.xml 应使用 `/config` 指定，而不是 `/i`）。没有迁移任何内容。',
        },
        nextSteps: [correctXml],
      },
      ...storeTexts,
      usmtReason: {
        title: {
          en: 'The user state migration did not start: {reason}',
          zh: '用户状态迁移未能开始：{reason}',
        },
        explanation: {
          en: 'The User State Migration Tool refused its command line: “{reason}”. The same record shows the command line, with a mark at the argument that it means.',
          zh: '用户状态迁移工具拒绝了其命令行：“{reason}”。同一条记录中列出了命令行，并标出所指的参数。',
        },
        nextSteps: [steps.correctCommand],
      },
      usmtPlain: {
        title: { en: 'The user state migration failed', zh: '用户状态迁移失败' },
        explanation: {
          en: 'The User State Migration Tool ended without completing the migration. Its last records do not name the file or setting; the errors right above them in its log do.',
          zh: '用户状态迁移工具未完成迁移就结束了。其最后几条记录没有指明是哪个文件或设置，可查看其日志中紧接在这些记录之前的错误。',
        },
        nextSteps: usmtSteps,
      },
      ...driverMigrationTexts,
      stepPlugin: {
        title: {
          en: 'Setup could not migrate user state: "{object}" failed with {code} after the plug-in {plugin} had failed',
          zh: '安装程序无法迁移用户状态：插件 {plugin} 失败之后，“{object}”失败，返回 {code}',
        },
        explanation: {
          en: 'The operation "{object}" of setup, which carries users, their data and settings over, failed with {code}. Before it the migration plug-in {plugin} had failed, the only one in this text that did; no record says that its failure was counted.',
          zh: '安装程序中负责迁移用户及其数据和设置的操作“{object}”失败，返回 {code}。在此之前，迁移插件 {plugin} 失败，此文本中没有其他插件失败；没有记录说明该失败是否被计入。',
        },
        nextSteps: pluginSteps,
      },
      stepPluginCode: {
        title: {
          en: 'Setup could not migrate user state: "{object}" failed with {code}, as the plug-in {plugin} had',
          zh: '安装程序无法迁移用户状态：“{object}”失败，返回 {code}，与此前插件 {plugin} 的失败相同',
        },
        explanation: {
          en: 'The operation "{object}" of setup, which carries users, their data and settings over, failed with {code}. Before it the migration plug-in {plugin} had failed with the same code, which no other plug-in in this text did; no record says that its failure was counted.',
          zh: '安装程序中负责迁移用户及其数据和设置的操作“{object}”失败，返回 {code}。在此之前，迁移插件 {plugin} 以相同的代码失败，此文本中没有其他插件返回该代码；没有记录说明该失败是否被计入。',
        },
        nextSteps: pluginSteps,
      },
      step: {
        title: {
          en: 'Setup could not migrate user state: "{object}" failed with {code}',
          zh: '安装程序无法迁移用户状态：“{object}”失败，返回 {code}',
        },
        explanation: {
          en: 'The operation "{object}" of setup, which carries users, their data and settings over, failed with {code}. The record of this operation does not name the profile, file or plug-in; the first MIG error before it in setupact.log does.',
          zh: '安装程序中负责迁移用户及其数据和设置的操作“{object}”失败，返回 {code}。该操作的记录没有指明是哪个配置文件、文件或插件，可查看 setupact.log 中此记录之前的第一条 MIG 错误。',
        },
        nextSteps: unnamedSteps,
      },
    },
    nextSteps: [
      look(
        'Open the named file or key by hand; if it is a damaged file, check the volume before anything else.',
        '手动打开所指的文件或注册表项；如果是损坏的文件，请先检查该卷。',
      ),
      checkProfiles,
      steps.chkdsk,
      change(
        'Move the named object away (after a backup) and start the upgrade again.',
        '备份后移走所指对象，然后重新开始升级。',
      ),
    ],
    links: [
      {
        title: { en: 'Log files and resolving upgrade errors', zh: '日志文件与升级错误的解决' },
        url: 'https://learn.microsoft.com/windows/deployment/upgrade/log-files',
      },
    ],
  },
  *match(context) {
    // What setup found no room for is no fault of the object: the rule of full disks tells it.
    for (const match of migrationMatches(context))
      if (match.code === undefined || !fullDisk.has(match.code)) yield match;
    yield* usmtMatches(context.index);
  },
});

/** ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of winerror.h. */
const fullDisk: ReadonlySet<number> = new Set([0x80070070, 0x80070027]);

function* migrationMatches(context: RuleContext): Iterable<Match> {
  const { index } = context;
  yield* unmigratedObjects(index);
  yield* migrationExceptions(context);
  yield* failedPlugins(index);
  for (const match of failuresAt(context, migrateData)) yield { ...match, standing: 'explains' };
  yield* failedSteps(index);
}

/** Operations of setup that carry users and settings over, by the names that setup gives them. */
const migratingOperation =
  /migrat|gather (?:data|unit|operation)|apply (?:data|operations)|(?:machine|user)-(?:specific|independent)|user (?:state|profile)/i;
/** ERROR_PROCESS_ABORTED and ERROR_GEN_FAILURE: the migration engine gave up (windows-10-upgrade-error-codes). */
const migrationAnswers: ReadonlySet<number> = new Set([0x8007042b, 0x8007001f]);

/** MIGRATE_DATA in the low word of an extend code. */
const migrateData = 0xd;

/** A migrating operation failed, and no record says at what. */
function* failedSteps(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.operation.failed')) {
    const { operation = '', hresult } = index.fact(k).fields;
    const code = codeOfField(hresult);
    if (code === undefined || !isFailureCode(code) || !migratingOperation.test(operation)) continue;
    const object = objectBefore(index, k, code);
    if (object !== undefined) yield object;
    yield {
      fact: k,
      variant: isOfDrivers(operation) ? 'stepDrivers' : 'step',
      depth: 'code',
      standing: 'explains',
      confidence: migrationAnswers.has(code) ? 'medium' : 'low',
      code,
      values: { object: operation, code: formatCode(code) },
      details: detail('Failed operation', '失败的操作', operation),
      ...(isOfDrivers(operation) ? {} : behindPlugin(index, k)),
    };
  }
}

/** The one plug-in that failed before a step, or with its code: a cut-out shows it for a reason, though no record says that it counted. */
function behindPlugin(index: FactIndex, step: number): Partial<Match> {
  const only = onlyPluginBefore(index, step);
  const k = only ?? pluginOfCodeBefore(index, step);
  if (k === undefined) return {};
  const { fields } = index.fact(k);
  const plugin = fileNameOf(fields.path ?? '');
  const { operation = '', hresult } = index.fact(step).fields;
  return {
    variant: only === undefined ? 'stepPluginCode' : 'stepPlugin',
    confidence: 'medium',
    culprit: { kind: 'component', name: plugin },
    values: { object: operation, plugin, code: formatCode(codeOfField(hresult) ?? 0) },
    details: [
      ...detail('Failed operation', '失败的操作', operation),
      ...detail('Plug-in', '插件', fields.path),
      ...detail('Call', '调用', fields.call),
    ],
    evidence: [
      { fact: k, role: 'cause' },
      { fact: step, role: 'consequence' },
    ],
  };
}
