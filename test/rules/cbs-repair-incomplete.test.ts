// Tests cbs.repair.incomplete: a store check that leaves several kinds of damage behind.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { cbs, log, storeCheck } from '../support/logLines';

const file = 'amd64_sample-print-core_31bf3856ad364e35_10.0.19041.1001_none_0a1b2c3d4e5f6071\\sample.dll';
const manifest = 'wow64_sample-mail-core_31bf3856ad364e35_10.0.19041.1001_none_0a1b2c3d4e5f6072';
const repaired = 'wow64_sample-fax-core_31bf3856ad364e35_10.0.19041.1_none_0a1b2c3d4e5f6073';
const identity = 'Sample-Client-Package~31bf3856ad364e35~amd64~~10.0.19041.1001';
const mixed = storeCheck({
  items: [
    `(p)\tCSI Payload Corrupt\t(n)\t\t\t${file}`,
    `(p)\tCBS MUM Missing\t(n)\t\t\t${identity}`,
    `(p)\tCSI Manifest Corrupt\t(w)\t(Fixed)\t${repaired}`,
    `(p)\tCSI Manifest Corrupt\t(n)\t\t\t${manifest}`,
  ],
  result: '0x800f081f',
  detected: 4,
  repaired: 1,
});

checkRule('cbs.repair.incomplete', {
  hits: [
    { name: 'several kinds left', log: mixed, culprit: 'sample.dll', hresult: '0x800f081f' },
    {
      name: 'what the readiness tool had no replacement for, cut out without the head of its report',
      log: [
        'Summary:',
        'Seconds executed: 212',
        'Found 2 errors',
        'CSI Manifest Missing Total Count: 1',
        'CBS MUM Missing Total Count: 1',
        'Unavailable repair files:',
        '',
        'servicing\\packages\\Package_for_KB5000001_sc~31bf3856ad364e35~amd64~~6.0.1.6.mum',
        'servicing\\packages\\Package_for_KB5000001_sc~31bf3856ad364e35~amd64~~6.0.1.6.cat',
        'winsxs\\manifests\\x86_sample-stack_31bf3856ad364e35_6.0.6002.18005_none_0a1b2c3d4e5f6071.manifest',
      ].join('\n'),
      culprit: 'Package_for_KB5000001_sc~31bf3856ad364e35~amd64~~6.0.1.6',
    },
    {
      name: 'several kinds that a scan found',
      log: storeCheck({
        operation: 'Detect only ',
        items: [`(p)\tCSI Payload Corrupt\t(n)\t\t\t${file}`, `(p)\tCBS MUM Missing\t(n)\t\t\t${identity}`],
        result: '0x0',
        detected: 2,
        repaired: 0,
      }),
    },
    {
      name: 'the sentence about what is left, as a finding',
      log: log(cbs('Not all CSI corruption was fixed, create CorruptionDetectedDuringAcr flag')),
      isFinding: true,
    },
  ],
  misses: [
    {
      name: 'files that were wanted, where the report lists what is damaged and repaired it',
      log: [
        'Checking System Update Readiness.',
        'Binary Version 6.1.7601.24499',
        '(f)\tCBS MUM Missing\t0x00000002\tservicing\\Packages\\Package_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.1.mum',
        '(fix)\tCBS MUM Missing\tCBS File Replaced\tPackage_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.1.mum from Cabinet: C:\\Windows\\CheckSur\\v1.0\\sample.cab.',
        'Summary:',
        'Seconds executed: 212',
        'Found 1 errors',
        'Fixed 1 errors',
        'CBS MUM Missing Total count: 1',
        'Fixed: CBS MUM Missing.  Total count: 1',
      ].join('\n'),
    },
    {
      name: 'a check that repaired everything',
      log: storeCheck({
        items: [
          `(p)\tCSI Manifest Corrupt\t(w)\t(Fixed)\t${repaired}`,
          `(p)\tCSI Payload Corrupt\t(w)\t(Fixed)\t${file}`,
        ],
        result: '0x0',
        detected: 2,
        repaired: 2,
      }),
    },
    {
      name: 'many files and one definition: the kind that prevails speaks, and all is named',
      log: storeCheck({
        items: [
          `(p)\tCBS MUM Missing\t(n)\t\t\t${identity}`,
          `(p)\tCSI Payload Missing\t(n)\t\t\t${file}`,
          `(p)\tCSI Payload Missing\t(n)\t\t\t${file.replace('sample', 'other')}`,
        ],
        result: '0x800f081f',
        detected: 3,
        repaired: 0,
      }),
      instead: 'csi.payload.missing',
    },
    {
      name: 'one kind of damage',
      log: storeCheck({
        items: [`(p)\tCBS MUM Missing\t(n)\t\t\t${identity}`],
        result: '0x800f081f',
        detected: 1,
        repaired: 0,
      }),
      instead: 'cbs.mum.missing',
    },
  ],
});

