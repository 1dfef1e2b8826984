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
    {
      name: 'an expander whose function answers first',
      log: [
        '2024-05-06 12:00:01, Error                 MOUPG  CPayloadExpander::ExpandPackage(412): Result = 0x8007000D',
        '2024-05-06 12:00:01, Error                 MOUPG  CDlpTask::ExecuteAction(3299): Result = 0x8007000D',
        '2024-05-06 12:00:02, Error                 MOUPG  CSetupHost::Execute(431): Result = 0x8007000D',
      ].join('\n'),
      code: '0x8007000d',
      line: 1,
    },
  ],
  misses: [
    {
      name: 'an expander that only stands in the ladder of another step',
      log: [
        '2024-05-06 12:00:01, Error                 MOUPG  CMediaMgr::Relocate(88): Result = 0x8007000D',
        '2024-05-06 12:00:01, Error                 MOUPG  CPayloadExpander::ExpandPackage(412): Result = 0x8007000D',
        '2024-05-06 12:00:02, Error                 MOUPG  CSetupHost::Execute(431): Result = 0x8007000D',
      ].join('\n'),
      instead: 'up.setup.downlevel',
    },
    {
      name: 'an expander that works',
      log: [
        '2024-05-06 12:00:01, Info                  SP     CPayloadExpander::Execute: payload expanded. Result = 0x0',
      ].join('\n'),
    },
  ],
});
