// Owns the driver packages that Windows Setup could not put into the new Windows.
import { hresultFromWin32, isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { plainPath } from '../../facts/paths';
import { driverIn, infNameIn } from '../../facts/words/drivers';
import { codeOfField } from '../../operations/draft';
import type { Match, RuleContext } from '../defineRule';
import { hex } from '../matching/classCodes';
import { isExcerpt } from '../matching/cutOutMatch';
import { detail, factBefore } from '../matching/values';
import { isSignatureCode } from './deviceSections';

/**
 * ERROR_NO_MORE_ITEMS: that the driver in place is as good, for whoever installs a driver. The step that installs the
 * drivers of an answer file ends the installation with it.
 */
const noMoreItems = 0x80070103;

/**
 * Operations and steps of Windows Setup that put one driver package into the new Windows, once a package: of two images that
 * refuse it for different reasons, the one whose answer setup ended with, else the first.
 */
export function setupDrivers(context: RuleContext): Iterable<Match> {
  const { index } = context;
  const answers = new Set(
    context.operations.map(({ kind, result }) => (kind === 'setup' ? result : undefined)),
  );
  const found = new Map<string, Match>();
  for (const k of index.ofShape('setup.operation.failed', 'setup.driver.install-result')) {
    const { fields } = index.fact(k);
    const code = codeOfField(fields.hresult);
    const driver = driverOfStep(index, k);
    if (driver === undefined || code === undefined || isSignatureCode(code)) continue;
    const isCutOut = isExcerpt(context) && fields.function?.endsWith('::ExecuteUnattendDriverInstall');
    if (!isFailureCode(code) && !(isCutOut && code === noMoreItems)) continue;
    const key = driver.toLowerCase();
    const known = found.get(key);
    if (known !== undefined && (answers.has(known.code) || !answers.has(code))) continue;
    found.set(key, {
      fact: k,
      standing: fields.operation === undefined ? 'proof' : 'explains',
      code,
      culprit: { kind: 'driver', name: driver },
      values: { driver, code: hex(code) },
      details: [
        ...detail('Driver', '驱动程序', driver),
        ...detail('Failed operation', '失败的操作', fields.operation),
      ],
    });
  }
  return found.values();
}

/** The package in the operation's name (`Add [1] Driver Package: oem42.inf`), or the last one that setup was handed. */
function driverOfStep(index: FactIndex, k: number): string | undefined {
  const { operation } = index.fact(k).fields;
  if (operation !== undefined) {
    if (!/driver/i.test(operation)) return undefined;
    return infNameIn(operation) ?? driverBefore(index, k);
  }
  const received = factBefore(index, k, new Set(['setup.driver.received']), 12);
  return received === undefined ? undefined : plainPath(index.fact(received).fields.path ?? '');
}

/** `Install Drivers` names none: the record right before it that gave up on one with the same code does. */
function driverBefore(index: FactIndex, k: number): string | undefined {
  const code = codeOfField(index.fact(k).fields.hresult);
  for (let j = k - 1; j >= Math.max(0, k - 12); j--) {
    const fact = index.fact(j);
    if (!fact.codes.some((other) => code !== undefined && isSameCode(other, code))) continue;
    const name = driverIn(fact);
    if (name !== undefined) return name;
  }
  return undefined;
}

const isSameCode = (a: number, b: number): boolean => a === b || (a < 0x10000 && hresultFromWin32(a) === b);
