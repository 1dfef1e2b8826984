// Names the bytes that tell records and lines apart (ASCII).

export const LF: u8 = 10;
export const CR: u8 = 13;
export const TAB: u8 = 9;
export const SPACE: u8 = 32;
export const AT: u8 = 64;
export const OPENING: u8 = 40;
export const OPENING_BRACKET: u8 = 91;
export const CLOSING_BRACKET: u8 = 93;
