// Tests texts about the component store as they reach support first: whole sessions, and records between somebody's own words.
import { describe } from 'node:test';
import { answers } from '../support/asked';

describe('records between somebody’s own words', () => {
  answers([
    {
      name: 'a code of the question and the record that proves another',
      log: [
        'Updates end with 0x800f0831 since last month. Somebody told me to search CBS.log for CBS_E_STORE_CORRUPTION, I found:',
        '2024-05-10 04:04:37, Info CBS Failed to pin deployment while resolving Update: Sample-ServerRole-Package~31bf3856ad364e35~amd64~~10.0.20348.2227.SampleRole from file: (null) [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]',
      ].join('\n'),
      class: 'csi.assembly.missing',
      culprit: 'Sample-ServerRole-Package',
      count: 1,
    },
  ]);
});
