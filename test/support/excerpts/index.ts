// All excerpts, healthy ones last. This folder holds data of our own and the makers of its record heads, nothing else.
import { consoleExcerpts } from './consoles';
import { deviceExcerpts } from './devices';
import { dismExcerpts } from './dism';
import { environmentExcerpts } from './environment';
import { eventExcerpts } from './events';
import type { Excerpt } from './excerpt';
import { healthyExcerpts } from './healthy';
import { imageExcerpts } from './images';
import { managementExcerpts } from './management';
import { migrationExcerpts } from './migrations';
import { oldDeviceExcerpts } from './oldDevices';
import { packageExcerpts } from './packages';
import { pasteExcerpts } from './pastes';
import { servicingExcerpts } from './servicing';
import { setupExcerpts } from './setup';
import { setupStepExcerpts } from './setupSteps';
import { storeExcerpts } from './store';
import { transactionExcerpts } from './transactions';
import { updateExcerpts } from './update';
import { updateCallExcerpts } from './updateCalls';
import { upgradeResultExcerpts } from './upgradeResults';

export type { Excerpt, Said } from './excerpt';

export const excerpts: readonly Excerpt[] = [
  ...storeExcerpts,
  ...managementExcerpts,
  ...packageExcerpts,
  ...servicingExcerpts,
  ...transactionExcerpts,
  ...deviceExcerpts,
  ...dismExcerpts,
  ...oldDeviceExcerpts,
  ...environmentExcerpts,
  ...imageExcerpts,
  ...setupExcerpts,
  ...setupStepExcerpts,
  ...migrationExcerpts,
  ...upgradeResultExcerpts,
  ...updateExcerpts,
  ...updateCallExcerpts,
  ...eventExcerpts,
  ...pasteExcerpts,
  ...consoleExcerpts,
  ...healthyExcerpts,
];
