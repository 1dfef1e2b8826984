// Owns DISM sessions: the command line tool's and the API clients', with their commands and outcomes.
import type { FactIndex } from '../facts/factIndex';
import type { Fact, OperationPurpose } from '../model';
import { addPackage, codeOfField, conclude, type Draft, extend, openDraft } from './draft';

/** Folds dism.log facts into sessions. Success is silent: a session without a failing verdict is good. */
export function foldDismSessions(index: FactIndex): Draft[] {
  const drafts: Draft[] = [];
  let tool: Draft | undefined;
  const clients = new Map<string, Draft>();

  const implicit = (fact: Fact, k: number): Draft => {
    const draft = openDraft('dism-command', 'unknown', fact, k);
    draft.isWork = true;
    drafts.push(draft);
    return draft;
  };

  index.facts.forEach((fact, k) => {
    switch (fact.shape) {
      case 'dism.begin':
        tool = implicit(fact, k);
        return;
      case 'dism.command':
        tool ??= implicit(fact, k);
        tool.target = (fact.fields.command ?? '').trim();
        tool.client = 'DISM.EXE';
        tool.purpose = purposeOfCommand(tool.target);
        extend(tool, fact);
        return;
      case 'dism.end':
        if (tool) closeQuietly(tool, fact, k);
        tool = undefined;
        return;
      case 'dism.api.begin': {
        const draft = openDraft('dism-api', 'unknown', fact, k);
        draft.isWork = true;
        draft.client = 'DismApi';
        clients.set(fact.fields.pid ?? '', draft);
        drafts.push(draft);
        return;
      }
      case 'dism.api.parameters': {
        const draft = clients.get(fact.fields.pid ?? '');
        if (draft) draft.target = `${fact.fields.function}: ${fact.fields.parameters}`;
        return;
      }
      case 'dism.parent': {
        const draft = clients.get(fact.fields.pid ?? '');
        if (draft)
          draft.client = (fact.fields.command ?? '').split('\n')[0]?.trim() ?? draft.client ?? 'DismApi';
        return;
      }
      case 'dism.api.end': {
        const draft = clients.get(fact.fields.pid ?? '');
        if (draft) closeQuietly(draft, fact, k);
        clients.delete(fact.fields.pid ?? '');
        return;
      }
      case 'dism.command.failed':
      case 'dism.exe.verdict':
      case 'dism.cbs.error': {
        const draft = tool ?? lastOpen(clients) ?? latest(drafts, fact) ?? implicit(fact, k);
        const result = codeOfField(fact.fields.hresult ?? fact.fields.code);
        if (result !== undefined) conclude(draft, fact, k, result);
        return;
      }
      case 'dism.api.failed': {
        const draft = clients.get(fact.fields.pid ?? '') ?? latest(drafts, fact) ?? implicit(fact, k);
        const result = codeOfField(fact.fields.hresult);
        if (result !== undefined) conclude(draft, fact, k, result);
        return;
      }
      case 'dism.wim.file-failed':
      case 'dism.image.failed': {
        const draft = tool ?? latest(drafts, fact) ?? implicit(fact, k);
        if (draft.purpose === 'unknown') draft.purpose = 'mount';
        const result = codeOfField(fact.fields.hresult);
        if (result !== undefined) conclude(draft, fact, k, result);
        return;
      }
      case 'dism.mounting': {
        const draft = tool ?? latest(drafts, fact) ?? implicit(fact, k);
        draft.purpose = 'mount';
        draft.target ??= fact.fields.wim ?? '';
        extend(draft, fact);
        return;
      }
      case 'cbs.exec.begin':
        if (index.kind === 'dism')
          addPackage(tool ?? latest(drafts, fact) ?? implicit(fact, k), fact.fields.package);
        return;
      default:
        if (tool && fact.shape.startsWith('dism.')) extend(tool, fact);
    }
  });
  for (const draft of drafts) if (isUsageError(draft)) draft.outcome = 'cancelled';
  return drafts;
}

/** `/Mount-Image` without an index is refused before anything is touched: a wrong command line, not a failure. */
function isUsageError(draft: Draft): boolean {
  if (draft.result !== 0x80070057 || draft.purpose !== 'mount' || draft.target === undefined) return false;
  return /\/mount-(?:image|wim)/i.test(draft.target) && !/\/(?:index|name):/i.test(draft.target);
}

/** A banner at the end without a failing verdict before it means success. */
function closeQuietly(draft: Draft, fact: Fact, k: number): void {
  extend(draft, fact);
  if (draft.outcome !== 'unknown') return;
  draft.outcome = 'succeeded';
  draft.endFact = k;
}

function lastOpen(clients: ReadonlyMap<string, Draft>): Draft | undefined {
  return [...clients.values()].at(-1);
}

/** The operation that a late record belongs to: the last one, unless the record begins something of its own. */
function latest(drafts: readonly Draft[], fact: Fact): Draft | undefined {
  const draft = drafts.at(-1);
  if (!draft || draft.outcome === 'succeeded') return undefined;
  return draft.endTime === undefined ||
    fact.time === undefined ||
    draft.endTime.slice(0, 13) === fact.time.slice(0, 13)
    ? draft
    : undefined;
}

const purposes: readonly (readonly [RegExp, OperationPurpose])[] = [
  [/restorehealth/i, 'repair'],
  [/scanhealth|checkhealth|analyzecomponentstore/i, 'scan'],
  [/(?:enable|disable)-feature|(?:add|remove)-capability/i, 'feature'],
  [/mount-(?:wim|image)|apply-image|capture-image/i, 'mount'],
  [/remove-package|remove-driver|remove-provisioned/i, 'uninstall'],
  [/add-package|add-driver|add-provisioned/i, 'install'],
];

function purposeOfCommand(command: string): OperationPurpose {
  return purposes.find(([pattern]) => pattern.test(command))?.[1] ?? 'unknown';
}
