// Owns what the name of a file promises: a log, an archive or a mail that is opened, one of another kind.

/**
 * Tells by its name whether a file may be a log: CBS.log, CBS.log.old, an event log or Process Monitor list in any form,
 * a hash list as text.
 */
export function isLogName(path: string): boolean {
  return /\.(?:log|csv|txt|xml|json|evtx|pml|etl|wer)(?:\.(?:old|bak|\d+))?$/i.test(path);
}

/** Tells by its name whether a file may be an archive or a mail that is opened. */
export function isArchiveName(path: string): boolean {
  return /\.(?:zip|cab|t?gz|tar|eml)$/i.test(path);
}

/** Tells by its name whether a file is an archive of a kind that is not opened. */
export function isOtherArchiveName(path: string): boolean {
  return /\.(?:7z|rar|t?bz2|t?xz|zst|msg)$/i.test(path);
}
