// Owns the filter: its fields, the chips of what is chosen, and the filter they make together.
import type { RecordLevel, ViewerFilter, ViewerOperation } from '../../../protocol/src/index';
import { button, debounced, element, type Toggle, toggle } from './dom';
import { fill, texts } from './texts';

export interface FilterBar {
  readonly element: HTMLElement;
  readonly chips: HTMLElement;
  toggle(): void;
  setComponents(names: readonly string[]): void;
  /** Names of the files, where several are merged. */
  setParts(names: readonly string[]): void;
  setSessions(sessions: readonly ViewerOperation[]): void;
  /** Why the filter cannot be used; empty for none. */
  refuse(sentence: string): void;
}

const levels: readonly (readonly [RecordLevel, 'levelError' | 'levelWarning' | 'levelInfo'])[] = [
  ['error', 'levelError'],
  ['warning', 'levelWarning'],
  ['info', 'levelInfo'],
];
const flags = ['hidesNoise', 'onlyEvidence', 'foldsRepeats'] as const;
const quietMs = 150;

interface Fields {
  readonly text: HTMLInputElement;
  readonly isRegex: Toggle;
  readonly levels: readonly Toggle[];
  readonly part: HTMLSelectElement;
  readonly component: HTMLSelectElement;
  readonly session: HTMLSelectElement;
  readonly code: HTMLInputElement;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
  readonly flags: readonly Toggle[];
}

/** @param onChange takes the filter; null where nothing is chosen */
export function createFilterBar(
  onChange: (filter: ViewerFilter | null) => void,
  onClosed: () => void,
): FilterBar {
  let sessions: readonly ViewerOperation[] = [];
  const chips = element('div', { class: 'chips', role: 'list', 'aria-label': texts.filter });
  const problem = element('span', { class: 'count problem', role: 'status' });
  const changed = (): void => {
    const parts = partsOf(fields, sessions);
    drawChips(chips, parts, changed);
    problem.textContent = '';
    const filter = Object.assign({}, ...parts.map((part) => part.filter)) as ViewerFilter;
    onChange(parts.length === 0 ? null : filter);
  };
  const clear = (): void => {
    for (const part of partsOf(fields, sessions)) part.clear();
    changed();
  };
  const fields = createFields(changed);
  const holder = createHolder(fields, [button(texts.clear, texts.clear, clear), problem], onClosed);
  return {
    element: holder,
    chips,
    toggle: () => {
      holder.hidden = !holder.hidden;
      if (holder.hidden) onClosed();
      else fields.text.focus();
    },
    setComponents: (names) => {
      const options = names.map((name) => [name, name] as const);
      setOptions(fields.component, texts.component, options);
    },
    setParts: (names) => {
      fields.part.hidden = false;
      setOptions(
        fields.part,
        texts.part,
        names.map((name, index) => [String(index), name] as const),
      );
    },
    setSessions: (all) => {
      sessions = all;
      const options = all.map(({ name }, index) => [String(index), name] as const);
      setOptions(fields.session, texts.session, options);
    },
    refuse: (sentence) => {
      problem.textContent = sentence;
    },
  };
}

function createHolder(fields: Fields, rest: readonly HTMLElement[], onClosed: () => void): HTMLElement {
  const holder = element(
    'div',
    { class: 'bar filter', role: 'group', 'aria-label': texts.filter },
    fields.text,
    fields.isRegex.element,
    ...fields.levels.map((each) => each.element),
    fields.part,
    fields.component,
    fields.session,
    fields.code,
    fields.from,
    fields.to,
    ...fields.flags.map((each) => each.element),
    ...rest,
  );
  holder.hidden = true;
  holder.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    holder.hidden = true;
    onClosed();
    event.stopPropagation();
  });
  return holder;
}

