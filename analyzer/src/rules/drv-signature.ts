// A driver's signature or catalog is not accepted.

import type { FactIndex } from '../facts/factIndex';
import { plainPath } from '../facts/paths';
import { infIn, saysAltered } from '../facts/words/drivers';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { deviceProblems, managedTexts } from './drivers/deviceProblems';
import { isSignatureCode } from './drivers/deviceSections';
import { deviceSignatureTexts, deviceSigned } from './drivers/deviceTexts';
import { driversOfEvents } from './drivers/driverEvents';
import { driverMatches } from './drivers/driverMatches';
import { oldDeviceMatches } from './drivers/oldDeviceLogs';
import { toldDrivers } from './drivers/toldDrivers';
import { matchClass } from './matching/classMatch';
import { detail } from './matching/values';

const alteredWords = {
  title: {
    en: 'A file of a driver does not fit its catalog: {driver} ({code})',
    zh: '驱动程序的文件与其安全编录不一致：{driver}（{code}）',
  },
  explanation: {
    en: 'Windows did not install the driver ({driver}): the hash of one of its files is not in the catalog that came with it ({code}). The file was changed after the catalog was signed, or the catalog is that of another version.',
    zh: 'Windows 未安装该驱动程序（{driver}）：其中某个文件的哈希值不在随附的安全编录中（{code}）。该文件在安全编录签名后被更改，或安全编录属于另一个版本。',
  },
};

const alteredSteps = [
  change(
    'Get the package again from the vendor; where its INF was edited on purpose, make the catalog anew and sign it (`inf2cat`, `signtool`).',
    '从厂商重新获取该程序包；如果有意修改过其 INF，请重新生成安全编录并签名（`inf2cat`、`signtool`）。',
  ),
  steps.updateDriver,
];

export const drvSignature = defineRule({
  meta: {
    id: 'drv.signature',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'The signature of a driver was not accepted: {driver} ({code})',
      zh: '驱动程序签名未被接受：{driver}（{code}）',
    },
    explanation: {
      en: 'Windows did not install the driver ({driver}), because the check of its signature or catalog ended with {code}: the catalog is missing or altered, unsigned, or its chain ends in a root that this machine does not trust.',
      zh: 'Windows 未安装该驱动程序（{driver}），因为签名或安全编录检查以 {code} 结束：安全编录缺失或被改动、未签名，或其证书链的根不受此计算机信任。',
    },
    variants: {
      ...managedTexts,
      ...deviceSignatureTexts,
      altered: {
        ...alteredWords,
        nextSteps: alteredSteps,
      },
      alteredTold: {
        ...alteredWords,
        nextSteps: [steps.collectSetupapiDevLog, ...alteredSteps],
      },
      plainAltered: {
        title: {
          en: 'A file of a driver does not fit its catalog ({code})',
          zh: '驱动程序的文件与其安全编录不一致（{code}）',
        },
        explanation: {
          en: 'Windows did not install a driver: the hash of one of its files is not in the catalog that came with it ({code}). The file was changed after the catalog was signed, or the catalog is that of another version. The records here do not name the INF; its section in the complete setupapi.dev.log does.',
          zh: 'Windows 未安装某个驱动程序：其中某个文件的哈希值不在随附的安全编录中（{code}）。该文件在安全编录签名后被更改，或安全编录属于另一个版本。此处的记录未指明 INF，可查看完整的 setupapi.dev.log 中该驱动程序的段落。',
        },
      },
      otherWindows: {
        title: {
          en: 'A driver is signed for another version of Windows: {driver} ({code})',
          zh: '驱动程序是为其他版本的 Windows 签名的：{driver}（{code}）',
        },
        explanation: {
          en: 'Windows did not install the driver ({driver}): its catalog is signed, but not for this version of Windows ({code}).',
          zh: 'Windows 未安装该驱动程序（{driver}）：其安全编录虽已签名，但不适用于此版本的 Windows（{code}）。',
        },
        nextSteps: [steps.updateDriver],
      },
      notStarted: {
        title: {
          en: 'Windows does not load a driver because it is not signed as required ({problem})',
          zh: '由于签名不符合要求，Windows 不加载某个驱动程序（{problem}）',
        },
        explanation: {
          en: 'The driver package was accepted, but a file of the driver is not signed as this Windows requires, so the device does not start ({problem}). This log does not name the device; the title of the same section in setupapi.dev.log does.',
          zh: '驱动程序包已被接受，但驱动程序的某个文件未按此 Windows 的要求签名，因此设备无法启动（{problem}）。此日志未指明是哪个设备，可查看 setupapi.dev.log 中同一段落的标题。',
        },
      },
      deviceNotStarted: {
        title: {
          en: 'Windows does not load the driver for {driver} because it is not signed as required ({problem})',
          zh: '由于签名不符合要求，Windows 不加载 {driver} 的驱动程序（{problem}）',
        },
        explanation: {
          en: 'The driver package was accepted, but a file of the driver is not signed as this Windows requires, so {driver} does not start ({problem}).',
          zh: '驱动程序包已被接受，但驱动程序的某个文件未按此 Windows 的要求签名，因此 {driver} 无法启动（{problem}）。',
        },
      },
      uncoded: {
        title: {
          en: 'The signature of a driver was not accepted: {driver}',
          zh: '驱动程序签名未被接受：{driver}',
        },
        explanation: {
          en: 'Windows did not install the driver ({driver}), because it did not accept its signature or catalog. The entries here state no code; the complete section in setupapi.dev.log does.',
          zh: 'Windows 未安装该驱动程序（{driver}），因为未接受其签名或安全编录。此处的条目未给出错误代码，可查看 setupapi.dev.log 中完整的段落。',
        },
      },
      plainUncoded: {
        title: { en: 'The signature of a driver was not accepted', zh: '驱动程序签名未被接受' },
        explanation: {
          en: 'Windows did not accept the signature or the catalog of a driver. The entries here name neither the driver nor a code; the complete section in setupapi.dev.log does.',
          zh: 'Windows 未接受某个驱动程序的签名或安全编录。此处的条目既未指明驱动程序，也未给出错误代码，可查看 setupapi.dev.log 中完整的段落。',
        },
      },
      plain: {
        title: {
          en: 'The signature of a driver was not accepted ({code})',
          zh: '驱动程序签名未被接受（{code}）',
        },
        explanation: {
          en: 'The check of a driver’s signature or catalog ended with {code}. The records here do not name the driver; its section in the complete setupapi.dev.log does.',
          zh: '驱动程序的签名或安全编录检查以 {code} 结束。此处的记录未指明是哪个驱动程序，可查看完整的 setupapi.dev.log 中该驱动程序的段落。',
        },
      },
    },
    nextSteps: [
      steps.collectSetupapiDevLog,
      look(
        'Check the signature of the driver’s catalog file (its properties, or `Get-AuthenticodeSignature`) and that its root certificate is trusted on this machine.',
        '检查驱动程序安全编录文件的签名（属性页或 `Get-AuthenticodeSignature`），并确认此计算机信任其根证书。',
      ),
      steps.updateDriver,
    ],
    links: [
      {
        title: { en: 'Driver signing', zh: '驱动程序签名' },
        url: 'https://learn.microsoft.com/windows-hardware/drivers/install/driver-signing',
      },
    ],
  },
  *match(context) {
    yield* deviceProblems(context.index, true);
    yield* oldDeviceMatches(context.index, true);
    for (const match of driverMatches(context, isSignatureCode, true))
      yield deviceSigned(worded(context.index, match));
    for (const match of toldDrivers(context.index, isSignatureCode)) yield exact(match);
    for (const match of driversOfEvents(context.index, isSignatureCode)) yield exact(match);
    for (const match of matchClass(context, 'drv.signature')) {
      const { culprit: _culprit, details: _details, ...rest } = match;
      const driver = driverBeside(context.index, match.fact, match.code);
      if (driver !== undefined) {
        yield exact({
          ...rest,
          culprit: { kind: 'driver', name: driver.name },
          values: { ...rest.values, driver: driver.name },
          details: detail('Driver', '驱动程序', driver.name),
          evidence: [{ fact: driver.fact, role: 'cause' }, ...(rest.evidence ?? [])],
        });
        continue;
      }
      if (isOfAnyFile(context, match)) continue;
      yield exact({
        ...rest,
        variant: 'plain',
        depth: 'code',
        confidence: 'medium',
        values: { ...rest.values, driver: '' },
      });
    }
  },
});

