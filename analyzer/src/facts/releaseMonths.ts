// Owns which month's update surely holds what was released up to a day. Source: Microsoft Learn, "Update release cycle for
// Windows clients": the update of a month comes on its second Tuesday; previews and out-of-band releases follow it, and only
// that of the next month holds them.

/** The update itself may be tried for so many days before anything newer can be out; a time zone may be a day ahead. */
const daysAlone = 1;

/**
 * The month whose update holds whatever was released up to a time; undefined for a text that is no time.
 * @param time as a log writes it: `2024-03-27 05:06:09`
 * @returns e.g. `2024-04`
 */
export function monthHolding(time: string): string | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)/.exec(time) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const isHeld = day <= secondTuesday(year, month) + daysAlone;
  return new Date(Date.UTC(year, isHeld ? month - 1 : month, 1)).toISOString().slice(0, 7);
}

function secondTuesday(year: number, month: number): number {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return 8 + ((9 - first) % 7);
}
