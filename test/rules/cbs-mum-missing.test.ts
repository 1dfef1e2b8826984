// Tests cbs.mum.missing: packages that are listed and have no definition file.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { cbs, log, session, storeCheck } from '../support/logLines';

const corrupt = '[HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]';
const name = 'Package_7_for_KB5000003~31bf3856ad364e35~amd64~~19041.1001.1.4';
const missing = (identity: string): readonly string[] => [
  cbs(`Store corruption, manifest missing for package: ${identity}`),
  cbs(`Failed to resolve package '${identity}' ${corrupt}`, 'Error'),
  cbs(`Mark store corruption flag because of package: ${identity}. ${corrupt}`),
];

checkRule('cbs.mum.missing', {
  hits: [
    {
      name: 'a definition file that cannot be opened',
      log: log(
        cbs(
          `Failed to open file: \\\\?\\C:\\Windows\\Servicing\\Packages\\${name}.mum [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]`,
        ),
        cbs('Failed to resolve package. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]', 'Error'),
      ),
      culprit: name,
      hresult: '0x80070002',
    },

    {
      name: 'the records of a failed session',
      log: session('0x800f0831 - CBS_E_STORE_CORRUPTION', ...missing(name)),
      culprit: name,
      hresult: '0x800f0831',
    },
    {
      name: 'three lines cut out of a log',
      log: log(...missing(name)),
      culprit: name,
      code: '0x800f0831',
      line: 1,
    },
    {
      name: 'a line of the readiness tool',
      log: `Summary:\nFound 1 errors\n\n(f)\tCBS MUM Missing\t0x00000002\tservicing\\packages\\${name}.mum\n`,
      culprit: name,
    },
    {
      name: 'lines without times',
      log: `<DateTime>, Info CBS Store corruption, manifest missing for package: ${name}\n<DateTime>, Error CBS Failed to resolve package '${name}' ${corrupt}\n`,
      culprit: name,
    },
    {
      name: 'an item of a store check',
      log: storeCheck({
        items: [`(p)\tCBS MUM Missing\t(n)\t\t\t${name}`],
        result: '0x800f081f',
        detected: 1,
        repaired: 0,
      }),
      culprit: name,
    },
  ],
  misses: [
    {
      name: 'the code without the record that names the package',
      log: session('0x800f0831 - CBS_E_STORE_CORRUPTION', cbs(`Failed to resolve package ${corrupt}`)),
      instead: 'cbs.store.corruption-flag',
    },
  ],
});

it('cbs.mum.missing speaks of one package where there is one', () => {
  const [failure] = summarize(log(...missing(name))).failures;
  assert.equal(failure?.title.en, `The manifest of an installed package is missing: ${name}`);
  assert.equal(failure?.title.zh, `已安装程序包的清单缺失：${name}`);
});

it('cbs.mum.missing takes several packages as one failure', () => {
  const other = name.replace('_7_', '_8_');
  const result = summarize(log(...missing(name), ...missing(other)));
  assert.equal(result.failures.length, 1);
  assert.match(result.failures[0]?.title.en ?? '', /^The manifests of 2 /);
  assert.deepEqual(result.failures[0]?.kbs, ['KB5000003']);
});
