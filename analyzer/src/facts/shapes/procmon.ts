// Owns the message shapes of Process Monitor's events: `operation<tab>result<tab>path<tab>detail`. Which events are
// looked into at all is decided in captureWatch.ts.
import { failureResults } from '../capture';
import { holds, type Shape } from '../shape';

const failures = Object.keys(failureResults).join('|');
/** What is empty at the end of a record is not there. */
const rest = '(?:\\t(?<path>[^\\t]*)(?:\\t(?<detail>[^\\t]*))?)?$';

/** Columns of other logs copied beside each other: message, component, date. */
const notDated = '(?!\\t\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}\\b)';

export const procmonShapes: readonly Shape[] = [
  holds(
    'procmon',
    'procmon.failure',
    '\t',
    new RegExp(`^(?<operation>[A-Z][\\w ]{2,60})\\t(?<result>${failures})${rest}`),
  ),
  holds(
    'procmon',
    'procmon.touch',
    '\t',
    new RegExp(`^(?<operation>[A-Z][\\w ]{2,60})\\t(?<result>[^\\t]{0,80})${notDated}${rest}`),
  ),
];
