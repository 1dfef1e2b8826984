// Tests csi.psfx.component-not-found: an update that carries only differences finds no component to apply them to.
import { checkRule } from '../support/checkRule';
import { cbs, csi, log, session } from '../support/logLines';

const component = 'amd64_sample-print-core_31bf3856ad364e35_10.0.19041.1_none_0a1b2c3d4e5f6071';
const notFound = cbs(
  'Failed to stage package. [HRESULT = 0x800f0982 - PSFX_E_MATCHING_COMPONENT_NOT_FOUND]',
  'Error',
);

checkRule('csi.psfx.component-not-found', {
  hits: [
    {
      name: 'a component in the record before',
      log: session(
        '0x800f0982 - PSFX_E_MATCHING_COMPONENT_NOT_FOUND',
        csi(`(F) Component not found: ${component}`, 'Error'),
        notFound,
      ),
      culprit: component,
    },
    { name: 'the code alone', log: log(notFound), confidence: 'medium' },
    {
      name: 'a missing component folder',
      log: session('0x800f0983 - PSFX_E_MATCHING_COMPONENT_DIRECTORY_MISSING'),
      hresult: '0x800f0983',
    },
  ],
  misses: [
    {
      name: 'a component whose file alone is missing',
      log: session(
        '0x800f0984 - PSFX_E_MATCHING_BINARY_MISSING',
        csi(`(F) Matching binary: sample.dll missing for component: ${component}`, 'Error'),
      ),
      instead: 'csi.payload.missing',
    },
  ],
});
