// A registry hive cannot be read or loaded.
import { isWindowsItself } from '../facts/words/objects';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { captured, matchCapture } from './matching/captures';
import { capturedRegistry } from './matching/captureTexts';
import { matchStatus, type StatusFamily } from './matching/statusMatch';

/** ERROR_BADDB (1009), ERROR_REGISTRY_CORRUPT (1015), ERROR_REGISTRY_IO_FAILED (1016) and their NTSTATUS forms. */
const family: StatusFamily = {
  names: [
    'STATUS_REGISTRY_CORRUPT',
    'STATUS_REGISTRY_IO_FAILED',
    'ERROR_BADDB',
    'ERROR_REGISTRY_CORRUPT',
    'ERROR_REGISTRY_IO_FAILED',
    'ERROR_NOT_REGISTRY_FILE',
    'STATUS_NOT_REGISTRY_FILE',
  ],
  codes: [
    0x800703f1, 0x800703f7, 0x800703f8, 0x800703f9, 0xc000014c, 0xc000014d, 0xd000014c, 0xd000014d,
    0xc000015c,
  ],
  codeOfName: {
    STATUS_REGISTRY_CORRUPT: 0xc000014c,
    STATUS_REGISTRY_IO_FAILED: 0xc000014d,
    ERROR_BADDB: 0x800703f1,
    ERROR_REGISTRY_CORRUPT: 0x800703f7,
    ERROR_REGISTRY_IO_FAILED: 0x800703f8,
    ERROR_NOT_REGISTRY_FILE: 0x800703f9,
    STATUS_NOT_REGISTRY_FILE: 0xc000015c,
  },
  isRare: true,
  // The Windows whose hive it is, not the hive.
  isOther: isWindowsItself,
};

export const envRegistryCorrupt = defineRule({
  meta: {
    id: 'env.registry-corrupt',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: { en: 'The registry cannot be read at {object}', zh: '无法读取注册表：{object}' },
    explanation: {
      en: 'Windows could not read or load {object} ({status}): the registry hive behind it is damaged. Repairing the component store cannot mend a damaged hive.',
      zh: 'Windows 无法读取或加载 {object}（{status}）：其所在的注册表配置单元已损坏。修复组件存储无法修好损坏的配置单元。',
    },
    variants: {
      [captured]: capturedRegistry,
      plain: {
        title: { en: 'A registry hive is damaged ({code})', zh: '注册表配置单元已损坏（{code}）' },
        explanation: {
          en: 'A registry hive could not be read or loaded: {status}. Repairing the component store cannot mend a damaged hive; the records before this one tell which hive was loaded.',
          zh: '注册表配置单元无法读取或加载：{status}。修复组件存储无法修好损坏的配置单元；此前的记录说明加载的是哪个配置单元。',
        },
      },
    },
    nextSteps: [
      steps.backupFirst,
      steps.chkdsk,
      steps.diskHealth,
      look(
        'Collect the hive for examination: `C:\\Windows\\System32\\config\\COMPONENTS` (or the one that the record names), from the offline system.',
        '收集该配置单元以供检查：脱机复制 `C:\\Windows\\System32\\config\\COMPONENTS`（或记录所指的文件）。',
      ),
      change(
        'Restore the hive from a backup made before the damage, or run an in-place upgrade.',
        '从损坏之前的备份还原该配置单元，或执行就地升级。',
      ),
    ],
    links: [],
  },
  *match(context) {
    yield* matchStatus(context, family);
    yield* matchCapture(context.index, ['REGISTRY CORRUPT', 'IO FAILED']);
  },
});
