// Owns which groups of shapes only lines without a head can have: answers of consoles, texts of windows, logs of installers.
// A thread, which reads large logs, fetches them when it meets such a line.
import type { Shape } from './shape';
import { appAnswerShapes } from './shapes/appAnswers';
import { consoleShapes } from './shapes/console';
import { defenderToolShapes } from './shapes/defenderTool';
import { installerLogShapes } from './shapes/installerLogs';
import { sfcConsoleShapes } from './shapes/sfcConsole';
import { sfcFixShapes } from './shapes/sfcFix';
import { toldCrashShapes } from './shapes/toldCrashes';
import { updateWindowShapes } from './shapes/updateWindows';

/** By the name under which the order of all shapes has them; each is of the scope `console`. */
export const headlessShapes = {
  appAnswer: appAnswerShapes,
  console: consoleShapes,
  defenderTool: defenderToolShapes,
  installerLog: installerLogShapes,
  sfcConsole: sfcConsoleShapes,
  sfcFix: sfcFixShapes,
  toldCrash: toldCrashShapes,
  updateWindow: updateWindowShapes,
} as const satisfies Readonly<Record<string, readonly Shape[]>>;

export type HeadlessGroup = keyof typeof headlessShapes;
