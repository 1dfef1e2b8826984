// Owns the installations of drivers that events tell as failed: by device, and only where no later event tells of the same
// device that it got its driver.
import { hresultFromWin32, isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf } from '../../facts/paths';
import type { Fact } from '../../model';
import { routineAnswers } from '../../operations/device';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { hex } from '../matching/classCodes';
import { detail } from '../matching/values';

/**
 * The driver packages that an event says could not be installed, each device once; where no event names any, the event that
 * states a status alone.
 * @param isWanted tells by the code whether the match belongs to the class
 */
export function* driversOfEvents(index: FactIndex, isWanted: (code: number) => boolean): Iterable<Match> {
  const open = openInstallations(index);
  for (const { k, code } of open) {
    if (!isWanted(code)) continue;
    const { path = '', device } = index.fact(k).fields;
    const driver = fileNameOf(path);
    yield {
      fact: k,
      standing: 'proof',
      code,
      culprit: { kind: 'driver', name: driver },
      values: { driver, code: hex(code) },
      details: [...detail('Driver (INF)', '驱动程序（INF）', driver), ...detail('Device', '设备', device)],
    };
  }
  const unnamed = index.ofShape('event.driver.unnamed').at(-1);
  const code = unnamed === undefined ? undefined : failureOf(index.fact(unnamed));
  if (unnamed === undefined || code === undefined || open.length > 0 || !isWanted(code)) return;
  yield {
    fact: unnamed,
    variant: 'plain',
    depth: 'code',
    standing: 'proof',
    confidence: 'medium',
    code,
    values: { driver: '', code: hex(code) },
  };
}

/** The last word on each device, where it is a failure. Without a package there was nothing that could be installed. */
function openInstallations(index: FactIndex): readonly { k: number; code: number }[] {
  const byDevice = new Map<string, { k: number; code: number }>();
  for (const k of index.ofShape('event.driver.result')) {
    const { path = '', device = '' } = index.fact(k).fields;
    const key = (device || path).toLowerCase();
    const code = failureOf(index.fact(k));
    if (code === undefined || !/\.inf$/i.test(path)) byDevice.delete(key);
    else byDevice.set(key, { k, code });
  }
  return [...byDevice.values()];
}

/** ERROR_NO_SUCH_DEVINST of setupapi.h: the device was taken away meanwhile. */
const noSuchDevice = 0xe000020b;

function failureOf({ fields }: Fact): number | undefined {
  const status = codeOfField(fields.code) ?? 0;
  if (status === 0 || status === noSuchDevice || routineAnswers.has(status)) return undefined;
  const code = status > 0xffff ? status : hresultFromWin32(status);
  return isFailureCode(code) ? code : undefined;
}
