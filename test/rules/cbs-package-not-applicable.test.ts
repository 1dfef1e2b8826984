// Tests cbs.package.not-applicable: packages that do not fit, with and without the missing parent.
import { checkRule } from '../support/checkRule';
import { cbs, log, packageManager, samplePackage, session } from '../support/logLines';

const parent = 'Package_for_KB5000009~31bf3856ad364e35~amd64~~19041.1900.1.0';
const ask = cbs(
  `Appl: detect Parent, Package: ${samplePackage}, Parent: ${parent}, Disposition = Detect, VersionComp: EQ, BuildComp: GE, RevisionComp: GE, Exist: present`,
);
const none = cbs('Appl: detectParent: no parent found, go absent');
const found = cbs(`Appl: detectParent: parent found: ${parent}, state: Installed`);
const refused = packageManager(
  'Error in operation: the package is not applicable. (CBS HRESULT=0x800f081e) - CCbsConUIHandler::Error',
  'Info',
);
const code = '0x800f081e - CBS_E_NOT_APPLICABLE';

checkRule('cbs.package.not-applicable', {
  hits: [
    {
      name: 'what the standalone installer counts as present',
      log: 'Windows update could not be installed because of error 2359302 "" (Command line: ""C:\\Windows\\system32\\wusa.exe" "D:\\Updates\\windows10.0-kb5000001-x64.msu" ")',
      code: '0x00240006',
      hresult: '0x00240006',
    },
    {
      name: 'a package whose state was worked out right above the answer',
      log: log(
        cbs(`Appl: Evaluating package applicability for package ${parent}, applicable state: Installed`),
        cbs(`Appl: Evaluating package applicability for package ${samplePackage}, applicable state: Absent`),
        cbs(`Failed to perform operation.  [HRESULT = ${code}]`, 'Error'),
        cbs(`Session: 30000000_1 finalized. Reboot required: no [HRESULT = ${code}]`),
      ),
      culprit: samplePackage,
      hresult: '0x800f081e',
    },
    {
      name: 'a missing parent',
      log: session(code, ask, none, refused),
      culprit: parent,
      hresult: '0x800f081e',
      confidence: 'high',
    },
    {
      name: 'a missing parent in lines without a header',
      log: `Appl: detect Parent, Package: ${samplePackage}, Parent: ${parent}, Disposition = Detect\nAppl: detectParent: no parent found, go absent\nDISM Package Manager: PID=4100 TID=5200  Error in operation: the package is not applicable. (CBS HRESULT=0x800f081e) - CCbsConUIHandler::Error\n`,
      culprit: parent,
    },
    {
      name: 'a missing parent in the words of Windows 7',
      log: session(
        code,
        ask,
        cbs(`Appl: detectParent: package: ${samplePackage}, no parent found, go absent`),
        refused,
      ),
      culprit: parent,
    },
    {
      name: 'the code with the package of the session',
      log: session(code, refused),
      culprit: samplePackage,
      confidence: 'medium',
    },
    {
      name: 'a parent that another package asked for before',
      log: session(code, ask.replaceAll('KB5000001', 'KB5000008'), none, refused),
      culprit: samplePackage,
    },
    {
      name: 'a found parent and another reason',
      log: session(code, ask, found, refused),
      culprit: samplePackage,
    },
    {
      name: 'one parent missing and another one found',
      log: session(code, ask, none, ask.replaceAll('KB5000009', 'KB5000010'), found, refused),
      culprit: samplePackage,
    },
    {
      name: 'a found parent in the words of Windows 7',
      log: session(
        code,
        ask,
        cbs(`Appl: detectParent: package: ${samplePackage}, parent found: ${parent}, state: Installed`),
        refused,
      ),
      culprit: samplePackage,
    },
  ],
  misses: [
    {
      name: 'applicability questions of a session that succeeded',
      log: session('0x00000000 - S_OK', ask, none),
    },
    { name: 'applicability questions alone', log: log(ask, none) },
  ],
});
