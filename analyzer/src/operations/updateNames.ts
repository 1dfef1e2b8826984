// Owns what a call of the update client is about: the update that a record names, the titles that the log gives to
// updates, the package that the handler hands to servicing.
import type { FactIndex } from '../facts/factIndex';
import { kbOfIdentity } from '../facts/identity';
import type { Fact } from '../model';
import type { Draft } from './draft';

/** The update that a verdict is about, and the titles of all updates that the log names. */
export interface Named {
  readonly update: string | undefined;
  readonly titles: ReadonlyMap<string, string>;
  /** The parts of bundles, each with the update that has the title. */
  readonly bundles: ReadonlyMap<string, string>;
}

/** The handler names the package that it gives to servicing; until the end of its work the verdicts are that package's. */
export function namePackage(draft: Draft, index: FactIndex, k: number): void {
  for (let j = k; j >= Math.max(0, k - packageReach); j--) {
    const { shape, fields } = index.fact(j);
    if (shape === 'wu.cbs.terminate' && j < k - 1) return;
    if (shape !== 'wu.cbs.package' || fields.package === undefined) continue;
    const kb = kbOfIdentity(fields.package);
    if (!draft.packages.includes(fields.package)) draft.packages.push(fields.package);
    if (kb !== undefined && !draft.kbs.includes(kb)) draft.kbs.push(kb);
    draft.target ??= fields.package;
    return;
  }
}

/** So many facts may stand between the name of a package and the end of its installation. */
const packageReach = 200;

/** Takes over the update that a verdict names; the first one named stays, unless it is a part of one that has a title. */
export function nameUpdate(draft: Draft, fact: Fact, { update, titles, bundles }: Named): void {
  const isPart = draft.id !== undefined && !titles.has(draft.id) && titles.has(update ?? '');
  if (update !== undefined && (draft.id === undefined || isPart)) draft.id = update;
  // A title says more than the identity of its package.
  if (draft.target !== undefined && !draft.packages.includes(draft.target)) return;
  const whole = bundles.get(update ?? '');
  const title = titles.get(update ?? '') ?? titles.get(whole ?? '') ?? reportedTitle(fact);
  if (title === undefined) return;
  draft.target = title;
  const kb = kbOfIdentity(title);
  if (kb !== undefined && !draft.kbs.includes(kb)) draft.kbs.push(kb);
}

/** Without a title, a download that failed is known by the file that its job was to fetch, whose name holds the number. */
export function nameByFile(draft: Draft, index: FactIndex, k: number): void {
  for (let j = k; j >= Math.max(0, k - fileReach) && draft.kbs.length === 0; j--) {
    const fact = index.fact(j);
    if (fact.shape !== 'wu.do.failed' || updateOf(fact) !== draft.id) continue;
    const kb = kbOfIdentity(/[^/?]{1,200}(?=\?|$)/.exec(fact.fields.url ?? '')?.[0] ?? '');
    if (kb !== undefined) draft.kbs.push(kb);
  }
}

/** So many facts may stand between the end of a transfer job and the answer of its download. */
const fileReach = 10;

/**
 * Takes the only title of a log for an installation by Windows Setup that no record names: nothing else is installed
 * beside a new Windows.
 */
export function nameOnlyUpdate(draft: Draft, titles: ReadonlyMap<string, string>): void {
  const [[update, title] = []] = titles;
  if (titles.size !== 1 || title === undefined || update === undefined || !isFeatureUpdate(title)) return;
  draft.id ??= update;
  draft.target ??= title;
}

/** The update a record names; a report about a search names none (a GUID of zeros). */
export function updateOf({ fields }: Pick<Fact, 'fields'>): string | undefined {
  const update = fields.update?.toLowerCase();
  return update?.startsWith('00000000-') ? undefined : update;
}

/** `AbCdEfGhIjKlMnOp.1.1.0.0`: 16 or 22 characters behind a tab, which a mail may have made blanks. */
const callMark = /(?:\t[\w+/]{8,}|\s(?:[\w+/]{16}|[\w+/]{22}))(?:\.\d+)+$/;

/** "Installation Failure: … with error 0x80070643: <title of the update>." */
function reportedTitle(fact: Fact): string | undefined {
  if (fact.shape !== 'wu.report') return undefined;
  const title =
    /(?:0x[0-9a-fA-F]{8}|following update)(?: with error 0x[0-9a-fA-F]{8})?: ([^\t]+?)\.?\s*(?:\t.*)?$/s.exec(
      fact.fields.text ?? '',
    )?.[1];
  // A mark for following the call stands behind the sentence.
  return title?.replace(callMark, '').trimEnd().replace(/\.$/, '');
}

