// Owns the drivers that records name as failed; the rules for installation and for signatures share them.
import type { FactIndex } from '../facts/factIndex';
import { routineAnswers } from '../operations/device';
import { codeOfField } from '../operations/draft';
import { hex } from './classMatch';
import type { Match, RuleContext } from './defineRule';
import { evidenceOfSection, failedSections, isSignatureFailure } from './deviceSections';
import { detail, plainPath } from './values';

/**
 * The drivers that the records name as failed, by section, by DISM or by the update client.
 * @param isWanted tells by the code whether the match belongs to the class
 * @param isSignature whether sections that failed at the signature are wanted
 */
export function* driverMatches(
  context: RuleContext,
  isWanted: (code: number) => boolean,
  isSignature: boolean,
): Iterable<Match> {
  const { index } = context;
  for (const section of failedSections(index)) {
    if (isSignatureFailure(section) !== isSignature) continue;
    const driver = plainPath(section.inf ?? section.subject);
    const code = isSignature ? (section.signatureCode ?? section.result) : section.result;
    yield {
      fact: section.errors[0] ?? section.exit,
      code,
      standing: 'proof',
      culprit: { kind: 'driver', name: driver === '' ? section.title : driver },
      values: { driver: driver === '' ? section.title : driver, code: hex(code) },
      details: [
        ...detail('Section', '段落', section.title),
        ...detail('Driver (INF)', '驱动程序（INF）', section.inf),
        ...detail('Catalog', '编录', section.catalog),
        ...detail('Exit status', '退出状态', hex(section.result)),
      ],
      evidence: evidenceOfSection(section),
    };
  }
  yield* namedByCaller(index, isWanted);
  yield* cutOutErrors(index, isWanted);
}

/** Error entries that were cut out without their section: the first one with a code is what they were cut out for. */
function* cutOutErrors(index: FactIndex, isWanted: (code: number) => boolean): Iterable<Match> {
  if (index.kind !== 'setupapi' || index.ofShape('device.section', 'device.time', 'device.exit').length > 0)
    return;
  const codeAt = (k: number): number | undefined =>
    index.fact(k).codes.find((code) => code > 0xffff && !routineAnswers.has(code));
  const first = index.ofShape('device.error').find((k) => codeAt(k) !== undefined);
  const code = first === undefined ? undefined : codeAt(first);
  if (first === undefined || code === undefined || !isWanted(code)) return;
  yield {
    fact: first,
    variant: 'plain',
    code,
    standing: 'proof',
    depth: 'code',
    confidence: 'medium',
    values: { driver: '', code: hex(code) },
  };
}

function* namedByCaller(index: FactIndex, isWanted: (code: number) => boolean): Iterable<Match> {
  for (const k of index.ofShape('wu.driver.failed', 'dism.driver.failed')) {
    const { fields, codes } = index.fact(k);
    const driver = plainPath((fields.device ?? fields.path ?? '').replace(/^['"[]/, ''));
    const code =
      codeOfField(fields.code ?? fields.hresult) ?? codes.find((candidate) => candidate >= 0x80000000);
    if (driver === '' || code === undefined || !isWanted(code)) continue;
    yield {
      fact: k,
      code,
      culprit: { kind: 'driver', name: driver },
      values: { driver, code: hex(code) },
      details: detail('Driver', '驱动程序', driver),
    };
  }
}
