// Tests src.fod.wu-download-failed: content that could not be fetched, and downloads that lack a file.
import { checkRule } from '../support/checkRule';
import { cbs, log, cbs as record, session } from '../support/logLines';

const open = cbs(
  'Opened cabinet package, package directory: \\\\?\\C:\\Windows\\SoftwareDistribution\\Download\\0a1b\\, sandbox location: \\\\?\\C:\\Windows\\SoftwareDistribution\\Download\\0a1b\\, cabinet location: \\\\?\\C:\\Windows\\SoftwareDistribution\\Download\\0a1b\\windows10.0-kb5000001-x64-express.cab, manifest location: \\\\?\\C:\\Windows\\SoftwareDistribution\\Download\\0a1b\\update.mum',
);
const file = 'amd64_sample-print-core_31bf3856ad364e35_10.0.19041.1001_none_0a1b2c3d4e5f6071\\sample.dll';
const lacks = record('x').replace(
  'CBS    x',
  `DPX    Extraction of file: ${file} failed because it is not present in the container.`,
);
const download = cbs('Failed to get payload. [HRESULT = 0x800f0906 - CBS_E_DOWNLOAD_FAILURE]');

checkRule('src.fod.wu-download-failed', {
  hits: [
    {
      name: 'a download that lacks a file',
      log: session('0x80070002 - ERROR_FILE_NOT_FOUND', open, lacks),
      culprit: file,
      hresult: '0x80070002',
    },
    {
      name: 'a failed download',
      log: session('0x800f0906 - CBS_E_DOWNLOAD_FAILURE', download),
      hresult: '0x800f0906',
    },
    {
      name: 'a session whose end tells the code of the download without its name',
      log: log(
        cbs('Session: 31000001_1 initialized by client DISM Package Manager Provider'),
        cbs(
          'Session: 31000001_1 finalized. Download error: 0x8024402c [HRESULT = 0x800f0906 - CBS_E_DOWNLOAD_FAILURE]',
        ),
      ),
      hresult: '0x800f0906',
    },
    {
      name: 'a search whose own answer stands above the code of the operation',
      log: session(
        '0x800f0906 - CBS_E_DOWNLOAD_FAILURE',
        cbs('DWLD:Failed to do Windows update search [HRESULT = 0x8024402c - Unknown Error]'),
        download,
      ),
      hresult: '0x800f0906',
      code: '0x8024402c',
    },
    {
      name: 'a search that failed in the work before, which is no answer to this one',
      log:
        session(
          '0x8024402c - Unknown Error',
          cbs('DWLD:Failed to do Windows update search [HRESULT = 0x8024402c - Unknown Error]'),
        ).replaceAll('31000001_200000001', '31000001_100000001') +
        session('0x800f0906 - CBS_E_DOWNLOAD_FAILURE', download),
      hresult: '0x800f0906',
      code: '0x800f0906',
    },
    {
      name: 'a policy that forbids it',
      log: session('0x800f0907 - CBS_E_GROUPPOLICY_DISALLOWED'),
      hresult: '0x800f0907',
    },
    { name: 'a line cut out of a log', log: log(download), code: '0x800f0906' },
  ],
  misses: [
    {
      name: 'an optional part that a container need not have',
      log: log(lacks.replace(file, 'update.ses')),
    },

    { name: 'a file that another container had', log: session('0x00000000 - S_OK', open, lacks) },
    {
      name: 'an answer of WSUS',
      log: session('0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS'),
      instead: 'src.fod.wsus-has-none',
    },
  ],
});
