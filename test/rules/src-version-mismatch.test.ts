// Tests src.version-mismatch and src.fod.wsus-has-none: sources that do not match or do not offer the content.
import { checkRule } from '../support/checkRule';
import { cbs, log, packageManager, session, storeCheck } from '../support/logLines';

const code = '0x800f0818 - CBS_E_IDENTITY_MISMATCH';
const given = packageManager(
  'Encountered the option "source" with value "D:\\sources\\sxs" - CPackageManagerCLIHandler::Private_GetPackagesFromCommandLine',
  'Info',
);

checkRule('src.version-mismatch', {
  hits: [
    {
      name: 'a feature package of another build, outside an upgrade',
      log: session(
        '0x800f0818 - CBS_E_IDENTITY_MISMATCH',
        cbs(
          "Package doesn't match FOD for the current OS, package: Sample-Basic-de-de-Package~31bf3856ad364e35~amd64~~10.0.19041.1, expected:Sample-Basic-de-de-Package~31bf3856ad364e35~amd64~~10.0.26100.1 [HRESULT = 0x800f0818 - CBS_E_IDENTITY_MISMATCH]",
        ),
      ),
      culprit: 'Sample-Basic-de-de-Package~31bf3856ad364e35~amd64~~10.0.19041.1',
      code: '0x800f0818',
    },
    {
      name: 'an identity that differs',
      log: session(code, cbs(`Failed to load package. [HRESULT = ${code}]`)),
      hresult: '0x800f0818',
      confidence: 'medium',
    },
    {
      name: 'a source that was given',
      log: session(code, given, cbs(`Failed to load package. [HRESULT = ${code}]`)),
      culprit: 'D:\\sources\\sxs',
    },
    {
      name: 'a line cut out of a log',
      log: log(cbs(`Failed to load package. [HRESULT = ${code}]`, 'Error')),
      code: '0x800f0818',
    },
  ],
  misses: [{ name: 'a session that succeeded', log: session('0x00000000 - S_OK', given) }],
});

const wsus = '0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS';
const item =
  '(p)\tCSI Payload Corrupt\t(n)\t\t\tamd64_sample-print-core_31bf3856ad364e35_10.0.19041.1001_none_0a1b2c3d4e5f6071\\sample.dll';

checkRule('src.fod.wsus-has-none', {
  hits: [
    {
      name: 'a repair that WSUS cannot serve',
      log: session(wsus, cbs(`Failed to run Detect and repair. [HRESULT = ${wsus}]`)),
      culprit: 'UseWUServer',
      hresult: '0x800f0954',
    },
    {
      name: 'the damage it could not repair beside it',
      log: session(
        wsus,
        storeCheck({ items: [item], result: '0x800f0954', detected: 1, repaired: 0 }),
        cbs(`Failed to run Detect and repair. [HRESULT = ${wsus}]`),
      ),
      culprit: 'UseWUServer',
    },
    {
      name: 'a cut-out line',
      log: log(cbs(`Failed to run Detect and repair. [HRESULT = ${wsus}]`)),
      code: '0x800f0954',
    },
  ],
  misses: [
    {
      name: 'a source that is missing for another reason',
      log: session('0x800f081f - CBS_E_SOURCE_MISSING'),
      instead: 'cbs.source.missing',
    },
  ],
});
