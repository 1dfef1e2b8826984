// Owns what the attempts of Sysprep say: the app package, module, step or state at which one stopped.
import { defined } from '../../defined';
import { hresultFromWin32, isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf } from '../../facts/paths';
import type { Detail, EvidenceRef, Operation } from '../../model';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { detail, hexOrUnknown } from '../matching/values';
import { factsInside } from './setupRecords';
import { placeOf } from './sysprepTexts';
import { answerOfSysprep } from './sysprepVerdicts';

/** The attempts of Sysprep that failed, one match per package, module or step at which they stopped. */
export function sysprepMatches(index: FactIndex, failed: readonly Operation[]): Iterable<Match> {
  const attempts = failed.filter(({ kind }) => kind === 'sysprep');
  return joined(
    attempts.flatMap((one) => {
      const told = [...ofAttempt(index, one)];
      return told.length > 0 ? told : [...answerOfSysprep(index, one)];
    }),
  );
}

const articleOfSysprep = 'KB2769827';

/** What the matches of one attempt share. */
interface Attempt {
  readonly code: number | undefined;
  /** Index of the record of the module that failed, where there is one. */
  readonly module: number | undefined;
  readonly values: Readonly<Record<'code' | 'module' | 'function', string>>;
  readonly rows: readonly Detail[];
  readonly evidence: readonly EvidenceRef[];
  readonly place: ReturnType<typeof placeOf>;
}

function attemptOf(index: FactIndex, operation: Operation, packages: readonly number[]): Attempt {
  const code = attemptCode(index, operation);
  const [module] = factsInside(index, operation, ['sysprep.module']);
  const [verdict] = factsInside(index, operation, ['sysprep.verdict']);
  const fields = module === undefined ? {} : index.fact(module).fields;
  const values = {
    code: hexOrUnknown(code),
    module: fileNameOf(fields.module ?? '').trim(),
    function: fields.function ?? '',
  };
  return {
    code,
    module,
    values,
    place: placeOf(`${values.function} ${verdict === undefined ? '' : index.fact(verdict).fields.step}`),
    rows: [
      ...detail('Module', '模块', values.module),
      ...detail('Function', '函数', values.function),
      ...detail('Article', '参考文章', packages.length > 0 ? articleOfSysprep : undefined),
    ],
    evidence: [
      ...packages.map((fact) => ({ fact, role: 'cause' as const })),
      ...factsInside(index, operation, ['sysprep.remove-failed', 'sysprep.module']).map((fact) => ({
        fact,
        role: 'consequence' as const,
      })),
    ],
  };
}

function* ofAttempt(index: FactIndex, operation: Operation): Iterable<Match> {
  const packages = factsInside(index, operation, ['sysprep.package']);
  const attempt = attemptOf(index, operation, packages);
  for (const k of packages) yield ofPackage(index, k, attempt);
  if (packages.length > 0) return;
  const [staged] = factsInside(index, operation, ['sysprep.staged-package']);
  if (staged !== undefined) {
    yield ofStagedPackage(index, staged, attempt);
    return;
  }
  const locked = ofBitLocker(index, operation, attempt);
  if (locked) {
    yield locked;
    return;
  }
  yield* ofCommandLine(index, operation);
  yield* ofState(index, operation, attempt.code);
  yield* ofAction(index, operation, attempt);
  const inner = firstOf(index, operation, factsInside(index, operation, ['sysprep.dll-failed'])[0]);
  if (attempt.module !== undefined) yield ofModule(index, attempt.module, inner, attempt);
}

/** What the module says itself may be a ladder: its first record with the same answer is the cause. */
function firstOf(index: FactIndex, operation: Operation, k: number | undefined): number | undefined {
  if (k === undefined) return undefined;
  const code = codeOfField(index.fact(k).fields.hresult);
  let first = k;
  for (let j = k - 1; j >= 0 && index.fact(j).line >= operation.startLine; j--) {
    const { level, component, shape, codes } = index.fact(j);
    const isOwn = level === 'error' && component === 'SYSPRP' && /^(?:other|sysprep\.dll)/.test(shape);
    if (!isOwn || code === undefined || !codes.includes(code)) break;
    first = j;
  }
  return first;
}

