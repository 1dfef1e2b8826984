// The file system or the disk returns corruption: nothing that servicing does can repair it.

import type { FactIndex } from '../facts/factIndex';
import { plainPath } from '../facts/paths';
import { isReadingCall, pathOfCall } from '../facts/words/files';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { captured, matchCapture } from './matching/captures';
import { capturedCorrupt } from './matching/captureTexts';
import { detail } from './matching/values';
import {
  controllerEvent,
  controllerEventTexts,
  diskEvent,
  diskEventTexts,
  matchDiskEvents,
} from './system/diskEvents';

/** NTSTATUS and Win32 names of corruption that only the file system or the device reports (ntstatus.h, winerror.h). */
const names = [
  'STATUS_WOF_WIM_HEADER_CORRUPT',
  'STATUS_WOF_WIM_RESOURCE_TABLE_CORRUPT',
  'STATUS_WOF_FILE_RESOURCE_TABLE_CORRUPT',
  'STATUS_BAD_COMPRESSION_BUFFER',
  'ERROR_WOF_WIM_HEADER_CORRUPT',
  'ERROR_WOF_WIM_RESOURCE_TABLE_CORRUPT',
  'ERROR_WOF_FILE_RESOURCE_TABLE_CORRUPT',
  'STATUS_FILE_CORRUPT_ERROR',
  'STATUS_DISK_CORRUPT_ERROR',
  'STATUS_CRC_ERROR',
  'STATUS_IO_DEVICE_ERROR',
  'STATUS_DEVICE_DATA_ERROR',
  'ERROR_FILE_CORRUPT',
  'ERROR_DISK_CORRUPT',
  'ERROR_CRC',
  'ERROR_IO_DEVICE',
] as const;

const codeOfName: Readonly<Record<string, number>> = {
  STATUS_WOF_WIM_HEADER_CORRUPT: 0xc000a2a5,
  STATUS_WOF_WIM_RESOURCE_TABLE_CORRUPT: 0xc000a2a6,
  STATUS_WOF_FILE_RESOURCE_TABLE_CORRUPT: 0xc000a2a7,
  STATUS_BAD_COMPRESSION_BUFFER: 0xc0000242,
  ERROR_WOF_WIM_HEADER_CORRUPT: 0x8007115e,
  ERROR_WOF_WIM_RESOURCE_TABLE_CORRUPT: 0x8007115f,
  ERROR_WOF_FILE_RESOURCE_TABLE_CORRUPT: 0x80071160,
  STATUS_FILE_CORRUPT_ERROR: 0xc0000102,
  STATUS_DISK_CORRUPT_ERROR: 0xc0000032,
  STATUS_CRC_ERROR: 0xc000003f,
  STATUS_IO_DEVICE_ERROR: 0xc0000185,
  STATUS_DEVICE_DATA_ERROR: 0xc000009c,
  ERROR_FILE_CORRUPT: 0x80070570,
  ERROR_DISK_CORRUPT: 0x80070571,
  ERROR_CRC: 0x80070017,
  ERROR_IO_DEVICE: 0x8007045d,
};

/** Older writers print the number of a status: `c0000102 [Error,Facility=(system),Code=258 (0x0102)]`. */
const statusNumbers = Object.values(codeOfName).filter((code) => code >>> 28 === 0xc);

/** A compressed file whose data cannot be unpacked; a delta or a cabinet may be meant, unless a file was being read. */
const ofReading: ReadonlySet<string> = new Set(['STATUS_BAD_COMPRESSION_BUFFER']);

/** The same answers in Process Monitor's words. */
const capturedResults = ['DISK CORRUPT', 'FILE CORRUPT', 'CRC ERROR', 'DEVICE DATA ERROR', 'IO DEVICE ERROR'];

