// Owns the conditions that Filter Records offers: a table, of which some entries ask for a value.
import * as vscode from 'vscode';
import type {
  CodeChoice,
  FilterChoicesResult,
  OperationChoice,
  RecordConditions,
} from '../../../protocol/src/index';

/** What one entry contributes. */
export type Condition = RecordConditions;

export interface ConditionItem extends vscode.QuickPickItem {
  /** Gives the condition, asking for its value if need be; undefined when the person backed out. Absent on separators. */
  readonly condition?: (
    choices: FilterChoicesResult,
    earlier: RecordConditions | undefined,
  ) => Promise<Condition | undefined> | Condition;
}

/** The entries for a log; what an earlier choice held is ticked. */
export function conditionItems(
  choices: FilterChoicesResult,
  earlier: RecordConditions | undefined,
): readonly ConditionItem[] {
  return [
    ...analysisItems(earlier),
    ...levelItems(choices, earlier),
    ...hereItems(choices),
    ...askingItems(choices, earlier),
  ];
}

/** All of them must hold; levels are alternatives. */
export function joinConditions(conditions: readonly Condition[]): RecordConditions {
  const levels = conditions.flatMap((each) => each.levels ?? []);
  return Object.assign({}, ...conditions, levels.length === 0 ? {} : { levels }) as RecordConditions;
}

function separator(label: string): ConditionItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function analysisItems(earlier: RecordConditions | undefined): readonly ConditionItem[] {
  return [
    {
      label: vscode.l10n.t('Evidence'),
      description: vscode.l10n.t('records that a failure or a problem rests on'),
      picked: earlier?.onlyEvidence === true,
      condition: () => ({ onlyEvidence: true }),
    },
    {
      label: vscode.l10n.t('Understood records'),
      description: vscode.l10n.t('those that the analysis draws on'),
      picked: earlier?.onlyUnderstood === true,
      condition: () => ({ onlyUnderstood: true }),
    },
    {
      label: vscode.l10n.t('Without noise'),
      description: vscode.l10n.t('leaves out records that are known to be harmless'),
      picked: earlier?.hidesNoise === true,
      condition: () => ({ hidesNoise: true }),
    },
  ];
}

function levelItems(
  { levels }: FilterChoicesResult,
  earlier: RecordConditions | undefined,
): readonly ConditionItem[] {
  const names = {
    error: vscode.l10n.t('Errors'),
    warning: vscode.l10n.t('Warnings'),
    info: vscode.l10n.t('Information'),
    unknown: vscode.l10n.t('Records without a level'),
  };
  const order = Object.keys(names);
  const items = [...levels]
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
    .map(
      ({ level, count }): ConditionItem => ({
        label: names[level],
        description: `${count}`,
        picked: earlier?.levels?.includes(level) === true,
        condition: () => ({ levels: [level] }),
      }),
    );
  return [separator(vscode.l10n.t('Level')), ...items];
}

function hereItems({ here }: FilterChoicesResult): readonly ConditionItem[] {
  const { component, operation, codes = [] } = here ?? {};
  const items: readonly ConditionItem[] = [
    ...(operation === undefined
      ? []
      : [{ ...operationItem(operation), condition: () => ({ lines: linesOf(operation) }) }]),
    ...(component === undefined
      ? []
      : [
          {
            label: vscode.l10n.t('Component {0}', component),
            condition: () => ({ components: [component] }),
          },
        ]),
    ...codes.map((code) => ({ ...codeItem(code), condition: () => ({ code: code.code }) })),
  ];
  return items.length === 0 ? [] : [separator(vscode.l10n.t('At the cursor')), ...items];
}

