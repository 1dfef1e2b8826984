// Owns the steps of task sequences that failed, and what became of the whole.
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Fact } from '../model';
import { codeOfField, conclude, type Draft, extend, openDraft } from './draft';

/** What the fold remembers while it walks through the records. */
interface State {
  readonly drafts: Draft[];
  /** The step that failed last, while what follows may still tell of it. */
  last: Draft | undefined;
  /** The work of a script of the Deployment Toolkit that said what it could not do, until a step of the sequence is named. */
  toolkit: Draft | undefined;
  /** The script that ended first; its step tells of it, where the text shows the step. */
  script: { readonly fact: Fact; readonly k: number } | undefined;
  /** What the command of the next step answered. */
  command: Fact | undefined;
  /** Where the image of the next step could not be applied. */
  image: { readonly fact: Fact; readonly k: number } | undefined;
}

/** Folds the records of a task sequence into its failed steps; a step that was done later, or whose failure was ignored, is none. */
export function foldTaskSequence(index: FactIndex): Draft[] {
  const state: State = {
    drafts: [],
    last: undefined,
    toolkit: undefined,
    script: undefined,
    command: undefined,
    image: undefined,
  };
  for (const [k, fact] of index.facts.entries())
    if (fact.shape.startsWith('ts.')) steps[fact.shape]?.(state, fact, k);
  const { script } = state;
  if (state.drafts.length === 0 && script !== undefined)
    failedAt(state, script.fact, script.k, codeOf(script.fact));
  return state.drafts;
}

const steps: Readonly<Record<string, (state: State, fact: Fact, k: number) => void>> = {
  'ts.step.failed': (state, fact, k) => {
    const { step = '' } = fact.fields;
    const code = codeOf(fact) ?? answerAbove(state, fact);
    if (state.toolkit?.recoveredLater === false) {
      nameStep(state.toolkit, fact, k, code);
      state.toolkit = undefined;
      return;
    }
    const known = state.drafts.findLast(({ target, recoveredLater }) => target === step && !recoveredLater);
    if (known !== undefined) {
      extend(known, fact);
      if (code !== undefined) known.result ??= code;
      return;
    }
    // A step that names no code behind one that does is the group around it.
    if (code === undefined && state.last !== undefined) extend(state.last, fact);
    else state.last = failedAt(state, fact, k, code);
    if (state.last !== undefined) beginAt(state.last, state.image);
  },
  'ts.script.failed': (state, fact, k) => {
    state.script ??= { fact, k };
  },
  // The number is the toolkit's own, and no code of the system.
  'ts.toolkit.failed': (state, fact, k) => {
    if (state.last !== undefined) return;
    state.toolkit = failedAt(state, fact, k, undefined);
    state.last = state.toolkit;
  },
  'ts.command.failed': (state, fact) => {
    state.command = fact;
  },
  'ts.image.failed': (state, fact, k) => {
    state.image = { fact, k };
  },
  'ts.step.ignored': takeBack,
  'ts.step.done': takeBack,
  'ts.end.done': ({ drafts }) => {
    for (const draft of drafts) draft.recoveredLater = true;
  },
  // It only repeats that a step failed, mostly with another code.
  'ts.end.failed': (state, fact) => {
    const { last } = state;
    if (last === undefined) return;
    extend(last, fact);
    last.result ??= codeOf(fact);
  },
};

/** The step whose script said in words what it could not do. */
function nameStep(draft: Draft, fact: Fact, k: number, code: number | undefined): void {
  extend(draft, fact);
  draft.target = fact.fields.step ?? '';
  if (code !== undefined) conclude(draft, fact, k, code);
  Object.assign(draft, { outcome: 'failed', endFact: k });
}

function takeBack({ drafts, toolkit }: State, { fields }: Fact): void {
  // A sequence that does a step went on behind the script that failed.
  for (const draft of drafts)
    if (draft.target === fields.step || draft === toolkit) draft.recoveredLater = true;
}

/** Lines between what a program said of an image and the name of its step. */
const imageReach = 10;

/** What the program of a step said stands above the step. */
function beginAt(draft: Draft, image: State['image']): void {
  if (image === undefined || draft.startLine - image.fact.line > imageReach) return;
  if (image.fact.line >= draft.startLine) return;
  draft.startLine = image.fact.line;
  draft.startFact = image.k;
}

/** Lines between the answer of a command and the name of its step. */
const answerReach = 3;

function answerAbove({ command }: State, { line }: Fact): number | undefined {
  return command !== undefined && line - command.line <= answerReach ? codeOf(command) : undefined;
}

/** A step fails whatever its code: a script answers with 1. */
function failedAt({ drafts }: State, fact: Fact, k: number, code: number | undefined): Draft {
  const draft = openDraft('task-sequence', 'unknown', fact, k);
  draft.isWork = true;
  draft.target = fact.fields.step ?? '';
  if (code !== undefined) conclude(draft, fact, k, code);
  Object.assign(draft, { outcome: 'failed', endFact: k });
  drafts.push(draft);
  return draft;
}

/** HRESULT_FROM_WIN32 of winerror.h: the engine tells small numbers as the system's. */
function codeOf({ fields, codes }: Fact): number | undefined {
  const told = codeOfField(fields.code ?? fields.number) ?? codes.find(isFailureCode);
  return told === undefined || told === 0 ? undefined : told;
}
