// Owns the kinds of things that a line of a log can hold.

/** A piece of a line. */
export interface Span {
  /** 0-based UTF-16 units in the line, half-open. */
  readonly start: number;
  readonly end: number;
}

export type Token =
  | (Span & CodeToken)
  | (Span & { readonly kind: 'symbol'; readonly name: string })
  | (Span & PackageToken)
  | (Span & ComponentToken)
  | (Span & HashToken)
  | (Span & { readonly kind: 'kb'; readonly number: string })
  | (Span & { readonly kind: 'session'; readonly id: string })
  | (Span & { readonly kind: 'build'; readonly version: string })
  | (Span & StampToken);

export interface CodeToken {
  readonly kind: 'code';
  /** Unsigned 32 bits. */
  readonly value: number;
  /** The form to look up, e.g. `0x80070570` or `HRESULT_FROM_WIN32(14098)`. */
  readonly query: string;
  /** What the number says in this place. */
  readonly outcome: 'failure' | 'success' | 'neutral';
  /** True when the log itself writes the name behind the number. */
  readonly isNamed: boolean;
}

export interface PackageToken {
  readonly kind: 'package';
  readonly name: string;
  readonly publicKeyToken: string;
  readonly architecture: string;
  readonly language: string;
  readonly version: string;
}

export interface ComponentToken {
  readonly kind: 'component';
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly language: string;
  readonly publicKeyToken: string;
  readonly form: 'keyform' | 'long';
}

export interface HashToken {
  readonly kind: 'hash';
  readonly algorithm: 'SHA-256' | 'SHA-1';
  /** Lower-case hex, whatever the log's notation. */
  readonly hex: string;
  readonly notation: 'hex' | 'base64';
  readonly role: 'expected' | 'actual' | undefined;
}

export interface StampToken {
  readonly kind: 'stamp';
  readonly sequence: string;
  /** `2022-08-11T07:42:42.657`, UTC. */
  readonly utc: string;
}
