// Owns the list of Windows Update explanations (WU_E_*, WU_S_*, USO_E_*), joined from one file per part of the client.

import type { CodeKnowledge } from './types';
import { windowsUpdateAgentKnowledge } from './windowsUpdateAgent';
import { windowsUpdateInstallKnowledge } from './windowsUpdateInstall';
import { windowsUpdateServerKnowledge } from './windowsUpdateServer';
import { windowsUpdateStoreKnowledge } from './windowsUpdateStore';

/** Every explained Windows Update result, one entry per number; facts from wuerror.h and the pages each entry names. */
export const windowsUpdateKnowledge: readonly CodeKnowledge[] = [
  ...windowsUpdateAgentKnowledge,
  ...windowsUpdateInstallKnowledge,
  ...windowsUpdateServerKnowledge,
  ...windowsUpdateStoreKnowledge,
];
