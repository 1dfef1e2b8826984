// Owns the reading of Markdown in tests: what is left to act once code is taken out.

/** What Markdown would read as text: fenced blocks and code spans taken out. */
export function withoutCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
    .replace(/(?<![\\`])(`+)(?!`)([^`]|[^`][\s\S]*?[^`])\1(?!`)/g, '');
}