function ofPackage(index: FactIndex, k: number, { code, values, rows, evidence }: Attempt): Match {
  const name = index.fact(k).fields.package ?? '';
  return {
    fact: k,
    // A cut-out may end before the attempt tells its code.
    ...(code === undefined ? { variant: 'package', confidence: 'medium' as const } : { code }),
    culprit: { kind: 'package', name },
    values: { ...values, package: name },
    details: [...detail('App package', '应用包', name), ...rows],
    evidence,
    packages: [name],
  };
}

/** A package that is in the image without being any user's, and that could not be taken out. */
function ofStagedPackage(index: FactIndex, k: number, attempt: Attempt): Match {
  const { package: name = '', hresult } = index.fact(k).fields;
  const code = codeOfField(hresult) ?? attempt.code;
  return {
    ...ofPackage(index, k, attempt),
    variant: 'staged',
    confidence: 'high',
    ...defined({ code }),
    values: { package: name, code: hexOrUnknown(code) },
    evidence: [{ fact: k, role: 'cause' }, ...attempt.evidence],
  };
}

function ofBitLocker(
  index: FactIndex,
  operation: Operation,
  { code, values, rows, evidence }: Attempt,
): Match | undefined {
  const [locked] = factsInside(index, operation, ['sysprep.bitlocker']);
  if (locked === undefined || (code !== undefined && code >>> 16 !== 0x8031)) return undefined;
  const told = code ?? codeOfField(index.fact(locked).fields.hresult) ?? protectedVolume;
  return {
    fact: locked,
    variant: 'bitLocker',
    code: told,
    culprit: { kind: 'component', name: 'BitLocker' },
    values: {
      ...values,
      module: values.module === '' ? 'BdeSysprep.dll' : values.module,
      code: hexOrUnknown(told),
    },
    details: rows,
    evidence: [{ fact: locked, role: 'cause' }, ...evidence],
  };
}

/** The module that failed; a record of its own before it says what it was doing. */
function ofModule(
  index: FactIndex,
  module: number,
  inner: number | undefined,
  { code, values, rows, evidence, place }: Attempt,
): Match {
  const isInner = inner !== undefined && inner < module;
  const own = isInner
    ? (codeOfField(index.fact(inner).fields.hresult) ?? index.fact(inner).codes[0] ?? code)
    : code;
  return {
    fact: isInner ? inner : module,
    variant: values.function === '' ? 'moduleLoad' : variantOf(own, place),
    ...defined({ code: own }),
    culprit: { kind: 'component', name: moduleCall(values) },
    values: { ...values, code: hexOrUnknown(own) },
    details: rows,
    evidence: [
      ...(isInner ? [{ fact: inner, role: 'cause' as const }] : []),
      { fact: module, role: 'cause' },
      ...evidence,
    ],
  };
}

/** The module alone where Sysprep could not even load it. */
function moduleCall({ module, function: call }: Attempt['values']): string {
  return call === '' ? module : `${module} (${call})`;
}

/** A path with a blank that lost its quotation marks on its way falls into two options. */
function* ofCommandLine(index: FactIndex, operation: Operation): Iterable<Match> {
  const [end] = factsInside(index, operation, ['sysprep.command-line']);
  if (end === undefined) return;
  const [option = end] = factsInside(index, operation, ['sysprep.option']);
  yield {
    fact: option,
    variant: 'commandLine',
    depth: 'reason',
    confidence: 'medium',
    values: {},
    evidence: [...new Set([option, end])].map((fact) => ({
      fact,
      role: fact === end ? ('verdict' as const) : ('cause' as const),
    })),
  };
}

