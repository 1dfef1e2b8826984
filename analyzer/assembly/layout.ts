// Owns where things lie in the memory of the module and what the numbers mean that are passed on in it.
// byteScanner.ts of analyzer/src writes and reads them by the same numbers.

export const RESULT: usize = 0;
/** The last planning records: start, end, line and number of each. */
export const RING: usize = 256;
export const RING_SIZE: i32 = 12;
/** By the hash of a message's first four characters: where the beginnings with these characters are listed. */
export const SLOTS: usize = 1024;
export const SLOT_BITS: u32 = 12;

/** Where the bytes lie; offsets outside of here count from it. */
export const BLOCK: usize = 65536;

// What stands where in RESULT, in units of four bytes.
export const RECORDS = 0;
export const LINES = 1;
export const CRLF = 2;
export const CONTINUATIONS = 3;
export const CBS_RECORDS = 4;
export const FIRST_KIND = 5;
export const LAST = 6;
export const QUIET = 7;
export const STRETCH = 8;
export const NEXT = 9;
export const STRETCH_FEEDS = 10;
export const ONE_KIND = 11;
export const ONE_END = 12;
export const ONE_IS_SURE = 13;

export const PLAIN_CBS = 1;
export const PLAIN_CSI = 2;
export const MESSAGE_COLUMN: usize = 50;

export const NONE = 0;
export const QUIET_ONE = 1;
export const FULL = 2;
/** Only the reader of lines can tell. */
export const UNKNOWN = 3;
/** Only the text can tell: a wrap may have cut a beginning short. */
export const UNSURE = 4;
