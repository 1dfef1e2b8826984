// Owns the commands of DISM that were pasted from a console: banner or command line, packages, the answer.
import type { FactIndex } from '../facts/factIndex';
import type { Fact, OperationPurpose } from '../model';
import { purposeOf, workOf } from './dismPurpose';
import { addPackage, codeOfField, conclude, type Draft, extend, openDraft } from './draft';

interface State {
  readonly drafts: Draft[];
  open: Draft | undefined;
  /** The open command has printed its banner. */
  hasBanner: boolean;
  /** The open command has given an answer. */
  isOver: boolean;
  /** The package that is being worked on. */
  named: string | undefined;
  /** What a recipe says that a program answered; which program it was, the next line says. */
  exited: { readonly fact: Fact; readonly k: number } | undefined;
}

/** E_INVALIDARG: "Error: 87" */
const invalidArgument = 0x80070057;

/** Folds what DISM printed on a console into commands. */
export function foldConsole(index: FactIndex): Draft[] {
  const state: State = {
    drafts: [],
    open: undefined,
    hasBanner: false,
    isOver: false,
    named: undefined,
    exited: undefined,
  };
  for (const [k, fact] of index.facts.entries()) steps[fact.shape]?.(state, fact, k);
  for (const draft of state.drafts) if (draft.outcome === 'failed') markRecovered(draft, state.drafts);
  return state.drafts;
}

const steps: Readonly<Record<string, (state: State, fact: Fact, k: number) => void>> = {
  'console.begin': (state, fact, k) => {
    if (state.hasBanner || state.isOver) state.open = undefined;
    extend(openOf(state, fact, k), fact);
    state.hasBanner = true;
  },
  'console.command': (state, fact, k) => {
    state.open = undefined;
    const draft = openOf(state, fact, k);
    draft.target = (fact.fields.command ?? '').trim();
    draft.purpose = purposeOf(draft.target);
    takeExit(state, draft);
  },
  'event.wusa.exit': (state, fact, k) => {
    state.exited = { fact, k };
  },
  'console.work': (state, fact, k) => {
    extendAs(openOf(state, fact, k), fact, 'feature');
  },
  'console.package': (state, fact, k) => {
    if (state.isOver && fact.fields.number === '1') state.open = undefined;
    if (state.open === undefined && (fact.fields.number ?? fact.fields.package) === undefined) return;
    const { work } = fact.fields;
    const purpose = work === undefined ? 'unknown' : work === 'Removing' ? 'uninstall' : 'install';
    extendAs(openOf(state, fact, k), fact, purpose);
    state.named = fullName(fact.fields.package ?? fact.fields.name, state.named);
  },
  'console.driver': takeDriver,
  'dism.driver.failed': takeDriver,
  'console.error': (state, fact, k) => {
    const draft = draftOfAnswer(state, fact, k);
    if (draft.outcome !== 'failed') addPackage(draft, fullName(fact.fields.package, state.named));
    // The cmdlet has said in words that it failed; the code stands at the end of its last sentence.
    else if (draft.result === undefined && fact.line - draft.endLine <= sentenceReach)
      draft.outcome = 'unknown';
    answer(state, fact, k, fact.codes[0]);
  },
  // A cmdlet tells its failure in one line; another one tells of another piece of work.
  'console.cmdlet': (state, fact, k) => {
    if (isSameAnswer(state, fact)) {
      if (state.open) extend(state.open, fact);
      return;
    }
    if (state.isOver) state.open = undefined;
    const draft = openOf(state, fact, k);
    const { cmdlet, package: own } = fact.fields;
    if (cmdlet !== undefined) draft.client = 'PowerShell';
    draft.id = cmdlet ?? '';
    addPackage(draft, own ?? state.named);
    if (draft.purpose === 'unknown') draft.purpose = purposeOf(cmdlet ?? '');
    if (fact.codes.length > 0) answer(state, fact, k, fact.codes[0]);
    else failWithout(state, draft, fact, k);
  },
  // "Attempt to enable feature 'Sample' failed": a program that had DISM do it; the code stands here, below or nowhere.
  'console.attempt': (state, fact, k) => {
    const draft = openOf(state, fact, k);
    draft.purpose = 'feature';
    addPackage(draft, fact.fields.feature);
    if (fact.codes.length > 0) answer(state, fact, k, fact.codes[0]);
    else failWithout(state, draft, fact, k);
  },
  // DISM says in words why it cannot work at all; a code may stand above them.
  'console.sentence': (state, fact, k) => {
    const draft = openOf(state, fact, k);
    if (draft.target === undefined) addPackage(draft, fact.fields.feature);
    if (draft.outcome === 'failed') extend(draft, fact);
    else failWithout(state, draft, fact, k);
  },
  'console.pending-package': ({ open }, fact) => {
    if (!open) return;
    extend(open, fact);
    addPackage(open, fact.fields.package);
  },
  'console.position': ({ open }, fact) => {
    if (open?.client !== 'PowerShell') return;
    extend(open, fact);
    open.target ??= (fact.fields.command ?? '').trim();
  },
  // "The sample option is unknown. For more information, refer to the help …": nothing was started.
  'dism.usage': (state, fact, k) => {
    const { open } = state;
    // The tool's own log tells the same of the session that it keeps.
    if (fact.fields.provider !== undefined) return;
    if (open !== undefined && open.result !== invalidArgument) return;
    const draft = openOf(state, fact, k);
    extend(draft, fact);
    draft.result = invalidArgument;
    draft.outcome = 'cancelled';
    draft.endFact = k;
    state.isOver = true;
  },
  // A scan that found damage came out well and is no good news.
  'console.damaged': (state, fact, k) => {
    const draft = openOf(state, fact, k);
    extend(draft, fact);
    draft.purpose = 'detect';
  },
  // The scan itself came out well, and what it says is that nothing helps any more.
  'dism.store.unrepairable': (state, fact, k) => {
    if (fact.fields.provider !== undefined || fact.level !== 'unknown') return;
    const draft = openOf(state, fact, k);
    if (draft.outcome !== 'failed') failWithout(state, draft, fact, k);
  },
  'console.restored': (state, fact, k) => {
    extendAs(openOf(state, fact, k), fact, 'repair');
    answer(state, fact, k, 0);
  },
  'console.role': (state, fact, k) => {
    const { open } = state;
    if (!open) return;
    if (fact.fields.success === 'True') answer(state, fact, k, 0);
    else if (open.outcome === 'failed') extend(open, fact);
    else failWithout(state, open, fact, k);
  },
  'console.done': (state, fact, k) => {
    if (state.open) answer(state, fact, k, 0);
  },
};

