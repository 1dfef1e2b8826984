// Owns what becomes of two failures that tell of one: the lower one's cause with what the other adds to it.
import { isSameStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import { isTriedSource } from '../telling/triedSources';
import * as texts from '../texts';
import type { CodeLink, Evidence, Failure } from '../types';
import { isRepairOf } from './sameStory';

/** What the repair of the same thing came to belongs to what is told of it; what it tried is no next step any more. */
export function joinedWork(owner: Failure, other: Failure): Failure {
  const both = joined(owner, other);
  const isRepair = other.operation.kind === 'repair' || other.operation.kind === 'scan';
  if (!isRepair || owner.operation.kind !== 'install') return both;
  // What the repair's caller was told is no answer to the update.
  if (!isRepairOf(owner, other)) return { ...both, codeChain: owner.codeChain };
  const { hresult, symbol, operation } = other;
  const when = operation.end?.slice(0, 19).replace('T', ' ');
  const value = [when, hresult, symbol].filter((each) => each).join(' · ');
  return {
    ...both,
    codeChain: owner.codeChain,
    details: [...both.details, ...other.details.filter(isTriedSource), { label: texts.repairTried, value }],
    nextSteps: owner.nextSteps.filter((step) => !isSameStep(step, steps.restoreHealth)),
  };
}

function joined(owner: Failure, other: Failure): Failure {
  return {
    ...owner,
    operation: withKind(owner.operation, other.operation),
    kbs: union(owner.kbs, other.kbs),
    packages: union(owner.packages, other.packages),
    codeChain: withAnswer(owner.codeChain, other),
    evidence: [
      ...owner.evidence,
      ...other.evidence.filter((item: Evidence) => item.role !== 'context'),
    ].slice(0, 30),
    notProved: owner.notProved.filter(
      (text) => text !== texts.notProvedVerdict && !(text === texts.notProvedUpdate && other.kbs.length > 0),
    ),
  };
}

/** Lines cut out of a log do not tell what was being done, nor a driver's section that it was part of an upgrade; who called it does. */
function withKind(own: Failure['operation'], other: Failure['operation']): Failure['operation'] {
  const isPart = own.kind === 'install' && other.kind === 'upgrade';
  const times = { start: other.start ?? own.start, end: other.end ?? own.end };
  if (isPart) return { ...own, ...times, kind: other.kind, title: other.title };
  return own.kind === 'unknown' && other.kind !== 'detect'
    ? { ...own, kind: other.kind, title: other.title }
    : own;
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

/** The chain goes on to what the outer caller was told. */
function withAnswer(chain: readonly CodeLink[], other: Failure): readonly CodeLink[] {
  const { hresult } = other;
  if (hresult === null || chain.some((link) => link.code === hresult)) return chain;
  return [...chain, { code: hresult, symbol: other.symbol, origin: texts.originOuter }];
}
