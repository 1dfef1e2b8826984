// Owns the parts of identities: packages (`Name~token~arch~lang~version`) and components (store folder names).

export interface PackageIdentity {
  readonly name: string;
  readonly publicKeyToken: string;
  readonly architecture: string;
  /** Empty for neutral. */
  readonly language: string;
  readonly version: string;
  readonly kb?: string;
}

export interface ComponentIdentity {
  readonly architecture: string;
  /** `..` in it stands for a shortened part. */
  readonly name: string;
  readonly publicKeyToken: string;
  readonly version: string;
  /** `none` for neutral. */
  readonly language: string;
  readonly hash: string;
}

const packagePattern = /^([\w.-]+)~([0-9a-fA-F]{16}|)~([\w]*)~([\w-]*)~(\d+(?:\.\d+){0,3})/;
// amd64_windows-id-connecte..nt-provider-wlidfdp_31bf3856ad364e35_10.0.17763.1697_none_f17c692b894fca9f
const componentPattern =
  /^(amd64|x86|wow64|arm64|arm|msil|arm64\.x86|arm64\.arm)_(.+?)_([0-9a-f]{16})_(\d+\.\d+\.\d+\.\d+)_([\w-]+?)_([0-9a-f]{16})(?:\.manifest)?$/i;

/** Reads a package identity; undefined when the text is none. */
export function parsePackageIdentity(text: string): PackageIdentity | undefined {
  const match = packagePattern.exec(text);
  if (!match) return undefined;
  const [, name = '', publicKeyToken = '', architecture = '', language = '', version = ''] = match;
  const kb = kbOfIdentity(name);
  return { name, publicKeyToken, architecture, language, version, ...(kb === undefined ? {} : { kb }) };
}

/**
 * Packages of which each holds all that the ones before it held: cumulative updates of Windows and of .NET, servicing
 * stacks, whose names carry their revision too ("Windows servicing terminology" of Microsoft's documentation).
 */
const cumulative = /^(Package_for_(?:RollupFix|DotNetRollup(?:_\d+)?|ServicingStack))(?:_\d+)?$/i;

/**
 * The same series by the titles that the update client shows: a month, words that say that each holds what the ones before
 * it held, and the product. A preview is of the series of its product.
 */
const monthly =
  /^(?:(?<month>\d{4}-\d\d) )?(?<rest>(?=.{0,200}(?:cumulativ|kumulativ|acumulativ|накопительн|累积更新|累積更新|累積的|누적|Monthly Quality Rollup|Servicing Stack Update)).{10,200}?)\s*\(KB(?<kb>\d{6,8})\)/i;

interface Monthly {
  /** `2024-05`; before 2016 a title has none, and the number of its article tells which is the later one. */
  readonly month: string;
  readonly series: string;
}

/** How the title of a cumulative update begins that is one of Windows itself; other products stand where Windows does. */
const windowsItself =
  /^(?:(?:cumulative update|monthly quality rollup) for|kumulativ(?:es update für|ní aktualizace pro| uppdatering för| opdatering til| oppdatering for)|mise à jour cumulative pour|aggiornamento cumulativo per|actualización acumulativa para|atualização cumulativa para|накопительное обновление для) (?:windows (?:\d|server|embedded)|microsoft server operating system)/;

/** Languages that put the product anywhere: what else is written in Latin letters would be another product. */
const anywhere = /累积更新|累積更新|累積的|누적/;
const wordsOfWindows =
  /microsoft server operating system|windows(?: server| embedded)?|version|\d\dh\d|r2|x(?:64|86)|arm64|-based systems/g;

function isWindowsItself(series: string): boolean {
  if (windowsItself.test(series)) return true;
  const rest = series.replace(wordsOfWindows, '');
  return (
    anywhere.test(series) && /windows|microsoft server operating system/.test(series) && !/[a-z]/.test(rest)
  );
}

/**
 * True where the title of an update of Windows itself says that it holds all that Windows was offered up to a month: those
 * of .NET, of Internet Explorer, of other products and of the servicing stack hold nothing of it.
 * @param month `2024-03`
 */
export function holdsWindowsOf(title: string, month: string): boolean {
  const told = monthlyOf(title);
  if (told === undefined || told.month.startsWith('KB') || !isWindowsItself(told.series)) return false;
  return told.month >= month && !/^\d{4}-\d\d Dynamic /i.test(title.trim());
}

