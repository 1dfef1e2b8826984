// What people ask of logs in forums and trackers, each with what the answer there turned out to be. The texts are our own.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { log } from '../support/logLines';
import { setup } from '../support/updateLines';

const video = 'C:\\Users\\user01\\Videos [sample.mp4]';

const full: readonly Asked[] = [
  {
    name: 'a migration that ended because the disk was full',
    log: log(
      setup(
        `Error WRITE, 0x00000070 while gathering/applying object: File, ${video}. Will return 0[gle=0x00000070]`,
        'Error',
      ),
      setup(
        `Error 112 while applying object ${video}. Shell application requested abort[gle=0x00000070]`,
        'Error',
      ),
      setup('Operation failed: Apply user data. Error: 0x80070070[gle=0x000000b7]', 'Error'),
    ),
    class: 'env.disk-full',
    culprit: 'sample.mp4',
    code: '0x80070070',
    silent: /ProfileList/,
  },
];

describe('at first contact with texts of forums', () => {
  answers([...full]);
});
