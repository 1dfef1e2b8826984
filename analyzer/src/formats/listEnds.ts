// Owns where a list on a console ends: DISM's answer is no part of what it lists of the last item.

/** `Error: 5`, `错误: 0x800f0825` alone on its line. */
const answerLine = /^[^\s:：]{2,12} ?[:：] ?(?:0x[0-9a-f]{8}|\d{1,5})\s*$/i;

/** The same by its word, for lines that may as well be the rest of a line that was cut: `sult: 5`. */
export const namedAnswer =
  /^(?:Error|错误|錯誤|エラー|오류|Fehler|Erreur|Errore|Erro|Ошибка) ?[:：] ?(?:0x[0-9a-f]{8}|\d{1,5})\s*$/i;

/**
 * True for an answer behind a list and a blank line: `The operation completed successfully.`
 * @param line offsets of the line, its end excluded
 */
export function endsList(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (!/\n[ \t\r]*\n$/.test(text.slice(Math.max(0, start - 4), start))) return false;
  const line = text.slice(start, Math.min(end, start + 200));
  return !/[:：|]|^[ \t]/.test(line) || answerLine.test(line);
}
