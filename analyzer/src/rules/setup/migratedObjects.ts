// Owns what the migration engine of an upgrade stopped at: an object that it could not read or write, a plug-in that failed.
import { formatCode } from '../../codes/index';
import { hresultFromWin32 } from '../../facts/codes';
import { type FactIndex, failureCodeOf } from '../../facts/factIndex';
import { fileNameOf } from '../../facts/paths';
import type { Culprit } from '../../model';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { maxExcerptFacts } from '../matching/cutOutMatch';
import { detail, evidenceAt, factBefore } from '../matching/values';

/** `Shell application requested abort` and `Abandoning apply` end the migration; other read errors are skipped by setup. */
export function* unmigratedObjects(index: FactIndex): Iterable<Match> {
  const byObject = new Map<string, Match>();
  for (const k of index.ofShape('setup.migration.aborted', 'setup.migration.abandoned')) {
    const { fields } = index.fact(k);
    const object = plainName((fields.object ?? '').trim());
    const key = pathOf(object).toLowerCase();
    const known = byObject.get(key);
    byObject.set(key, known === undefined ? ofObject(index, k, object) : again(known, k));
  }
  yield* byObject.values();
}

/** The match of the first record that says of an object that the migration ended at it. */
function ofObject(index: FactIndex, k: number, object: string): Match {
  const { fields } = index.fact(k);
  const read = readBefore(index, k, object);
  const code = codeOf(index, k) ?? (read === undefined ? undefined : codeOf(index, read));
  return {
    fact: read ?? k,
    ...(code === undefined ? { variant: 'uncoded', confidence: 'medium' as const } : { code }),
    culprit: culpritOf(object),
    values: { object, code: code === undefined ? '' : formatCode(code) },
    details: [
      ...detail('Object', '对象', object),
      ...detail('Step', '步骤', fields.what ?? (fields.win32 === undefined ? 'applying' : undefined)),
    ],
    evidence: [...evidenceAt('cause', read), { fact: k, role: 'cause' }, ...ladder(index, k)],
  };
}

function culpritOf(name: string): Culprit {
  return { kind: /^HK|^\\Registry/i.test(name) ? 'registry' : 'path', name };
}

function again(known: Match, k: number): Match {
  return {
    ...known,
    count: (known.count ?? 1) + 1,
    evidence: [...(known.evidence ?? []), { fact: k, role: 'consequence' as const }].slice(0, 6),
  };
}

/** `File, C:\Users\user01 [note.txt]`: some records put the kind of the object in front of its name. */
function plainName(object: string): string {
  return object.replace(/^(?:File|Folder|Directory|Registry|IniFile), /, '');
}

/** `C:\Users\user01 [note.txt]` of the engine and `C:\Users\user01\note.txt` of a caller are one object. */
function pathOf(object: string): string {
  const { folder, leaf } = /^(?<folder>[^[]+?)\\? \[(?<leaf>[^\]]+)\]$/.exec(object)?.groups ?? {};
  return folder === undefined || leaf === '*' ? (folder ?? object) : `${folder}\\${leaf}`;
}

/** How many facts above the end of a migrating operation the object that it ended with may stand. */
const objectReach = 12;

/** The object whose error is the answer of a migrating operation right below: other errors of objects are passed over. */
export function objectBefore(index: FactIndex, k: number, answer: number): Match | undefined {
  const at = factBefore(index, k, new Set(['setup.migration.object']), objectReach);
  if (at === undefined || codeOf(index, at) !== answer) return undefined;
  const object = (index.fact(at).fields.object ?? '').trim();
  return {
    fact: at,
    code: answer,
    standing: 'explains',
    confidence: 'medium',
    culprit: culpritOf(object),
    values: { object, code: formatCode(answer) },
    details: detail('Object', '对象', object),
    evidence: [
      { fact: at, role: 'cause' },
      { fact: k, role: 'consequence' },
    ],
  };
}

function readBefore(index: FactIndex, k: number, object: string): number | undefined {
  const read = factBefore(index, k, new Set(['setup.migration.object']), 6);
  if (read === undefined) return undefined;
  const named = index.fact(read).fields.object ?? '';
  return named === object || named.startsWith(object) || object.startsWith(named) ? read : undefined;
}

function codeOf(index: FactIndex, k: number): number | undefined {
  const { fields } = index.fact(k);
  if (fields.win32 !== undefined) return hresultFromWin32(Number(fields.win32));
  const code = codeOfField(fields.code);
  return code === undefined || code === 0 ? undefined : hresultFromWin32(code);
}

function ladder(index: FactIndex, from: number): { fact: number; role: 'consequence' }[] {
  return index
    .ofShape('setup.migration.ladder', 'setup.operation.failed')
    .filter((k) => k > from && k < from + 12)
    .slice(0, 3)
    .map((fact) => ({ fact, role: 'consequence' }));
}

/**
 * The plug-in that failed above a step of the migration, where a cut-out shows a single one: in whole logs plug-ins that fail
 * without harm stand, too.
 */
export function onlyPluginBefore(index: FactIndex, step: number): number | undefined {
  return ofOnePlugin(index, pluginsBefore(index, step));
}

/** The plug-in that failed above a step with the step's own code, where a cut-out shows a single one that did. */
export function pluginOfCodeBefore(index: FactIndex, step: number): number | undefined {
  const told = failureCodeOf(index.fact(step));
  const same = pluginsBefore(index, step).filter((k) => failureCodeOf(index.fact(k)) === told);
  return told === undefined ? undefined : ofOnePlugin(index, same);
}

function pluginsBefore(index: FactIndex, step: number): readonly number[] {
  if (index.facts.length > maxExcerptFacts) return [];
  return index.ofShape('setup.plugin.failed').filter((k) => k < step);
}

/** The first of the failures where all are of one plug-in. */
function ofOnePlugin(index: FactIndex, failed: readonly number[]): number | undefined {
  const paths = new Set(failed.map((k) => (index.fact(k).fields.path ?? '').toLowerCase()));
  return paths.size === 1 ? failed[0] : undefined;
}

/** A plug-in's failure ends the upgrade only where setup's platform then says that it adds an error for it. */
export function* failedPlugins(index: FactIndex): Iterable<Match> {
  for (const fatal of index.ofShape('setup.plugin.fatal', 'setup.plugin.abort')) {
    const { file } = index.fact(fatal).fields;
    const k =
      factBefore(index, fatal, new Set(['setup.plugin.failed']), 12) ??
      (file === undefined ? undefined : fatal);
    if (k === undefined) continue;
    const fact = index.fact(k);
    const code = failureCodeOf(fact) ?? codeOf(index, fatal);
    const object = fileNameOf(fact.fields.path ?? file ?? '');
    yield {
      fact: k,
      variant: code === undefined ? 'pluginUncoded' : 'plugin',
      ...(code === undefined ? { confidence: 'medium' as const } : { code }),
      culprit: { kind: 'component', name: object },
      values: {
        object,
        call: fact.fields.call ?? 'IPostApply',
        code: code === undefined ? '' : formatCode(code),
      },
      details: [...detail('Plug-in', '插件', fact.fields.path), ...detail('Call', '调用', fact.fields.call)],
      evidence: [
        { fact: k, role: 'cause' },
        { fact: fatal, role: 'consequence' },
      ],
    };
  }
}
