// Owns which Windows release a build number stands for.
import { builds } from './generated/builds';

/** A Windows release by its build number. */
export interface WindowsRelease {
  readonly build: number;
  /** E.g. `Windows 10 1809`; the server's name where no client shares the build. */
  readonly name: string;
  /** Name of the server release of the same build, e.g. `Windows Server 2019`. */
  readonly server?: string;
  /** E.g. `10.0`. */
  readonly ntVersion: string;
  /** The build whose code base, package versions and servicing stack this release keeps, where it is another one. */
  readonly baseBuild?: number;
  /** Releases that keep this build's package versions, so that a package version alone cannot tell them apart. */
  readonly sharedBy: readonly string[];
}

/**
 * The release of a build number, or undefined for a number that is no release (a preview, for example).
 * @param build the third part of a version: 17763 in 10.0.17763.3100
 */
export function releaseOfBuild(build: number): WindowsRelease | undefined {
  const row = rows.find((candidate) => candidate.build === build);
  if (row === undefined) return undefined;
  return {
    build,
    name: nameOf(row),
    ...(row.server !== undefined && { server: row.server }),
    ntVersion: row.ntVersion,
    ...(row.baseBuild !== undefined && { baseBuild: row.baseBuild }),
    sharedBy: rows.filter((candidate) => candidate.baseBuild === build).map(nameOf),
  };
}

/**
 * The release with those that a package version cannot tell from it: `Windows 10 2004 / 20H2 / …`. What both names
 * begin with is said once.
 */
export function nameWithShared({ name, sharedBy }: WindowsRelease): string {
  const product = name.slice(0, name.lastIndexOf(' ') + 1);
  const others = sharedBy.map((other) => (other.startsWith(product) ? other.slice(product.length) : other));
  return [name, ...others].join(' / ');
}

interface BuildRow {
  readonly build: number;
  readonly ntVersion: string;
  readonly client?: string;
  readonly clientVersion?: string;
  readonly server?: string;
  readonly serverVersion?: string;
  readonly baseBuild?: number;
}

const rows: readonly BuildRow[] = builds;

/** The client's name with its version; RTM, service-pack ranges and long-term editions are left out. */
function nameOf(row: BuildRow): string {
  if (row.client === undefined) return row.server ?? String(row.build);
  const version = row.clientVersion ?? '';
  if (version.startsWith('RTM')) return row.client;
  return `${row.client} ${version.replace(/ \(.*$/, '')}`;
}
