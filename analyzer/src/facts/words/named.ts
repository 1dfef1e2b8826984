// Owns things that the words of a record name and that are no file, key or package: an account, a process of servicing, a
// program library of a plug-in, a partition.
import type { Fact } from '../../model';

/** The account that a record names by its identifier: `S-1-5-21-…-1012`. */
export function accountIn({ text }: Fact): string | undefined {
  return /\bS-1-(?:5-21|12-1)(?:-\d{1,10}){3,4}\b/.exec(text)?.[0];
}

/** The processes in which servicing works, and the services that start them. */
const workers =
  /\b(?:TiWorker|TrustedInstaller|DismHost|wuauserv|WaaSMedicSvc|UsoSvc|cryptsvc|BITS)(?:\.exe)?(?=$|[\s'",.:;()[\]])/i;

/** The process or service of servicing that a record speaks of. */
export function workerIn({ text }: Fact): string | undefined {
  return workers.exec(text)?.[0];
}

/** The image whose servicing process DISM could not start: `… for the image at 'E:\\'`; the system drive is the running Windows. */
export function unservedImageIn({ text }: Fact): string | undefined {
  const path = /servicing process for the image at '(?<path>[^'\n]{1,300})'/.exec(text)?.groups?.path;
  return path === undefined || /^C:\\?$/i.test(path) ? undefined : path;
}

/** The library of a plug-in that a record of setup names. */
export function libraryIn({ text }: Fact): string | undefined {
  return /(?<![\w.\\-])[\w.-]{2,60}\.dll\b/i.exec(text)?.[0];
}

/** The same with the folder it lies in. */
export function libraryPathIn({ text }: Fact): string | undefined {
  return /(?<!\w)[A-Za-z]:\\[^\n"'<>|:*?]{1,240}?\.dll\b/i.exec(text)?.[0];
}

/** The partition that a record calls by its name. */
export function partitionIn({ text }: Fact): string | undefined {
  return /\b(?:System Reserved|EFI System|Recovery|WinRE|ESP)(?: partition)?(?=$|[\s'",.:;()[\]])/i.exec(
    text,
  )?.[0];
}

/** The file of the update client's database. */
export function databaseIn({ text }: Fact): string | undefined {
  return /(?:[A-Za-z]:\\[^\s"'<>|]{1,200}\\)?\bDataStore\.edb\b/i.exec(text)?.[0];
}