/** A run that stopped half way leaves a state in which the next one refuses to begin. */
function* ofState(index: FactIndex, operation: Operation, code: number | undefined): Iterable<Match> {
  const [state] = factsInside(index, operation, ['sysprep.state']);
  if (state === undefined) return;
  const told = code ?? hresultOf(index.fact(state).fields.code);
  yield {
    fact: state,
    variant: 'state',
    depth: 'reason',
    ...defined({ code: told }),
    values: { code: hexOrUnknown(told) },
  };
}

/** A step of Sysprep's action files that failed: it names the key or the component it was working on. */
function* ofAction(index: FactIndex, operation: Operation, { code, place }: Attempt): Iterable<Match> {
  const [action] = factsInside(index, operation, ['sysprep.action']);
  const [component] = factsInside(index, operation, ['sysprep.component']);
  const at = action ?? component;
  if (at === undefined) return;
  const { key, text, code: own } = index.fact(at).fields;
  const owner = component === undefined ? undefined : index.fact(component).fields.component;
  const object = key ?? owner ?? text ?? '?';
  const told = code ?? hresultOf(own);
  yield {
    fact: at,
    variant: `${action === undefined ? 'component' : 'action'}${place}`,
    ...defined({ code: told }),
    culprit: key === undefined ? { kind: 'component', name: object } : { kind: 'registry', name: object },
    values: { object, code: hexOrUnknown(told) },
    details: [...detail('Component', '组件', owner), ...detail('Step', '步骤', text)],
    evidence: [
      { fact: at, role: 'cause' },
      ...(component === undefined || component === at ? [] : [{ fact: component, role: 'cause' as const }]),
    ],
  };
}

/** `dwRet` is the low word, or the whole code as a signed decimal. */
function hresultOf(field: string | undefined): number | undefined {
  const value = Number(field);
  if (field === undefined || !Number.isFinite(value) || value === 0) return undefined;
  return hresultFromWin32(value >>> 0);
}

/** Several attempts that stopped at one package or module are one finding; the last attempt speaks. */
function joined(matches: readonly Match[]): Iterable<Match> {
  const byName = new Map<string, Match>();
  for (const match of matches) {
    const key = match.culprit?.name ?? '';
    const known = byName.get(key);
    byName.set(
      key,
      known
        ? {
            ...match,
            count: (known.count ?? 1) + 1,
            evidence: [...(match.evidence ?? []), ...(known.evidence ?? [])],
          }
        : match,
    );
  }
  return byName.values();
}

/** FVE_E_NOT_DECRYPTED (winerror.h). */
const protectedVolume = 0x80310039;

/** The answer of the licensing service when an image was rearmed as often as it may be. */
const rearmUsedUp = 0xc004d307;

/** HRESULT of ERROR_SERVICE_DISABLED (winerror.h). */
const serviceDisabled = 0x80070422;

/** FVE_E_PROTECTION… of BitLocker is 0x8031xxxx; 0x800f0975 says that the reserved storage is in use. */
function variantOf(code: number | undefined, place: Attempt['place']): string {
  if (code !== undefined && code >>> 16 === 0x8031) return 'bitLocker';
  if (code === rearmUsedUp) return 'rearm';
  if (code === serviceDisabled) return `service${place}`;
  return code === 0x800f0975 ? 'reservedStorage' : `module${place}`;
}

/** `dwRet = 0x3cf2` is the low word of the code that the block ends with. */
function attemptCode(index: FactIndex, operation: Operation): number | undefined {
  if (operation.result !== undefined) return operation.result;
  for (const k of factsInside(index, operation, [
    'sysprep.remove-failed',
    'sysprep.module',
    'sysprep.halted',
  ])) {
    const { fields } = index.fact(k);
    const code = hresultOf(fields.hresult ?? fields.code);
    if (code !== undefined && isFailureCode(code)) return code;
  }
  return undefined;
}