/** `Title = …` is followed by `UpdateId = …`, a report names both: the name of a GUID. */
export function readTitles(index: Pick<FactIndex, 'facts'>): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  let title: string | undefined;
  for (const fact of index.facts) {
    if (fact.shape === 'wu.title') title = (fact.fields.title ?? '').trim();
    if (fact.shape === 'wu.update-id' && title !== undefined)
      titles.set((fact.fields.update ?? '').toLowerCase(), title);
    if (fact.shape === 'wu.named')
      titles.set((fact.fields.update ?? '').toLowerCase(), (fact.fields.title ?? '').trim());
    const reported = reportedTitle(fact);
    const update = updateOf(fact);
    if (reported !== undefined && update !== undefined && !titles.has(update)) titles.set(update, reported);
  }
  return titles;
}

/** `UpdateId = …`, `Bundles 2 updates:`, and each part in a record of its own; a part of several bundles tells of none. */
export function readBundles({ facts }: Pick<FactIndex, 'facts'>): ReadonlyMap<string, string> {
  const bundles = new Map<string, string>();
  const shared = new Set<string>();
  let whole: string | undefined;
  for (const { shape, fields } of facts) {
    if (shape === 'wu.update-id') whole = fields.update?.toLowerCase();
    else if (shape !== 'wu.bundled') whole = undefined;
    const part = shape === 'wu.bundled' ? fields.part?.toLowerCase() : undefined;
    if (part === undefined || whole === undefined) continue;
    if ((bundles.get(part) ?? whole) !== whole) shared.add(part);
    bundles.set(part, whole);
  }
  for (const part of shared) bundles.delete(part);
  return bundles;
}

/** Titles under which Windows Update offers a new version of Windows: setup installs it, whatever the client calls it. */
const featureUpdate = new RegExp(
  [
    /^(?:Feature update|Upgrade) to (?:Microsoft )?(?:Windows|Server)\b/,
    /^Windows 1[01](?: [A-Z][a-z]+)?(?:, version |，版本 )\d/,
    /^(?:(?:适用于 )?Windows 1[01].{0,20})?功能更新/,
    /^Funktionsupdate (?:für|auf) Windows\b/,
    /^Mise à jour (?:des|de) fonctionnalités? (?:vers|de|pour) Windows\b/,
    /^Actualización de características a Windows\b/,
    /^Aggiornamento (?:delle )?funzionalità .{0,5}Windows\b/,
    /^Atualização de (?:recursos|funcionalidades) para o Windows\b/,
    /^Windows 1[01] .{0,20}の機能更新プログラム/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** True for the title of a new version of Windows, in the languages that are known here. */
export function isFeatureUpdate(title: string | undefined): boolean {
  return title !== undefined && featureUpdate.test(title.trim());
}

/** The articles under which the definitions of Defender and of its forerunners are updated, several times a day. */
const definitionKbs: ReadonlySet<string> = new Set(['KB2267602', 'KB2461484', 'KB2310138', 'KB915597']);

/** True for the article of definitions: whichever version comes later, it holds what an earlier one brought. */
export function isOfDefinitions(kb: string): boolean {
  return definitionKbs.has(kb.toUpperCase());
}

/** The same, and that of their platform. */
const defenderKbs: ReadonlySet<string> = new Set([...definitionKbs, 'KB4052623']);

/** Their names, which keep the product's in every language. */
const defender =
  /\b(?:Windows|Microsoft) Defender\b|\bEndpoint Protection\b|\bSecurity Essentials\b|^security intelligence$/i;

/** True for an update of Defender: a program of its own installs it, and servicing has no part in it. */
export function isDefenderUpdate(target: string | undefined, kbs: readonly string[]): boolean {
  return kbs.some((kb) => defenderKbs.has(kb)) || (target !== undefined && defender.test(target));
}

/** Windows before Vista has no servicing: each update brings a program of its own, which keeps a log. */
const beforeVista = /\bWindows (?:XP|2000|Server 2003)\b/i;

/** True for the title of an update of such a Windows. */
export function isBeforeServicing(target: string | undefined): boolean {
  return target !== undefined && beforeVista.test(target);
}

/** Updates of Windows as a whole: servicing installs them itself, no Windows Installer and no program of their own. */
const ofWindows =
  /\b(?:Cumulative Update|Monthly Quality Rollup|Servicing Stack Update) for (?:Microsoft server operating system|Windows)\b|^\d{4}-\d\d[^.]{0,40}(?:Windows|Microsoft server operating system)(?![^(]*\.NET)[^(]{0,60}(?:累积更新|累積更新|服务堆栈更新)/i;

/** True for the title of an update that servicing installs itself. */
export function isUpdateOfWindows(target: string | undefined): boolean {
  return target !== undefined && ofWindows.test(target);
}

const recoveryUpdates: ReadonlySet<string> = new Set([
  'KB5034439',
  'KB5034440',
  'KB5034441',
  'KB5042320',
  'KB5042321',
  'KB5042322',
]);

/** True for the number of an update of the Windows Recovery Environment, which goes into a partition of its own. */
export function isRecoveryUpdate(kb: string): boolean {
  return recoveryUpdates.has(kb);
}
