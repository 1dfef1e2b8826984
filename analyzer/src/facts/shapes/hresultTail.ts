// Owns how shapes of servicing read the code at the end of a record: " [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]".

const tail = String.raw`(?:\s*\[HRESULT = (?<hresult>0x[0-9a-fA-F]{8})(?: [-–—] (?<symbol>\w[^\]\n]{0,80}?))?\s*\])?`;

/** An expression in which `%TAIL%` stands for the code and its name, which may be missing. */
export const withTail = (source: string, flags = ''): RegExp =>
  new RegExp(source.replace('%TAIL%', tail), flags);
