// Owns finding the known name that a mistyped one was meant to be.
import leven from 'leven';

/** The known name that takes the fewest changed, added or left out letters; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const word = name.toLowerCase().replaceAll('_', '');
  const [best] = known
    .map((each) => ({ name: each, distance: leven(word, each.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(1, Math.floor(word.length / 3))
    ? best.name
    : undefined;
}
