// Owns the words with which a record of the servicing stack says itself that the work goes on without what it was refused.

const words = String.raw`(?:ignor(?:ed|ing)|continuing|proceeding|skipp(?:ed|ing)|assuming|using default|falling back)\b`;

/** Words behind which it is the way back, or the wanted thing itself, that goes on or is left out. */
const otherwise =
  '(?! (?:with |the |all |remaining ){0,3}(?:roll|revert|uninstall|install|update|package|driver|operation))';

const goesOn = new RegExp(
  String.raw`[,;.] {1,2}(?:but )?${words}${otherwise}|\bwill be (?:ignored|skipped|deleted (?:at|on) (?:the )?next (?:re)?(?:boot|start))\b`,
  'i',
);

/** `Cannot delete session directory: …, ignoring [HRESULT = 0x80070020 …]`: what failed was not needed. */
export function saysItGoesOn(message: string): boolean {
  return goesOn.test(message);
}
