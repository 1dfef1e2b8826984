// Owns what a list of installed updates (Get-HotFix, dism /get-packages) says of the updates that failed in the logs.
import { kbOfIdentity } from '../../facts/identity';
import { filled, type Localized } from '../../localized';
import type { Fact } from '../../model';
import type { RankedFailure } from '../telling/failure';
import type { CaseFinding, CaseSource } from '../types';

/** One finding for each update that failed and that a list of the case shows as installed. */
export function listedAsInstalled(
  sources: readonly CaseSource[],
  failures: readonly RankedFailure[],
): readonly CaseFinding[] {
  const installed = sources.map(({ analysis }) => installedIn(analysis.facts));
  return failures.flatMap(({ failure }) =>
    failure.kbs.flatMap((kb) =>
      installed.flatMap((list, source) => {
        const fact = list.get(kb);
        return fact === undefined ? [] : [findingOf(failure.class, kb, source, fact)];
      }),
    ),
  );
}

/** The first line for each update that is listed as installed. */
function installedIn(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const installed = new Map<string, Fact>();
  for (const fact of facts) {
    const kb = installedUpdate(fact);
    if (kb !== undefined && !installed.has(kb)) installed.set(kb, fact);
  }
  return installed;
}

/** The update that a line of a list shows as installed. */
function installedUpdate({ shape, fields }: Fact): string | undefined {
  if (shape === 'hotfix.listed') return fields.kb?.toUpperCase();
  if (shape !== 'package.listed') return undefined;
  const isInstalled = /^(?:Installed|已安装|Installiert)$/i.test((fields.state ?? '').trim());
  return isInstalled ? kbOfIdentity(fields.package ?? '') : undefined;
}

const text: Localized = {
  en: '{kb}, whose installation failed in the log, is listed here as installed: a later try succeeded, or the list is older than an uninstallation',
  zh: '日志中安装失败的 {kb} 在此列表中为已安装：之后的尝试已成功，或此列表早于卸载操作',
};

function findingOf(rule: string, kb: string, source: number, fact: Fact): CaseFinding {
  return {
    rule,
    severity: 'information',
    source,
    line: fact.line + 1,
    lineCount: fact.lineCount,
    count: 1,
    message: filled(text, { kb }),
    culprit: { kind: 'package', name: fact.fields.package ?? kb },
    related: [],
  };
}