function askingItems(
  choices: FilterChoicesResult,
  earlier: RecordConditions | undefined,
): readonly ConditionItem[] {
  const { components, operations } = choices;
  return [
    separator(vscode.l10n.t('More')),
    ...(components.length < 2
      ? []
      : [
          {
            label: vscode.l10n.t('Component…'),
            picked: earlier?.components !== undefined,
            condition: askComponents,
          },
        ]),
    ...(operations.length === 0
      ? []
      : [{ label: vscode.l10n.t('Operation or session…'), condition: askOperation }]),
    { label: vscode.l10n.t('Code…'), picked: earlier?.code !== undefined, condition: askCode },
    { label: vscode.l10n.t('Text…'), picked: earlier?.text !== undefined, condition: askText },
    {
      label: vscode.l10n.t('Time…'),
      picked: earlier?.from !== undefined || earlier?.to !== undefined,
      condition: askTime,
    },
  ];
}

function operationItem({ label, detail }: OperationChoice): vscode.QuickPickItem {
  return { label, description: detail };
}

function linesOf({ startLine, endLine }: OperationChoice): { readonly start: number; readonly end: number } {
  return { start: startLine, end: endLine };
}

function codeItem({ code, symbol }: CodeChoice): vscode.QuickPickItem {
  return { label: code, description: symbol };
}

async function askComponents(
  { components }: FilterChoicesResult,
  earlier: RecordConditions | undefined,
): Promise<Condition | undefined> {
  const items = components.map(({ name, count }) => ({
    label: name,
    description: `${count}`,
    picked: earlier?.components?.includes(name) === true,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Which components?'),
  });
  return picked === undefined || picked.length === 0
    ? undefined
    : { components: picked.map(({ label }) => label) };
}

async function askOperation({ operations }: FilterChoicesResult): Promise<Condition | undefined> {
  const items = operations.map((operation) => ({ ...operationItem(operation), operation }));
  const picked = await vscode.window.showQuickPick(items, {
    matchOnDescription: true,
    title: vscode.l10n.t('Which operation?'),
  });
  return picked && { lines: linesOf(picked.operation) };
}

/** A code of the list, or what was typed. */
async function askCode(
  { codes }: FilterChoicesResult,
  earlier: RecordConditions | undefined,
): Promise<Condition | undefined> {
  const pick = vscode.window.createQuickPick();
  pick.title = vscode.l10n.t('Which code?');
  pick.placeholder = vscode.l10n.t('A code of the list, or any other by number or name');
  pick.matchOnDescription = true;
  pick.value = earlier?.code ?? '';
  const items = codes.map(codeItem);
  const offer = (typed: string): void => {
    pick.items = typed === '' ? items : [...items, { label: typed, alwaysShow: items.length === 0 }];
  };
  offer(pick.value);
  pick.onDidChangeValue(offer);
  try {
    const code = await new Promise<string | undefined>((resolve) => {
      pick.onDidAccept(() => resolve(pick.selectedItems[0]?.label ?? pick.value));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
    return code === undefined || code.trim() === '' ? undefined : { code };
  } finally {
    pick.dispose();
  }
}

async function askText(
  _: FilterChoicesResult,
  earlier: RecordConditions | undefined,
): Promise<Condition | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Which text?'),
    prompt: vscode.l10n.t('Words, or an expression between slashes; upper and lower case are the same'),
    value: earlier?.text ?? '',
  });
  return text === undefined || text.trim() === '' ? undefined : { text };
}

async function askTime(
  { first = '', last = '' }: FilterChoicesResult,
  earlier: RecordConditions | undefined,
): Promise<Condition | undefined> {
  const from = await vscode.window.showInputBox({
    title: vscode.l10n.t('From what time?'),
    prompt: vscode.l10n.t('As the log writes it, or the beginning of it; empty for the first record'),
    value: readable(earlier?.from ?? first),
  });
  if (from === undefined) return undefined;
  const to = await vscode.window.showInputBox({
    title: vscode.l10n.t('To what time?'),
    prompt: vscode.l10n.t('As the log writes it, or the beginning of it; empty for the last record'),
    value: readable(earlier?.to ?? last),
  });
  return to === undefined ? undefined : { from, to };
}

function readable(time: string): string {
  return time.replace('T', ' ');
}
