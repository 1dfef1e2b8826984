// Tests csi.delta.hydration-failed: deltas that cannot be applied to the file they build on.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { cbs, csi, log, session } from '../support/logLines';

const inner = csi(
  '(F) Hydration failed with original error NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA) . Delta Type: 1[gle=0x80004005]',
  'Error',
);
// -2146498170 is 0x800f0986
const hydration = csi(
  '(F) Hydration failed for component Sample-Token-Core, version 10.0.19041.2001, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} on file sample.dll with NTSTATUS -2146498170. Source: 1[gle=0x80004005]',
  'Error',
);
const ladder = cbs(
  'Failed to execute stage. [HRESULT = 0x800f0986 - PSFX_E_APPLY_FORWARD_DELTA_FAILED]',
  'Error',
);
const code = '0x800f0986 - PSFX_E_APPLY_FORWARD_DELTA_FAILED';

checkRule('csi.delta.hydration-failed', {
  hits: [
    {
      name: 'the delta engine that refuses its input, cut out of a log',
      log: [
        '2022-03-04 05:06:07, Error                 CSI    0000001a@2022/3/4:04:06:07.628 (F) onecore\\base\\wcp\\rtllib\\win32lib\\delta_library.cpp(287): Error NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA) originated in function Windows::Rtl::DeltaDecompressBuffer expression: g_pfnApplyDeltaB(0)',
        '[gle=0x80004005]',
        '2022-03-04 05:06:07, Info                  CBS    Not able to add pending.xml to Windows Error Report. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
      ].join('\n'),
      code: '0x8007000d',
      confidence: 'medium',
    },
    {
      name: 'a delta with file and component',
      log: session(code, inner, hydration, ladder),
      culprit: 'sample.dll',
      code: '0x800f0986',
    },
    { name: 'the records alone', log: log(inner, hydration), culprit: 'sample.dll' },
    { name: 'the code alone', log: session(code, ladder), confidence: 'medium', hresult: '0x800f0986' },
  ],
  misses: [
    {
      name: 'a session that succeeded after a rebuilt basis file',
      log: session('0x00000000 - S_OK', inner, hydration),
    },
  ],
});

it('csi.delta.hydration-failed says of a file without a component that it could not be put together', () => {
  const regenerated = csi("(F) Failed on regenerating file [l:10]'sample.dll'[gle=0x80004005]", 'Error');
  const titles = [hydration, regenerated].map((record) => summarize(log(inner, record)).failures[0]?.title);
  assert.equal(titles[0]?.en, 'The update’s delta does not fit the installed file sample.dll');
  assert.equal(titles[1]?.en, 'The file sample.dll could not be put together from the update’s delta');
  assert.equal(titles[1]?.zh, '无法用更新的增量生成文件 sample.dll');
});
