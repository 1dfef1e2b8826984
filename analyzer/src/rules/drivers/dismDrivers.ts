// Owns the driver packages that DISM could not add and that no record names as failed.
import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import type { Operation } from '../../model';
import { codeOfField } from '../../operations/draft';
import type { Match, RuleContext } from '../defineRule';
import { hex } from '../matching/classCodes';
import { detail } from '../matching/values';
import { isSignatureCode } from './deviceSections';

/** What DISM's driver manager or the command itself says of a package, where the record of the package is missing. */
export function* driversOfDism({ index, operations }: RuleContext): Iterable<Match> {
  if (index.ofShape('dism.driver.failed').length > 0) return;
  const [unnamed] = index.ofShape('dism.driver.unnamed');
  if (unnamed === undefined) {
    for (const operation of operations) yield* ofCommand(index, operation);
    return;
  }
  const code = codeOfField(index.fact(unnamed).fields.hresult);
  if (code !== undefined && !isSignatureCode(code)) yield matchOf(unnamed, code, undefined);
}

const addsDriver = /\/add-driver\b|^add-windowsdriver\b/i;
/** `/Driver:D:\Drivers\sample.inf`, `-Driver "D:\My drivers\sample.inf"` */
const driverOption =
  /[/-]driver[:\s](?![/-])(?:"(?<quoted>[^"]{1,300}\.inf)"|(?<plain>[^\s"]{1,300}\.inf)(?=\s|$))/i;

/** A console shows that the command failed; it may name the package. */
function* ofCommand(index: FactIndex, operation: Operation): Iterable<Match> {
  const { kind, outcome, result, target = '', endFact } = operation;
  if (kind !== 'dism-command' || outcome !== 'failed') return;
  const none = sentenceOfNone(index, operation);
  if (none !== undefined) {
    yield ofEmptyFolder(operation, none);
    return;
  }
  if (!addsDriver.test(target) && !listsDrivers(index, operation)) return;
  if (endFact === undefined || result === undefined || isSignatureCode(result)) return;
  const { quoted, plain } = driverOption.exec(target)?.groups ?? {};
  yield matchOf(endFact, result, quoted ?? plain);
}

/** Lines behind DISM's number in which it says what the number means. */
const sentenceReach = 4;

function sentenceOfNone(index: FactIndex, { startLine, endLine }: Operation): number | undefined {
  return index.ofShape('console.driver-none').find((k) => {
    const { line } = index.fact(k);
    return startLine <= line && line <= endLine + sentenceReach;
  });
}

/** `/Driver:D:\Drivers`, `-Driver "D:\My drivers"`: a folder. */
const folderOption = /(?:\/driver:|\s-driver\s+)(?:"(?<quoted>[^"]{1,300})"|(?<plain>[^\s"]{1,300}))/i;

/** DISM looked for packages in the folder that it was given, and there is none. */
function ofEmptyFolder({ endFact = 0, result, target = '' }: Operation, sentence: number): Match {
  const { quoted, plain } = folderOption.exec(target)?.groups ?? {};
  const folder = quoted ?? plain;
  return {
    fact: endFact,
    variant: folder === undefined ? 'plainNoneFound' : 'noneFound',
    evidence: [{ fact: sentence, role: 'cause' }],
    depth: 'reason',
    confidence: 'high',
    ...defined({ code: result }),
    ...(folder === undefined ? {} : { culprit: { kind: 'path', name: folder } }),
    values: { folder: folder ?? '', code: hex(result ?? 0) },
    details: detail('Driver folder', '驱动程序目录', folder),
  };
}

/** `Installing 2 of 2 - D:\Drivers\sample.inf: The driver package was successfully installed.` stands in the command's output. */
function listsDrivers(index: FactIndex, { startLine, endLine }: Operation): boolean {
  return index.ofShape('console.driver').some((k) => {
    const { line } = index.fact(k);
    return startLine <= line && line <= endLine;
  });
}

function matchOf(fact: number, code: number, driver: string | undefined): Match {
  return {
    fact,
    code,
    confidence: 'medium',
    ...(driver === undefined
      ? { variant: 'plainOfImage', depth: 'reason' }
      : {
          variant: 'ofImage',
          culprit: { kind: 'driver', name: driver },
          details: detail('Driver', '驱动程序', driver),
        }),
    values: { driver: driver ?? '', code: hex(code) },
  };
}