/** The answer of a command that is told in the line above it; what the command printed may still follow. */
function takeExit(state: State, draft: Draft): void {
  const { exited } = state;
  state.exited = undefined;
  if (exited === undefined || draft.startLine - exited.fact.line > answerReach) return;
  const result = codeOfField(exited.fact.fields.number);
  if (result !== undefined) conclude(draft, exited.fact, exited.k, result);
}

/** The numbers of the driver packages begin anew with each command. */
function takeDriver(state: State, fact: Fact, k: number): void {
  if (fact.fields.number === undefined) return;
  if (state.isOver && fact.fields.number === '1') state.open = undefined;
  extendAs(openOf(state, fact, k), fact, 'install');
}

/** Lines of the sentences of a cmdlet, the code behind the last. */
const sentenceReach = 8;
/** Lines between the warning of a cmdlet and the error that it ends with. */
const answerReach = 3;

/** A cmdlet that warned with the code tells the same failure again in words. */
function isSameAnswer({ open, isOver }: State, { line, fields, codes }: Fact): boolean {
  if (!isOver || open?.outcome !== 'failed' || open.client !== 'PowerShell') return false;
  const { cmdlet } = fields;
  return codes.length === 0 && line - open.endLine <= answerReach && open.id === cmdlet;
}

/** CBS_E_IMAGE_UNSERVICEABLE: what every package is told once one of them has spoilt the image. */
const spoilt = 0x800f0830;

/** One command answers for each package that it was given: another answer for another package is work of its own. */
function draftOfAnswer(state: State, fact: Fact, k: number): Draft {
  const draft = openOf(state, fact, k);
  const own = fullName(fact.fields.package, state.named);
  const isOther =
    draft.outcome === 'failed' &&
    draft.result !== fact.codes[0] &&
    fact.codes[0] !== spoilt &&
    own !== undefined &&
    fact.fields.package !== undefined &&
    draft.packages.length > 0 &&
    !draft.packages.some((name) => name === own || name.startsWith(`${own}~`));
  if (!isOther) return draft;
  const { target, purpose, client } = draft;
  const { named } = state;
  state.open = undefined;
  const next = Object.assign(openOf(state, fact, k), { target, purpose, client });
  state.named = named;
  return next;
}

/** The sentence stands for no code that is known: the work failed all the same. */
function failWithout(state: State, draft: Draft, fact: Fact, k: number): void {
  extend(draft, fact);
  draft.outcome = 'failed';
  draft.endFact = k;
  state.isOver = true;
}

/** The answer names the package in short, the line above it in full. */
function fullName(own: string | undefined, before: string | undefined): string | undefined {
  return own === undefined || before?.startsWith(`${own}~`) ? before : own;
}

/** The same command with a good answer further down takes the bad one back. */
function markRecovered(draft: Draft, all: readonly Draft[]): void {
  const { target, endLine } = draft;
  draft.recoveredLater =
    target !== undefined &&
    all.some(
      (other) =>
        other.startLine >= endLine &&
        other.outcome === 'succeeded' &&
        other.target !== undefined &&
        workOf(other.target) === workOf(target),
    );
}

function answer(state: State, fact: Fact, k: number, result: number | undefined): void {
  const draft = openOf(state, fact, k);
  extend(draft, fact);
  if (result !== undefined) conclude(draft, fact, k, result);
  state.isOver = true;
}

function openOf(state: State, fact: Fact, k: number): Draft {
  if (state.open) return state.open;
  const draft = openDraft('dism-command', 'unknown', fact, k);
  draft.isWork = true;
  draft.client = 'DISM.EXE';
  state.drafts.push(draft);
  state.open = draft;
  state.hasBanner = false;
  state.isOver = false;
  state.named = undefined;
  return draft;
}

function extendAs(draft: Draft, fact: Fact, purpose: OperationPurpose): void {
  extend(draft, fact);
  if (draft.purpose === 'unknown') draft.purpose = purpose;
}
