// Owns the driver packages that DISM could not add and that no record names as failed.
import type { Operation } from '../../model';
import { codeOfField } from '../../operations/draft';
import type { Match, RuleContext } from '../defineRule';
import { hex } from '../matching/classMatch';
import { detail } from '../matching/values';
import { isSignatureCode } from './deviceSections';

/** What DISM's driver manager or the command itself says of a package, where the record of the package is missing. */
export function* driversOfDism({ index, operations }: RuleContext): Iterable<Match> {
  if (index.ofShape('dism.driver.failed').length > 0) return;
  const [unnamed] = index.ofShape('dism.driver.unnamed');
  if (unnamed === undefined) {
    for (const operation of operations) yield* ofCommand(operation);
    return;
  }
  const code = codeOfField(index.fact(unnamed).fields.hresult);
  if (code !== undefined && !isSignatureCode(code)) yield matchOf(unnamed, code, undefined);
}

const addsDriver = /\/add-driver\b|^add-windowsdriver\b/i;
/** `/Driver:D:\Drivers\sample.inf`, `-Driver "D:\My drivers\sample.inf"` */
const driverOption = /[/-]driver[:\s](?:"(?<quoted>[^"]{1,300}\.inf)"|(?<plain>[^\s"]{1,300}\.inf)(?=\s|$))/i;

/** A console shows that the command failed; it may name the package. */
function* ofCommand({ kind, outcome, result, target = '', endFact }: Operation): Iterable<Match> {
  if (kind !== 'dism-command' || outcome !== 'failed' || !addsDriver.test(target)) return;
  if (endFact === undefined || result === undefined || isSignatureCode(result)) return;
  const { quoted, plain } = driverOption.exec(target)?.groups ?? {};
  yield matchOf(endFact, result, quoted ?? plain);
}

function matchOf(fact: number, code: number, driver: string | undefined): Match {
  return {
    fact,
    code,
    confidence: 'medium',
    ...(driver === undefined
      ? { variant: 'plain', depth: 'reason' }
      : { culprit: { kind: 'driver', name: driver }, details: detail('Driver', '驱动程序', driver) }),
    values: { driver: driver ?? '', code: hex(code) },
  };
}
