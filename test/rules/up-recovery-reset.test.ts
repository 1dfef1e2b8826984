// A reset that the engine gave up is named; its probes are not.
import { checkRule } from '../support/checkRule';

checkRule('up.recovery-reset', {
  hits: [
    {
      name: 'a reset that failed',
      log: [
        '2024-05-06 12:00:00, Error                        [SysReset.exe] 0x80070032 in PushButtonReset::OfflineJob::Format (onecore\\base\\sample\\job.cpp:512): cannot format',
        '2024-05-06 12:00:01, Error                        [SysReset.exe] 0x80070032 in PushButtonReset::Session::ExecuteOffline (onecore\\base\\sample\\session.cpp:90): failed',
      ].join('\n'),
      code: '0x80070032',
    },
  ],
  misses: [
    {
      name: 'the probe for a cloud endpoint',
      log: [
        '2024-05-06 12:00:00, Error                        [recenv.exe] 0x80070490 in PushButtonReset::OEMConnection::Create (onecore\\base\\sample\\oem.cpp:12): not available',
      ].join('\n'),
    },
  ],
});
