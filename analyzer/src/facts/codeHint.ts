// Owns the cheap test that comes before the long expression for codes.

const codeHint =
  /0[xX]|STATUS_|_E_|FROM_WIN32|ERROR_|\bE_[A-Z]|GLE|Err: |\(Error = |HRESULT=|\(hr:|hr = |\[[89cCdD][0-9a-fA-F]{7}\]|[Rr]esult|failed|error|[ =:(]-[12]\d{9}|[cC]1900[12]|32474[34]|37580|[ =:](?:214[78]|322\d)\d{6}\b|-104752|(?:DISM|dism|\.exe) exited|tid\(|\. 80(?:07|24)/;

/** False for a message that cannot state a result code. */
export function mayHoldCode(message: string): boolean {
  return codeHint.test(message);
}
