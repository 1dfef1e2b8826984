// Owns which library reads mails, and which parts of one it takes for the text. Import it with `await import` only, so
// that nothing else waits for it.
import PostalMime from 'postal-mime';

/** A part, as the library hands it over before it takes its text. */
interface TextPart {
  readonly contentType: {
    readonly parsed: { readonly value: string; readonly params: Record<string, string> };
  };
  readonly contentDisposition: {
    readonly parsed: { readonly value: string; readonly params: Record<string, string> };
  };
  readonly content: ArrayBuffer | null;
}

/** Reads one mail. */
export class MailReader extends PostalMime {
  /**
   * The library asks this of every part: true for those whose text is the mail's own. What has a name of its own is a
   * file, also where the program of its sender shows it below the text (Apple Mail).
   */
  isInlineTextNode({ contentType, contentDisposition, content }: TextPart): boolean {
    const { value: type, params } = contentType.parsed;
    const { value: disposition, params: shown } = contentDisposition.parsed;
    if (disposition === 'attachment' || (type !== 'text/plain' && type !== 'text/html')) return false;
    if ((type === 'text/plain' && shown.filename) || params.name) return false;
    // Joining lines (RFC 3676, 4.5) leaves the marks of a quotation within them: such lines are better read as pasted.
    if (params.format !== undefined && quotes(content)) delete params.format;
    return true;
  }
}

function quotes(content: ArrayBuffer | null): boolean {
  return content !== null && /^>/m.test(new TextDecoder('latin1').decode(content));
}