/** True for the package of a cumulative update of Windows itself. */
export function isOfWindows(identity: string): boolean {
  return /^Package_for_RollupFix(?:~|_|$)/i.test(identity);
}

function monthlyOf(title: string): Monthly | undefined {
  const { month, rest, kb } = monthly.exec(title.trim())?.groups ?? {};
  if (rest === undefined || kb === undefined) return undefined;
  const series = rest
    .toLowerCase()
    .replace(/^(?:preview of|security) |(?<=update) preview(?= for )|^dynamic /g, '')
    .replace(/\s+/g, ' ');
  return { month: month ?? `KB${kb.padStart(8, '0')}`, series };
}

/** True for a package of such a series, or the title of one. */
export function isCumulative(identity: string): boolean {
  return cumulative.test(identity.split('~', 1)[0] ?? '') || monthlyOf(identity) !== undefined;
}

/** True when a package that went in brings all that another one would have: the same one, or a later cumulative one. */
export function isCoveredBy(identity: string, installed: string): boolean {
  return coverageOf(installed)(identity);
}

/** The same question about one package that went in and many others: its name is read once. */
export function coverageOf(installed: string): (identity: string) => boolean {
  const later = monthlyOf(installed);
  const other = parsePackageIdentity(installed);
  const otherSeries = cumulative.exec(other?.name ?? '')?.[1]?.toLowerCase();
  return (identity) => {
    if (identity.toLowerCase() === installed.toLowerCase()) return true;
    const earlier = later && monthlyOf(identity);
    if (earlier !== undefined && later !== undefined)
      return (
        earlier.series === later.series &&
        earlier.month.startsWith('KB') === later.month.startsWith('KB') &&
        earlier.month < later.month
      );
    const wanted = otherSeries === undefined ? undefined : parsePackageIdentity(identity);
    if (wanted === undefined || other === undefined) return false;
    return (
      cumulative.exec(wanted.name)?.[1]?.toLowerCase() === otherSeries &&
      wanted.architecture === other.architecture &&
      wanted.language === other.language &&
      compareVersions(wanted.version, other.version) <= 0
    );
  };
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let k = 0; k < 4; k++) {
    const difference = (left?.[k] ?? 0) - (right?.[k] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Reads a component's store folder name (keyform); undefined when the text is none. */
export function parseComponentIdentity(text: string): ComponentIdentity | undefined {
  const match = componentPattern.exec(text);
  if (!match) return undefined;
  const [, architecture = '', name = '', publicKeyToken = '', version = '', language = '', hash = ''] = match;
  return { architecture, name, publicKeyToken, version, language, hash };
}

/** `KB5015811` out of `Package_for_KB5015811~…`, a title or a cabinet name; undefined when there is none. */
export function kbOfIdentity(text: string): string | undefined {
  const match = /(?:^|[^A-Za-z])KB(\d{6,7})(?!\d)/i.exec(text);
  // Features on Demand all carry the constant KB777778, which is no article.
  return match && match[1] !== '777778' ? `KB${match[1]}` : undefined;
}

/** Cuts `…~10.0.1.2.4584642-1_neutral` behind its four-part version. */
export function cutDeployment(identity: string): string {
  return identity.replace(/(~\d+\.\d+\.\d+\.\d+)\..*$/s, '$1');
}

/** The component's store folder inside a path, if there is one. */
export function componentInPath(path: string): string | undefined {
  const match =
    /((?:amd64|x86|wow64|arm64|arm|msil)_[^\\/\s'"]+?_[0-9a-f]{16}_\d+\.\d+\.\d+\.\d+_[\w-]+?_[0-9a-f]{16})/i.exec(
      path,
    );
  return match?.[1];
}

/** The identity of the package whose file a path, or its owner's name, is about, if it names one. */
export function packageInPath(path: string): string | undefined {
  return /(?<![\w.-])([\w.-]+~[0-9a-f]{16}~\w*~[\w-]*~\d+(?:\.\d+){3})/i.exec(path)?.[1];
}

/** `Sample.Server~~~~0.0.1.0` without its version: commands name a feature on demand with it and without. */
export function withoutCapabilityVersion(name: string): string {
  return name.replace(/~{4}[\d.]*$/, '');
}
