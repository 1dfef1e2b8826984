// Owns the choice of the reader for a text: a dialect where its beginning says so, else the reader of lines.
import { dialects } from './dialects/index';
import { createRecordReader, type RawRecord, type RecordReader } from './reader';

/** How much of the text a dialect may look at. */
const beginningLength = 8_192;
/**
 * A dialect begins with a quotation mark, a bracket of XML or JSON, a letter of a column's name; logs with a digit.
 * Only rows copied out of Process Monitor begin with a time of day to the tick; enough must be there to tell.
 */
const beginsWithDigit = /^[\uFEFF\s]*\d(?=[\s\S]{24})(?!\d?:\d\d:\d\d[.,]\d{7}\D)/;

/**
 * Makes a reader that settles its kind on the first characters.
 * @param onRecord called once per record, in order, with a reused object
 */
export function createAnyReader(onRecord: (record: RawRecord) => void): RecordReader {
  let held = '';
  let reader: RecordReader | undefined;

  function settle(): RecordReader {
    const beginning = held.replace(/^\uFEFF?\s*/, '').slice(0, beginningLength);
    const dialect = beginsWithDigit.test(held) ? undefined : dialects.find((each) => each.matches(beginning));
    const chosen = dialect?.createReader(onRecord) ?? createRecordReader(onRecord);
    const text = held;
    held = '';
    reader = chosen;
    if (text !== '') chosen.push(text);
    return chosen;
  }

  return {
    push(chunk) {
      if (reader !== undefined) {
        reader.push(chunk);
        return;
      }
      held = held === '' ? chunk : held + chunk;
      if (held.length >= beginningLength || beginsWithDigit.test(held)) settle();
    },
    finish: () => (reader ?? settle()).finish(),
  };
}
