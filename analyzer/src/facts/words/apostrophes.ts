// Owns that an apostrophe is straight or curved: consoles of Windows write the one, its windows and web pages the other, and
// a text that holds quotation marks of both kinds is read as it stands.

/** A text with each apostrophe that it may be written with. */
export function apostrophesOf(text: string): readonly string[] {
  return text.includes("'") ? [text, text.replaceAll("'", '’')] : [text];
}

/** A text as the tables of sentences hold it. */
export function straight(text: string): string {
  return text.replaceAll('’', "'");
}
