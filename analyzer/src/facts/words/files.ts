// Owns the files that the words of a record name: packages, their definitions and catalogs, files and keys of the store.
import type { Fact } from '../../model';

const signedFile =
  /(?:\\\\\?\\|\\\?\?\\)?[A-Za-z]:\\[^"'<>|\n\r\t,;\]]{1,240}?\.(?:cab|msu|cat|psf|exe|dll|sys|inf|mum|esd|wim)\b/gi;

/** What installs the file that stands behind it on the command line. */
const installer = /\\wusa\.exe$/i;

/** The path of a file that bears a signature or has one of its own beside it, as written. */
export function signedFileIn({ text }: Fact): string | undefined {
  return text.match(signedFile)?.find((path) => !installer.test(path));
}

const packageFile = /(?:\\\\\?\\)?(?<path>[A-Za-z]:\\[^'"<>|\n[\]]{1,300}?\.(?:cab|msu|psf|wim|esd))\b/i;

/** The path of a package file, without the prefix of long paths. */
export function packageFileIn({ text }: Fact): string | undefined {
  return packageFile.exec(text)?.groups?.path;
}

/** The name of the file that an update's content came in: `sample_x64.esd`. */
export function payloadIn({ text }: Fact): string | undefined {
  return /[\w.~-]{3,200}\.(?:esd|cab|psf)\b/i.exec(text)?.[0];
}

/** True for a record about expanding a payload. */
export function isAboutExpanding({ text }: Fact): boolean {
  return /xpan/i.test(text);
}

// \\?\C:\Windows\Servicing\Packages\Package_for_…~10.0.1.2.mum
const installedDefinition = /servicing[\\/]packages[\\/]([\w.-]+~[0-9a-f]{16}~\w*~[\w-]*~[\d.]+?)\.mum/i;

/** The identity of an installed package whose definition file (.mum) the record names. */
export function installedDefinitionIn({ text }: Fact): string | undefined {
  return installedDefinition.exec(text)?.[1];
}

const definition = /([^\s'"[\]]+~[0-9a-f]{16}~[^\s'"[\]]*?)\.mum/i;

/** The definition file of any package as a path without its ending; as written. */
export function definitionIn({ text }: Fact): string | undefined {
  return definition.exec(text)?.[1];
}

const catalog = /((?:[A-Za-z]:[\\/]|\\\\\?\\)?[^\s'"[\]]*?[\w.~-]+~[0-9a-f]{16}~[\w.~-]*?\.cat)\b/i;

/** The catalog of a package, with the path as far as it is written. */
export function catalogIn({ text }: Fact): string | undefined {
  return catalog.exec(text)?.[1];
}

/** True for a record about the folders in which catalogs of installed packages lie. */
export function isInCatalogFolder({ text }: Fact): boolean {
  return /servicing[\\/]packages|catroot/i.test(text);
}

/** True for a record about the store's folder of manifests. */
export function isInManifestFolder({ text }: Fact): boolean {
  return /winsxs[\\/]manifests[\\/]/i.test(text);
}

/** True where the file that a component lacks is its manifest: the folder's name with the extension behind. */
export function isManifestOf({ fields }: Fact): boolean {
  return fields.file?.toLowerCase() === '.manifest';
}

// \SystemRoot\WinSxS\amd64_…\sample.dll or the folder alone, not the folders that the store keeps beside its components
const storedFile =
  /winsxs[\\/](?<path>(?:amd64|x86|wow64|arm64|arm|msil)_[^\\/\s'"]+(?:[\\/](?<file>[^'"\n]+))?)['"]/i;

export interface StoredFile {
  /** Folder of the component, and the file where one is named. */
  readonly path: string;
  /** The file without its folder; absent where the folder itself is meant. */
  readonly file?: string;
}

/** A file of a component, or the component's folder, in quotes as the store's calls print it. */
export function storedFileIn({ text }: Fact): StoredFile | undefined {
  const { path, file } = storedFile.exec(text)?.groups ?? {};
  if (path === undefined) return undefined;
  return file === undefined ? { path } : { path, file };
}

// the same without quotes, up to the end of the record or to what the store adds in brackets
const markedFile =
  /winsxs[\\/](?<path>(?:amd64|x86|wow64|arm64|arm|msil)_[^\\/\s'"]+[\\/](?<file>[^'"\n[]{1,260}?))\s*(?:['"[\n]|$)/i;

/** The file of a component that a record of the store is about, in quotes or not. */
export function markedFileIn({ text }: Fact): Required<StoredFile> | undefined {
  const { path, file } = markedFile.exec(text)?.groups ?? {};
  return path === undefined || file === undefined ? undefined : { path, file };
}

/** A key below HKLM\COMPONENTS, where the store keeps what it knows of components and deployments; without that part. */
export function storeKeyIn({ text }: Fact): string | undefined {
  return /\\COMPONENTS\\(?<key>[^'"\n]{1,400})['"]/i.exec(text)?.groups?.key;
}

// on:[37]'\??\C:\Program Files\…': the object name in the attributes of a failing call
const objectName = /on:(?:\[[^\]]*\])?['"]([^'"]+)['"]/;
const anyPath = /(?:\\\?\?\\|\\\\\?\\)?(?:[A-Za-z]:\\|\\Device\\HarddiskVolume\d+\\)[^'"<>|\n\r\t,;)]+/g;
/** `d:\sample\sil\sample.cpp(2124`: a file of the writer's own sources. */
const ownSource = /\.(?:cpp|cxx|c|h|hpp|inl)\s*(?:\(\d+|$)/i;

/** The path that a failing call of the file system was about: its object, the record's own field, or any path in it. */
export function pathOfCall({ text, fields }: Fact): string | undefined {
  const line = text.replace(/(?<!\s)\s*\n\s*/g, ' ');
  return (
    objectName.exec(line)?.[1] ?? fields.path ?? line.match(anyPath)?.find((path) => !ownSource.test(path))
  );
}

/** True for a call of the store that reads files or looks for them. */
export function isReadingCall({ text }: Fact): boolean {
  return /FileSystemProvider::Sys(?:Read|Create|Open|Map)/.test(text);
}

/** The file of a sentence: `Failed to extract file sample.dll`; without a path. */
export function fileInSentence({ text }: Fact): string | undefined {
  return /\bfile:? (?:\[[^\]\n]{1,40}\])?['"]?(?<name>[\w.-]{1,120}\.[A-Za-z]{2,4})(?=['"\s[,]|$)/.exec(text)
    ?.groups?.name;
}
