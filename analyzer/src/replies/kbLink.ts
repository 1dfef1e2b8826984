// Owns the address behind a KB number: Microsoft's catalogue, or what the profile names.
import { inlineMarkdown, linkTarget } from '../markdown';
import type { ReplyProfile } from './types';

/** The search of the Microsoft Update Catalog, which knows every update that is offered for download. */
const catalog = 'https://www.catalog.update.microsoft.com/Search.aspx?q={{ kb }}';

/** Markdown for one KB number: a link where the profile's pattern is an address. */
export function kbMarkdown(kb: string, profile: ReplyProfile): string {
  const pattern = profile.kbLink?.trim() || catalog;
  const number = /^KB(\d{5,9})$/i.exec(kb)?.[1];
  if (number === undefined || !/^https?:\/\//i.test(pattern)) return inlineMarkdown(kb);
  const address = pattern.replace(/\{\{\s*(kb|number)\s*\}\}/g, (_, name) =>
    name === 'kb' ? `KB${number}` : number,
  );
  return `[KB${number}](${linkTarget(address)})`;
}

/** Links the KB numbers in Markdown of ours, outside of code and of file and package names. */
export function withKbLinks(markdown: string, profile: ReplyProfile): string {
  return markdown.replace(codeOrKb, (whole: string, _ticks: string | undefined, kb?: string) =>
    kb === undefined ? whole : kbMarkdown(kb, profile),
  );
}

// A code span or a link is passed over whole; `Package_for_KB5000001` and `-KB5000001-x64.msu` are names.
const codeOrKb =
  /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\[[^\]]*\]\([^)]*\)|(?<![\w.\\/~-])(KB\d{6,8})(?![\w~-]|\.\w)/g;
