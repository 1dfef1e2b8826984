// Owns the reading of Windows paths as logs write them.

/** A Windows path without the NT or device prefix, doubled separators, lengths of its parts and mail wraps taken out. */
export function plainPath(text: string): string {
  return withoutLengths(text)
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .replace(/^\\{1,2}\?\?\\/, '')
    .replace(/^\\\\\?\\/, '')
    .replace(/^\\\\\?\?\\/, '')
    .replace(/^GLOBALROOT(?=\\Device\\)/i, '')
    .replace(/([^\\])\\{2,}/g, '$1\\')
    .trim();
}

/** `[ml:520{260},l:46{23}]"\\??\\C:\\Windows"\\[l:20{10}]"sample.dll"`: how the store of Windows Vista to 8.1 writes a path. */
function withoutLengths(text: string): string {
  if (!/\[m?l:\d/.test(text)) return text;
  return text
    .replace(/["']?\\{0,4}\[m?l:[^\]]{1,40}\]["']/g, '\\')
    .replace(/["']$/, '')
    .replace(/^\\(?=[A-Za-z]:)/, '');
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}

/** True when a path or item ends with the same file name (case does not matter in Windows). */
export function isSameFile(path: string, file: string): boolean {
  return fileNameOf(path).toLowerCase() === fileNameOf(file).toLowerCase();
}

/** True for a path in the folder to which the update client downloads. */
export function isDownloadedFile(path: string): boolean {
  return /\\SoftwareDistribution\\Download\\/i.test(path);
}
