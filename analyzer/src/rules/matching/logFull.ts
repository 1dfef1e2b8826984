// Owns the codes of a transaction log that has no room: two rules tell such a failure apart from others by them.

/** ERROR_LOG_FULL, ERROR_LOG_GROWTH_FAILED, STATUS_LOG_FULL as it is and as an HRESULT. */
export const logFullCodes: readonly number[] = [0x800719e4, 0x80071ab1, 0xc01a001d, 0xd01a001d];