function createFields(changed: () => void): Fields {
  const later = debounced(quietMs, changed);
  const field = (label: string, name: string): HTMLInputElement => {
    const made = element('input', {
      type: 'text',
      class: name,
      placeholder: label,
      'aria-label': label,
      title: label,
      spellcheck: 'false',
    });
    made.addEventListener('input', later);
    return made;
  };
  const choice = (label: string): HTMLSelectElement => {
    const made = element('select', { 'aria-label': label, title: label });
    made.addEventListener('change', changed);
    setOptions(made, label, []);
    return made;
  };
  return {
    text: field(texts.filterText, 'wide'),
    isRegex: toggle('.*', texts.regex, changed),
    levels: levels.map(([, name]) => toggle(texts[name], texts[name], changed)),
    part: hiddenChoice(choice(texts.part)),
    component: choice(texts.component),
    session: choice(texts.session),
    code: field(texts.code, 'code'),
    from: field(texts.from, 'time'),
    to: field(texts.to, 'time'),
    flags: flags.map((name) => toggle(texts[name], texts[name], changed)),
  };
}

function hiddenChoice(select: HTMLSelectElement): HTMLSelectElement {
  select.hidden = true;
  return select;
}

function setOptions(
  select: HTMLSelectElement,
  label: string,
  options: readonly (readonly [string, string])[],
): void {
  const chosen = select.value;
  select.replaceChildren(
    element('option', { value: '' }, fill(texts.any, label)),
    ...options.map(([value, name]) => element('option', { value }, name)),
  );
  select.value = options.some(([value]) => value === chosen) ? chosen : '';
}

/** One chosen condition: what it adds to the filter, how its chip reads, how it is taken back. */
interface Part {
  readonly filter: ViewerFilter;
  readonly label: string;
  clear(): void;
}

function partsOf(fields: Fields, sessions: readonly ViewerOperation[]): readonly Part[] {
  return [
    ...textPart(fields),
    ...levelPart(fields),
    ...partPart(fields),
    ...valuePart(fields.component, texts.component, (value) => ({ components: [value] })),
    ...sessionPart(fields, sessions),
    ...valuePart(fields.code, texts.code, (code) => ({ code })),
    ...valuePart(fields.from, texts.from, (from) => ({ from })),
    ...valuePart(fields.to, texts.to, (to) => ({ to })),
    ...fields.flags.flatMap((each, index) => {
      const name = flags[index];
      return name === undefined || !each.isOn()
        ? []
        : [{ filter: { [name]: true }, label: texts[name], clear: () => each.set(false) }];
    }),
  ];
}

function valuePart(
  field: HTMLInputElement | HTMLSelectElement,
  name: string,
  filterOf: (value: string) => ViewerFilter,
): readonly Part[] {
  const value = field.value.trim();
  if (value === '') return [];
  const clear = (): void => {
    field.value = '';
  };
  return [{ filter: filterOf(value), label: `${name} ${value}`, clear }];
}

function textPart({ text, isRegex }: Fields): readonly Part[] {
  if (text.value === '') return [];
  const clear = (): void => {
    text.value = '';
  };
  const label = isRegex.isOn() ? `/${text.value}/` : `“${text.value}”`;
  return [{ filter: { text: text.value, isRegex: isRegex.isOn() }, label, clear }];
}

function levelPart(fields: Fields): readonly Part[] {
  const chosen = levels.filter((_, index) => fields.levels[index]?.isOn() === true);
  if (chosen.length === 0) return [];
  const clear = (): void => {
    for (const each of fields.levels) each.set(false);
  };
  const label = chosen.map(([, name]) => texts[name]).join(' · ');
  return [{ filter: { levels: chosen.map(([level]) => level) }, label, clear }];
}

function partPart({ part }: Fields): readonly Part[] {
  if (part.value === '') return [];
  const clear = (): void => {
    part.value = '';
  };
  const label = part.selectedOptions[0]?.textContent ?? '';
  return [{ filter: { part: Number(part.value) }, label, clear }];
}

function sessionPart({ session }: Fields, sessions: readonly ViewerOperation[]): readonly Part[] {
  const chosen = session.value === '' ? undefined : sessions[Number(session.value)];
  if (chosen === undefined) return [];
  const clear = (): void => {
    session.value = '';
  };
  return [{ filter: { lines: { start: chosen.startLine, end: chosen.endLine } }, label: chosen.name, clear }];
}

function drawChips(chips: HTMLElement, parts: readonly Part[], changed: () => void): void {
  chips.replaceChildren(
    ...parts.map(({ label, clear }) => {
      const remove = button('×', fill(texts.remove, label), () => {
        clear();
        changed();
      });
      return element('span', { class: 'chip', role: 'listitem' }, label, remove);
    }),
  );
}
