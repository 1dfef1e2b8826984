// Tests that what is claimed rests on records: without its proof a claim goes or weakens, noise changes nothing, and
// neither does the way in which the same text arrives; whatever the text, the analysis ends without a fault.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type CaseResult, createAnalysis, summarizeCase, toSummaryJson } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';
import { fixture } from '../support/logs';
import { noiseRecords } from '../support/noiseRecords';
import { type SoundFlow, servicingFlows } from '../support/soundFlows';
import { deploymentFlows } from '../support/soundFlowsDeployment';
import { updateFlows } from '../support/soundFlowsUpdate';

const paths = [
  'a-directory-corrupt/CBS.log',
  'a-directory-corrupt/mailed-wrapped.log',
  'b-manifest-hash/CBS.log',
  'b-manifest-hash/window-cut.log',
  'c-access-denied-filter/dism.log',
  'c-access-denied-filter/setupact.log',
  'd-client-abort/CBS.log',
  'd-client-abort/WindowsUpdate.log',
  'e-wsus-fod/CBS.log',
] as const;
const flows: readonly SoundFlow[] = [...servicingFlows, ...deploymentFlows, ...updateFlows];
const texts = paths.map((path) => [path, fixture(`cases/${path}`)] as const);

/** Logs in which a further record gives the same code, or the same file and error, that the first one gave. */
const provedTwice: ReadonlySet<string> = new Set([
  'c-access-denied-filter/setupact.log',
  'e-wsus-fod/CBS.log',
]);

/** Logs that name no file, component or package as the cause: a cancel from outside, a policy to look at. */
const namesNoObject: ReadonlySet<string> = new Set([
  'd-client-abort/WindowsUpdate.log',
  'e-wsus-fod/CBS.log',
]);

/** Seeded, so that a failure can be repeated. */
const runs = { seed: 20_240_304, numRuns: 20 } as const;

function bytes(result: CaseResult): string {
  return JSON.stringify(toSummaryJson(result, 'en'));
}

/** Lines of a log without a head of their own belong to the record above. */
function records(text: string): string[] {
  return text.split(/(?<=\n)(?=\d{4}[-/]\d\d[-/]\d\d[ \t])/);
}

/** The text without the records of a role of its first failure. */
function withoutCause(text: string, result: CaseResult): string {
  const lines = new Set(
    result.failures[0]?.evidence.filter((each) => each.role === 'cause').map((each) => each.line),
  );
  let line = 1;
  return records(text)
    .filter((record) => {
      const first = line;
      line += record.split('\n').length - 1;
      return ![...lines].some((each) => first <= each && each < line);
    })
    .join('');
}

function claim({ failures, verdict }: CaseResult) {
  const [failure] = failures;
  return [verdict, failure?.class, failure?.rootCause?.culprit?.name, failure?.hresult];
}

/** What sound logs of the same kind and generation say in passing. */
function noiseAround(path: string): readonly string[] {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  return flows.flatMap((flow) => (flow.fileName === fileName && !isLegacy(flow) ? flow.noise : []));
}

/** The logs of the update client in these cases are of the newer generation. */
function isLegacy({ name }: SoundFlow): boolean {
  return name.includes('8.1');
}

// Lines that a mail wrapped or a window cut are no records that anything could stand between.
const wholeTexts = texts.filter(([path]) => !/-(?:wrapped|cut)\.log$/.test(path));

describe('noise changes nothing', () => {
  for (const [path, text] of wholeTexts) {
    it(`keeps verdict, class and culprit among noise: ${path}`, () => {
      const kind = path.includes('WindowsUpdate')
        ? 'Windows Update'
        : path.includes('dism')
          ? 'DISM'
          : 'CBS and CSI';
      const listed =
        noiseRecords.find(([name]) => name === (path.includes('setupact') ? 'setup' : kind))?.[1] ?? [];
      const noise = [...listed, ...noiseAround(path)];
      const between = records(text);
      const expected = claim(summarize(text, path));
      const property = fc.property(
        fc.array(fc.tuple(fc.nat(between.length), fc.constantFrom(...noise)), { maxLength: 8 }),
        (inserted) => {
          const mixed = between.flatMap((record, i) => [
            ...inserted.filter(([at]) => at === i).map(([, line]) => `${line}\r\n`),
            record,
          ]);
          assert.deepEqual(claim(summarize(mixed.join(''), path)), expected);
        },
      );
      fc.assert(property, runs);
    });
  }
});

describe('a claim rests on its records', () => {
  for (const [path, text] of texts) {
    it(`goes or weakens without the records of the cause: ${path}`, () => {
      const before = summarize(text, path);
      const after = summarize(withoutCause(text, before), path);
      const [was] = before.failures;
      const left = after.failures.find(
        (each) =>
          each.class === was?.class &&
          each.confidence === 'high' &&
          each.rootCause?.culprit?.name === was.rootCause?.culprit?.name,
      );
      assert.ok(was, 'the fixture holds a failure');
      assert.equal(left !== undefined, provedTwice.has(path));
      assert.notEqual(bytes(after), bytes(before));
    });

    it(`names nothing that its records do not hold: ${path}`, () => {
      const [failure] = summarize(text, path).failures;
      const culprit = failure?.rootCause?.culprit;
      if (!culprit || culprit.kind === 'policy') assert.ok(namesNoObject.has(path));
      else {
        const quoted = failure.evidence.map((each) => each.text).join('\n');
        assert.ok(quoted.includes(culprit.name.slice(culprit.name.lastIndexOf('\\') + 1)), culprit.name);
      }
    });

    it(`is the same twice, whole, by line and in random chunks: ${path}`, () => {
      const read = (chunks: readonly string[]): string => {
        const machine = createAnalysis({ fileName: path, strict: true });
        for (const chunk of chunks) machine.push(chunk);
        return bytes(summarizeCase([{ path, analysis: machine.finish() }]));
      };
      const expected = read([text]);
      assert.equal(read([text]), expected);
      assert.equal(read(text.split(/(?<=\n)/)), expected);
      const property = fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        assert.equal(read(at.slice(1).map((end, i) => text.slice(at[i], end))), expected);
      });
      fc.assert(property, runs);
    });
  }
});

describe('any text', () => {
  it('is analysed without a fault: random text, damaged and truncated logs', () => {
    const limit = 60_000;
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), (text) => void bytes(summarize(text))),
      { ...runs, interruptAfterTimeLimit: limit },
    );
    const damaged = fc.property(
      fc.constantFrom(...texts.map(([, text]) => text)),
      fc.nat(4_000),
      fc.nat(200),
      fc.string({ maxLength: 40 }),
      (text, at, length, junk) => void bytes(summarize(text.slice(0, at) + junk + text.slice(at + length))),
    );
    fc.assert(damaged, { ...runs, numRuns: 200, interruptAfterTimeLimit: limit });
    const small = fixture('cases/b-manifest-hash/window-cut.log');
    for (let end = 0; end <= small.length; end++) bytes(summarize(small.slice(0, end)));
  });
});
