// Tests cbs.mum.corrupt: definition files that cannot be read.
import { checkRule } from '../support/checkRule';
import { cbs, log, session } from '../support/logLines';

const name = 'Package_7_for_KB5000003~31bf3856ad364e35~amd64~~19041.1001.1.4';
const mended = 'Package_4_for_KB5000004~31bf3856ad364e35~amd64~~6.1.1.2';
const other = 'Microsoft-Windows-Sample-Package~31bf3856ad364e35~amd64~~6.1.7601.17514';
const mismatch = '[HRESULT = 0x800f0818 - CBS_E_IDENTITY_MISMATCH]';
const xml = '[HRESULT = 0x800f0900 - CBS_E_XML_PARSER_FAILURE]';

checkRule('cbs.mum.corrupt', {
  hits: [
    {
      name: 'a parser failure with its file',
      log: session(
        '0x800f0900 - CBS_E_XML_PARSER_FAILURE',
        cbs(
          `Failed to parse package manifest: \\\\?\\C:\\Windows\\Servicing\\Packages\\${name}.mum ${xml}`,
          'Error',
        ),
      ),
      culprit: name,
      hresult: '0x800f0900',
      confidence: 'high',
    },
    {
      name: 'the manifest of an installed package that is no valid package',
      log: log(
        cbs(
          `Failed to parse package manifest: \\\\?\\C:\\Windows\\Servicing\\Packages\\${name}.mum [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]`,
        ),
        cbs('Failed to initialize internal package [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]', 'Error'),
      ),
      culprit: name,
      code: '0x800f0805',
    },
    {
      name: 'a line of the readiness tool',
      log: `Summary:\nFound 1 errors\n\n(f)\tCBS MUM Corrupt\t0x00000000\tservicing\\Packages\\${name}.mum\t\tExpected file name Sample.mum does not match the actual file name\n`,
      culprit: name,
    },
    {
      name: 'what the readiness tool could not replace beside what it could',
      log: [
        'Checking System Update Readiness.',
        'Checking Package Manifests and Catalogs',
        `(f)\tCBS MUM Corrupt\t0x800F0900\tservicing\\Packages\\${mended}.mum\t\tLine 1: `,
        `(fix)\tCBS MUM Corrupt\tCBS File Replaced\t${mended}.mum from Cabinet: C:\\Windows\\CheckSur\\v1.0\\sample.cab.`,
        `(f)\tCBS MUM Corrupt\t0x800F0900\tservicing\\Packages\\${name}.mum\t\tLine 1: `,
      ].join('\n'),
      culprit: name,
      code: '0x800f0900',
    },
    {
      name: 'the parser code alone',
      log: log(cbs(`Failed to load package. ${xml}`, 'Error')),
      confidence: 'low',
    },
    {
      name: 'a manifest that holds the identity of another package',
      log: session(
        '0x800f0818 - CBS_E_IDENTITY_MISMATCH',
        cbs(
          `Mark store corruption flag because there is a mismatch between package identity and its content on package: ${name}. [HRESULT = 0x00000000 - S_OK]`,
        ),
        cbs(`Identity mismatch: Specified Identity: ${name}, actual package Identity: ${other} ${mismatch}`),
        cbs(`Failed to resolve package ${mismatch}`),
        cbs(
          `Failed to initialize package: ${other}, from path: \\\\?\\C:\\Windows\\Servicing\\Packages\\${other}.mum, existing package: 1 ${mismatch}`,
        ),
        cbs(`Failed to internally open package. ${mismatch}`, 'Error'),
      ),
      culprit: name,
      hresult: '0x800f0818',
      confidence: 'high',
    },
    {
      name: 'a line cut out, with the dashes of a web page',
      log: log(
        cbs(
          `Identity mismatch: Specified Identity: ${name}, actual package Identity: ${other} ${mismatch.replace(' - ', ' – ')}`,
        ),
      ),
      culprit: name,
      code: '0x800f0818',
    },
    {
      name: 'Server Manager, which reads the installed packages and names none',
      log: [
        'Could not discover the state of the system. An unexpected exception was found:',
        'System.Runtime.InteropServices.COMException (0x800F0818): Exception from HRESULT: 0x800F0818',
        '   at System.Runtime.InteropServices.Marshal.ThrowExceptionForHRInternal(Int32 errorCode, IntPtr errorInfo)',
        '   at Microsoft.Windows.ServerManager.ComponentInstaller.CreateSessionAndPackage(IntPtr& session, IntPtr& package)',
      ].join('\r\n'),
      code: '0x800f0818',
      confidence: 'medium',
    },
    {
      name: 'a package of the store that cannot be opened, its name unknown',
      log: session(
        '0x800f0818 - CBS_E_IDENTITY_MISMATCH',
        cbs(`Failed to populate children. ${mismatch}`),
        cbs(`Failed to internally open package. ${mismatch}`, 'Error'),
      ),
      code: '0x800f0818',
      confidence: 'medium',
    },
  ],
  misses: [
    {
      name: 'a source that was given and holds another identity',
      log: session(
        '0x800f0818 - CBS_E_IDENTITY_MISMATCH',
        cbs(`Failed to load package from source ${mismatch}`, 'Error'),
      ),
      instead: 'src.version-mismatch',
    },
    {
      name: 'an attribute that an older stack does not know',
      log: session(
        '0x00000000 - S_OK',
        cbs('Warning: Unrecognized packageExtended attribute.'),
        cbs('Expecting attribute name [HRESULT = 0x800f080d - CBS_E_MANIFEST_INVALID_ITEM]'),
        cbs('Failed to get next element [HRESULT = 0x800f080d - CBS_E_MANIFEST_INVALID_ITEM]'),
      ),
    },
  ],
});
