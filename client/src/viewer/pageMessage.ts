// Owns reading what the page of the viewer sends: only what a page may ask passes, in the form that it has to have. The
// calls that open, watch and close a log are the client's own: no page names a path.
import type { ViewerCalls, ViewerPageMessage } from '../../../protocol/src/index';

/** What the page sent; undefined for anything else than a message of the viewer's page. */
export function pageMessageOf(message: unknown): ViewerPageMessage | undefined {
  if (!isObject(message) || typeof message.kind !== 'string') return undefined;
  const isRight = Object.hasOwn(kinds, message.kind) && kinds[message.kind as Kind](message);
  return isRight ? (message as unknown as ViewerPageMessage) : undefined;
}

type Kind = ViewerPageMessage['kind'];
type Members = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function orNothing(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** Members of other names are looked at by nobody. */
function objectOf(checks: Readonly<Record<string, Check>>): Check {
  return (value) => isObject(value) && Object.entries(checks).every(([name, check]) => check(value[name]));
}

function upTo(max: number): Check {
  return (value) => typeof value === 'number' && value >= 0 && value <= max;
}

/** Far more than a window shows. */
const [maxRows, maxBuckets] = [10_000, 100_000];

const params: { readonly [M in keyof ViewerCalls]: Check } = {
  rows: objectOf({ from: isNumber, count: upTo(maxRows) }),
  rowOfLine: objectOf({ line: isNumber }),
  rowOfOffset: objectOf({ offset: isNumber }),
  rowOfPart: objectOf({ part: isNumber, line: isNumber }),
  filter: objectOf({
    filter: orNull(
      objectOf({
        levels: orNothing(listOf(isText)),
        components: orNothing(listOf(isText)),
        part: orNothing(isNumber),
        lines: orNothing(objectOf({ start: isNumber, end: isNumber })),
        from: orNothing(isText),
        to: orNothing(isText),
        code: orNothing(isText),
        text: orNothing(isText),
        isRegex: orNothing(isFlag),
        hidesNoise: orNothing(isFlag),
        onlyEvidence: orNothing(isFlag),
        foldsRepeats: orNothing(isFlag),
      }),
    ),
  }),
  find: objectOf({ query: orNull(objectOf({ text: isText, isRegex: isFlag, isCaseSensitive: isFlag })) }),
  nextMatch: objectOf({ line: isNumber, isBackward: isFlag }),
  text: objectOf({ from: isNumber, to: isNumber }),
  hover: objectOf({ line: isNumber, character: isNumber }),
  density: objectOf({ buckets: upTo(maxBuckets) }),
  components: isObject,
};

const kinds: { readonly [K in Kind]: (message: Members) => boolean } = {
  ready: () => true,
  call: ({ id, method, params: asked }) =>
    isNumber(id) &&
    typeof method === 'string' &&
    Object.hasOwn(params, method) &&
    params[method as keyof ViewerCalls](asked),
  copy: ({ from, to }) => isNumber(from) && isNumber(to),
  bookmarks: ({ lines }) => listOf(isNumber)(lines),
  place: ({ line }) => isNumber(line),
  summarize: () => true,
  openSource: ({ line }) => isNumber(line),
  cancelAnalysis: () => true,
  reload: () => true,
};
