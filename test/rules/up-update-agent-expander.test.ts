// A payload that cannot be unpacked is named.
import { checkRule } from '../support/checkRule';

checkRule('up.update-agent-expander', {
  hits: [
    {
      name: 'an expander that fails',
      log: [
        '2024-05-06 12:00:01, Error                 SP     CPayloadExpander::Execute: expanding the payload failed. Error: 0x8007000D',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Expand payload. Error: 0x8007000D',
        '2024-05-06 12:00:02, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x8007000D',
      ].join('\n'),
      code: '0x8007000d',
    },
  ],
  misses: [
    {
      name: 'an expander that works',
      log: [
        '2024-05-06 12:00:01, Info                  SP     CPayloadExpander::Execute: payload expanded. Result = 0x0',
      ].join('\n'),
    },
  ],
});