export const envDiskCorrupt = defineRule({
  meta: {
    id: 'env.disk-corrupt',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'The file system reports corruption at {path}',
      zh: '文件系统报告 {path} 已损坏',
    },
    explanation: {
      en: 'Windows could not open or read {path}: the file system answered {status}. The fault lies with the disk or the file system, not with the update package, and repairing the component store cannot mend it.',
      zh: 'Windows 无法打开或读取 {path}：文件系统返回 {status}。问题出在磁盘或文件系统，而不是更新包；修复组件存储无法解决。',
    },
    variants: {
      plain: {
        title: {
          en: 'The file system reports corruption ({status})',
          zh: '文件系统报告数据损坏（{status}）',
        },
        explanation: {
          en: 'A file or folder could not be opened or read: the file system answered {status}. These records do not name it. The fault lies with the disk or the file system, not with the update package, and repairing the component store cannot mend it.',
          zh: '有文件或文件夹无法打开或读取：文件系统返回 {status}。这些记录没有给出其名称。问题出在磁盘或文件系统，而不是更新包；修复组件存储无法解决。',
        },
        nextSteps: [steps.backupFirst, steps.chkdsk, steps.diskHealth],
      },
      [captured]: capturedCorrupt,
      [diskEvent]: diskEventTexts,
      [controllerEvent]: controllerEventTexts,
    },
    nextSteps: [
      steps.backupFirst,
      steps.chkdsk,
      steps.diskHealth,
      look('Check that the named path opens in File Explorer.', '检查能否在文件资源管理器中打开该路径。'),
      change(
        'If the file system allows it, restore the path from a backup or a sound machine; otherwise run an in-place upgrade or reset this PC after a backup, then install the update again.',
        '如果文件系统允许，请从备份或正常计算机恢复该路径；否则备份后执行就地升级或重置此电脑，然后再次安装更新。',
      ),
    ],
    links: [
      {
        title: { en: 'chkdsk', zh: 'chkdsk' },
        url: 'https://learn.microsoft.com/windows-server/administration/windows-commands/chkdsk',
      },
    ],
  },
  *match({ index, operations }) {
    const byPath = new Map<string, Match>();
    const records = new Set([...index.withName(...names), ...index.withCode(...statusNumbers)]);
    for (const k of [...records].sort((a, b) => a - b)) {
      const match = ofRecord(index, k);
      if (!match) continue;
      const key = match.culprit?.name.toLowerCase() ?? [...byPath.keys()].at(-1) ?? '';
      const known = byPath.get(key);
      if (!known) byPath.set(key, match);
      else
        byPath.set(key, {
          ...known,
          count: (known.count ?? 1) + 1,
          evidence: [...(known.evidence ?? []), { fact: k, role: 'consequence' as const }].slice(0, 6),
        });
    }
    yield* byPath.values();
    yield* matchCapture(index, capturedResults);
    yield* matchDiskEvents(index, operations);
  },
});

function nameOfNumber(codes: readonly number[]): string | undefined {
  return names.find(
    (name) => statusNumbers.includes(codeOfName[name] ?? 0) && codes.includes(codeOfName[name] ?? 0),
  );
}

function ofRecord(index: FactIndex, k: number): Match | undefined {
  const fact = index.fact(k);
  // A ladder record in CBS only repeats the code; the file system's answer stands in CSI, DPX, poqexec or setup.
  if (fact.shape.startsWith('cbs.') && !fact.shape.startsWith('cbs.boot.poqexec')) return undefined;
  const name = fact.names.find((candidate) => candidate in codeOfName) ?? nameOfNumber(fact.codes);
  if (name === undefined || (ofReading.has(name) && !isReadingCall(fact))) return undefined;
  const raw = pathOfCall(fact);
  const path = raw === undefined ? undefined : plainPath(raw);
  return {
    fact: k,
    evidence: [{ fact: k, role: 'cause' }],
    code: codeOfName[name] ?? 0,
    ...(path === undefined
      ? { variant: 'plain', confidence: 'medium' as const, depth: 'reason' as const }
      : { culprit: { kind: 'path' as const, name: path } }),
    values: { path: path ?? '?', status: name },
    details: [
      ...detail('Path', '路径', path),
      ...detail('Answer of the file system', '文件系统的返回', name),
      ...detail('Failing call', '失败的调用', fact.fields.function),
    ],
  };
}
