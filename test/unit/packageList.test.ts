// Tests listings of packages and updates: what is pending or only staged is told, the rest is just a list.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, summarizeCase } from '../../analyzer/src/index';
import { cbs, session } from '../support/logLines';
import * as listings from '../support/samples/listings';

const { pending, installed } = listings.samplePackages;
const summarize = (text: string) =>
  summarizeCase([{ path: 'packages.txt', analysis: analyzeText(text, { strict: true }) }]);

describe('lists of packages', () => {
  const forms = {
    list: listings.dismPackages,
    'list, Chinese': listings.dismPackagesChinese,
    table: listings.dismPackageTable,
  };
  for (const [name, text] of Object.entries(forms))
    it(`give packages with their states from a ${name}`, () => {
      const facts = analyzeText(text).facts.filter(({ shape }) => shape === 'package.listed');
      assert.deepEqual(
        facts.map(({ fields }) => fields.package),
        [installed, pending],
      );
      assert.match(facts[1]?.fields.state ?? '', /^(?:Install Pending|安装挂起)$/);
      const { findings, verdict } = summarize(text);
      assert.equal(verdict, 'inconclusive');
      assert.equal(findings.length, 1);
      assert.equal(findings[0]?.rule, 'txn.pending.blocks');
      assert.equal(findings[0]?.severity, 'warning');
      assert.match(findings[0]?.message.en ?? '', /Package_for_RollupFix/);
    });

  it('tell updates that are staged, but not features', () => {
    const staged = listings.dismPackages.replace('Install Pending', 'Staged');
    assert.match(summarize(staged).findings[0]?.message.en ?? '', /staged but not installed \(1\)/);
    const feature = staged.replace(pending, 'Sample-Feature-Package~31bf3856ad364e35~amd64~~10.0.19041.1');
    assert.deepEqual(summarize(feature).findings, []);
  });

  it('name the updates of Get-HotFix and wmic', () => {
    for (const text of [listings.getHotFix, listings.wmicQfe]) {
      const kbs = analyzeText(text).facts.flatMap(({ fields }) => fields.kb ?? []);
      assert.deepEqual(kbs, ['KB5000001', 'KB5000002']);
      assert.deepEqual(summarize(text).findings, []);
    }
  });

  it('tell that an update which failed in a log is installed', () => {
    const failed = session(
      '0x800f081f - CBS_E_SOURCE_MISSING',
      cbs('Failed to sample [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]'),
    );
    const withList = (list: string) =>
      summarizeCase(
        [failed, list].map((text, k) => ({
          path: `${k}.log`,
          analysis: analyzeText(text, { strict: true }),
        })),
      );
    for (const list of [listings.getHotFix, listings.dismPackages]) {
      const { verdict, findings } = withList(list);
      assert.equal(verdict, 'failed');
      const told = findings.filter(
        ({ source, message }) => source === 1 && /listed here as installed/.test(message.en),
      );
      assert.equal(told.length, 1);
      assert.match(told[0]?.message.en ?? '', /^KB5000001/);
      assert.equal(told[0]?.severity, 'information');
    }
    const absent = withList(listings.getHotFix.replace(/KB5000001/g, 'KB5000003'));
    assert.ok(absent.findings.every(({ message }) => !/listed here/.test(message.en)));
  });

  it('are read with German labels', () => {
    const german = `Paketidentität : ${installed}\r\nStatus : Installiert\r\nFreigabetyp : Update\r\n`;
    const [fact] = analyzeText(german).facts;
    assert.equal(analyzeText(german).kind, 'package-list');
    assert.deepEqual(fact?.fields, { package: installed, state: 'Installiert' });
  });
});
