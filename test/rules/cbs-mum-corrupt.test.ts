// Tests cbs.mum.corrupt: definition files that cannot be read.
import { checkRule } from '../support/checkRule';
import { cbs, log, session } from '../support/logLines';

const name = 'Package_7_for_KB5000003~31bf3856ad364e35~amd64~~19041.1001.1.4';
const mended = 'Package_4_for_KB5000004~31bf3856ad364e35~amd64~~6.1.1.2';
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
  ],
  misses: [
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
