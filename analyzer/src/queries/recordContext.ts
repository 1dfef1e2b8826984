// Owns the question which names a record prefers: a CBS record CBS and SxS names, a setup record setup names.

import { contextOf } from '../case/codes';
import type { CodeContext } from '../codes/index';
import { matchHeader } from '../formats/header';
import { emptyRecord } from '../formats/rawRecord';
import type { Analysis } from '../model';

/**
 * The context of one line: its component says it, else the family of its head.
 * @param line one physical line, without its end
 * @param analysis the log that a line without a head of its own belongs to, such as a continuation
 */
export function contextOfRecord(line: string, analysis?: Analysis): CodeContext | undefined {
  const fallback = analysis === undefined ? undefined : contextOf(analysis.kind);
  const text = line.startsWith('\ufeff') ? line.slice(1) : line;
  const header = emptyRecord();
  if (!matchHeader(text, 0, text.length, header)) {
    return fallback;
  }
  const known = contextOfComponent.get(header.component.trim().toUpperCase());
  if (known !== undefined) {
    return known;
  }
  switch (header.family) {
    case 'update':
    case 'update-legacy':
    case 'update-loose':
    case 'update-delivery':
    case 'update-manager':
    case 'update-manager-tail':
    case 'reporting-events':
      return 'windows-update';
    case 'device-setup':
    case 'setupapi':
      return 'setupapi';
    case 'servicing':
    case 'servicing-loose':
    case 'bare':
      return fallback;
    case 'checksur':
      return 'cbs';
    default:
      return fallback;
  }
}

const components: Readonly<Record<Exclude<CodeContext, 'windows-update' | 'setupapi'>, string>> = {
  cbs: 'CBS CSI DPX SXS DEPLOY',
  dism: 'DISM',
  setup: 'MOUPG SP IBS IBSLIB PANTHR CONX DIAG UI MIG SYSPRP TOOL CMI WDS HWREQCHK PBR COMPAT DU',
};

const contextOfComponent: ReadonlyMap<string, CodeContext> = new Map(
  (['cbs', 'dism', 'setup'] as const).flatMap((context) =>
    components[context].split(' ').map((component) => [component, context] as const),
  ),
);