/** ERROR_FILE_HASH_NOT_IN_CATALOG of setupapi.h, and its SPAPI_E_ form: nothing else is wrong with the catalog. */
const notInCatalog: ReadonlySet<number> = new Set([0xe000024b, 0x800f024b]);

/** The code says by itself that a file was changed, or the catalog is another's; the section says which. */
function exact(match: Match): Match {
  if (!notInCatalog.has(match.code ?? 0)) return match;
  if (match.variant === 'plain') return { ...match, variant: 'plainAltered' };
  return match.variant === undefined ? { ...match, variant: 'alteredTold' } : match;
}

/** ERROR_SIGNATURE_OSATTRIBUTE_MISMATCH of setupapi.h, and its SPAPI_E_ form. */
const otherWindows: ReadonlySet<number> = new Set([0xe0000244, 0x800f0244]);

/** The check says what is wrong, where a record names the driver and another word has not been found for it. */
function worded(index: FactIndex, match: Match): Match {
  const { variant, culprit, code = 0, evidence = [] } = match;
  if (variant !== undefined || culprit === undefined) return exact(match);
  if (otherWindows.has(code)) return { ...match, variant: 'otherWindows', confidence: 'high' };
  const isAltered = evidence.some(({ fact }) => saysAltered(index.fact(fact)));
  return isAltered ? { ...match, variant: 'altered', confidence: 'high' } : exact(match);
}

/** ERROR_INVALID_IMAGE_HASH of winerror.h: the system says it of any file that is to be run. */
const anyFile = 0x80070241;

/** Setup names the step that met it: where that is not about drivers, no driver is meant. */
function isOfAnyFile({ index, operations }: RuleContext, { code, told, fact }: Match): boolean {
  if (code !== anyFile) return false;
  // A function of setup's manager works on its payload; drivers are the platform's.
  if (index.fact(fact).shape === 'setup.manager-result') return true;
  const steps = operations.filter(
    ({ kind, result }) => kind === 'setup-operation' && result === (told ?? code),
  );
  return steps.length > 0 && steps.every(({ target = '' }) => !/driver|boot/i.test(target));
}

/** How far from the record with the code another one of the same step stands that names the driver. */
const reach = 3;

/** The INF that a record of the same step names with the same code. */
function driverBeside(
  index: FactIndex,
  k: number,
  code: number | undefined,
): { readonly fact: number; readonly name: string } | undefined {
  for (let n = Math.max(0, k - reach); n <= Math.min(index.facts.length - 1, k + reach); n++) {
    const fact = index.fact(n);
    if (code === undefined || !fact.codes.includes(code)) continue;
    const name = infIn(fact);
    if (name !== undefined) return { fact: n, name: plainPath(name) };
  }
  return undefined;
}
