// Tests txn.rollback.driver-operation: the driver that failed, a queue without a name, a queue that cannot be loaded.
import { checkRule } from '../support/checkRule';

const at = (second: number): string => `2023-05-09 04:12:${String(second).padStart(2, '0')}`;
const cbs = (second: number, message: string, level = 'Info'): string =>
  `${at(second)}, ${level.padEnd(22)}CBS    ${message}`;
const told = '[HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]';

checkRule('txn.rollback.driver-operation', {
  hits: [
    {
      name: 'the driver whose component the record right above names',
      log: [
        cbs(
          2,
          `Failed to find Driver INF(s) for component: amd64_sample2.inf_31bf3856ad364e35_10.0.17763.4252_none_0011223344556677 ${told}`,
          'Error',
        ),
        cbs(2, `Doqe: Failed installing driver updates ${told}`, 'Error'),
        cbs(2, `Startup: Failed while processing non-critical driver operations queue. ${told}`, 'Error'),
        cbs(2, 'Startup: Rolling back KTM, because drivers failed.'),
      ].join('\r\n'),
      culprit: 'sample2.inf',
      code: '0x80070003',
    },
    {
      name: 'the driver whose result is recorded',
      log: [
        cbs(1, '      INSTALL index: 12, phase: 1, result 0, inf: sample0.inf'),
        cbs(1, '      INSTALL index: 13, phase: 1, result 3, inf: sample1.inf'),
        cbs(1, 'Doqe: Recording result: 0x80070003, for Inf: sample1.inf'),
        cbs(2, `Doqe: Failed installing driver updates ${told}`),
        cbs(2, `Startup: Failed while processing non-critical driver operations queue. ${told}`, 'Error'),
        cbs(2, 'Startup: Rolling back KTM, because drivers failed.'),
      ].join('\r\n'),
      culprit: 'sample1.inf',
      code: '0x80070003',
    },
    {
      name: 'the last step with a failure where the result is not recorded',
      log: [
        'Info CBS INSTALL index: 7, phase: 2, result 2, inf: sample2.inf',
        'Info CBS Doqe: Failed installing driver updates [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
      ].join('\n'),
      culprit: 'sample2.inf',
      code: '0x80070002',
    },
    {
      name: 'the critical queue of a start',
      log: [
        cbs(5, 'Doqe: Recording result: 0x8007000d, for Inf: sample3.inf'),
        cbs(
          5,
          'Startup: Failed executing critical driver operations queue [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
          'Error',
        ),
      ].join('\n'),
      culprit: 'sample3.inf',
      hresult: '0x8007000d',
    },
    {
      name: 'a queue that fails at shutdown and names no driver',
      log: [
        cbs(8, `Doqe: Failed installing driver updates ${told}`),
        cbs(8, `Shtd: Failed while processing non-critical driver operations queue. ${told}`, 'Error'),
        cbs(8, 'Shtd: Rolling back KTM, because drivers failed.'),
      ].join('\n'),
      code: '0x80070003',
      confidence: 'medium',
    },
    {
      name: 'a queue that cannot be loaded, without times',
      log: [
        'Info CBS Failed reading Identity for driver operation sequenceID 4 [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
        'Error CBS Doqi: Failed loading driver operations queue. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
        'Info CBS Failed initializing driver operation queue [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
      ].join('\n'),
      code: '0x80070490',
      line: 1,
    },
    {
      name: 'the form of Windows 7 and older',
      log: [
        cbs(3, 'Doqe: Failed processing queue with hr: 0x800705aa', 'Error'),
        cbs(3, 'Shtd: Failed while processing driver operations queue. hr: 0x800705aa', 'Error'),
      ].join('\n'),
      code: '0x800705aa',
    },
  ],
  misses: [
    {
      name: 'steps that all went well',
      log: [
        cbs(1, '      INSTALL index: 12, phase: 1, result 0, inf: sample0.inf'),
        cbs(1, 'Perf: Doqe: Install ended.'),
      ].join('\n'),
    },
    {
      name: 'a queue of another kind',
      log: cbs(
        4,
        'Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x80070005 - E_ACCESSDENIED]',
        'Error',
      ),
      instead: 'env.access-denied',
    },
  ],
});