it('cbs.repair.incomplete names all that is left and nothing that was repaired', () => {
  const failure = summarize(mixed).failures[0];
  const told = JSON.stringify([failure?.title, failure?.details]);
  for (const name of ['sample.dll', identity, manifest]) assert.ok(told.includes(name), name);
  assert.ok(!told.includes(repaired));
});

it('a later check that repairs everything settles the one before', () => {
  const later = storeCheck({
    items: [`(p)\tCSI Payload Corrupt\t(w)\t(Fixed)\t${file}`],
    result: '0x0',
    detected: 1,
    repaired: 1,
  });
  const verdict = cbs(
    'CheckSur: hrStatus: 0x800f081f [CBS_E_SOURCE_MISSING], download Result: 0x00000000 [S_OK]',
  );
  const sound = cbs('CheckSur: hrStatus: 0x00000000 [S_OK], download Result: 0x00000000 [S_OK]');
  assert.deepEqual(summarize(mixed + log(verdict) + later + log(sound)).failures, []);
});

it('names beside the damage that prevails what else is damaged', () => {
  const report = [
    'Checking System Update Readiness.',
    'Binary Version 6.1.7601.24499',
    '(f)\tCBS MUM Missing\t0x00000002\tservicing\\Packages\\Package_1_for_KB5000001~31bf3856ad364e35~amd64~~6.1.3.3.mum',
    '(f)\tCSI Payload File Missing\t0x00000000\tfirst.dll\tamd64_sample-one_31bf3856ad364e35_6.1.7601.17514_none_0123456789abcdef',
    '(f)\tCSI Payload File Missing\t0x00000000\tsecond.dll\tamd64_sample-two_31bf3856ad364e35_6.1.7601.17514_none_0123456789abcdee',
    'Summary:',
    ' Found 3 errors',
  ].join('\n');
  const failure = summarize(report).failures[0];
  assert.equal(failure?.class, 'csi.payload.missing');
  const rows = JSON.stringify(failure.details);
  for (const name of ['first.dll', 'second.dll', 'KB5000001']) assert.ok(rows.includes(name), name);
});

const scan =
  '[==========================100.0%==========================] The component store is repairable.';
const done = 'The operation completed successfully.';

it('a scan on a console that found damage is a finding, until a repair or a sound scan', () => {
  const rules = (...lines: readonly string[]) => summarize(lines.join('\n')).findings.map(({ rule }) => rule);
  assert.deepEqual(rules(scan, done), ['cbs.repair.incomplete']);
  assert.deepEqual(rules('ImageHealthState : Repairable'), ['cbs.repair.incomplete']);
  assert.deepEqual(rules(scan, done, '', 'The restore operation completed successfully.', done), []);
  assert.deepEqual(rules(scan, done, '', 'No component store corruption detected.', done), []);
  assert.deepEqual(rules('ImageHealthState : Healthy'), []);
});

it('a check is cut off before it counts its repairs: what is left is not known', () => {
  const check = storeCheck({
    items: [`(p)\tCSI Payload Corrupt\t(w)\t(Fixed)\t${file}`],
    result: '0x0',
    detected: 1,
    repaired: 1,
  });
  const lines = check.split('\n');
  const cut = lines.findIndex((line) => line.includes('Total Repaired'));
  assert.ok(cut > 0);
  assert.deepEqual(summarize(lines.slice(0, cut).join('\n')).failures, []);
  const open = check.replace('(w)\t(Fixed)', '(n)\t').split('\n').slice(0, cut).join('\n');
  assert.equal(summarize(open).failures.length, 1);
});
