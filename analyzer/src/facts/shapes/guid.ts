// Owns the expression of a GUID as a named part of a shape.

/** Source of an expression that takes a GUID, in braces or without, as the part `name`; the braces are left out. */
export function guidPart(name: string): string {
  return String.raw`\{?(?<${name}>[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27})\}?`;
}

/** The same for a text in which somebody replaced the GUID by something else in braces: the part is then not there. */
export function guidOrMask(name: string): string {
  return String.raw`(?:${guidPart(name)}|\{[^{}\s]{0,40}\})`;
}
