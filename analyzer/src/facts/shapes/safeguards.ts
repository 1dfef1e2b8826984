// Owns the shapes of a safeguard hold, by which Microsoft keeps a feature update from computers with a known problem: in
// words of reports and people, and in the appraiser's values of the registry. Source: "Safeguard holds" of Microsoft's
// documentation (eight digits; GatedBlockId below TargetVersionUpgradeExperienceIndicators).
import { holds, type Shape } from '../shape';

const number = /\b[Ss]afe[Gg]uard ?(?:[Hh]old)? ?(?:I[Dd])?(?: is|)\s{0,20}[:=]?\s{0,20}(?<block>\d{8})\b/
  .source;
/** A hold that is over keeps nothing back. */
const isOver = /(?![^\n]{0,200}\b(?:removed|lifted|resolved|released)\b)/.source;

export const safeguardShapes: readonly Shape[] = [
  // "Safeguard hold ID: 41332279", "SafeguardHoldId : 41332279", "Safeguard hold 41332279"
  ...['afeguard', 'afeGuard'].map((words) =>
    holds('any', 'setup.safeguard', words, new RegExp(number + isOver)),
  ),
  // "GatedBlockId"="41332279", GatedBlockId    REG_SZ    41332279
  holds(
    'any',
    'setup.safeguard',
    'GatedBlockId',
    /GatedBlockId"?\s{0,20}(?:=|:|REG_SZ|,)\s{0,20}"?(?<block>\d{8})\b/,
  ),
];
