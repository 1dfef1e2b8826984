// Owns the shapes of what the deployment of apps prints around its answer: the command that asked for it, and why it could not
// go on, one sentence or a piece of one in a line. Source: the messages of the deployment ("Troubleshooting packaging,
// deployment, and query of Windows apps" of Microsoft's documentation).
import { holds, type Shape } from '../shape';

/** A package of an app as a file: `.\Sample_8wekyb3d8bbwe.msixbundle`, quoted or not. */
const file = String.raw`"?(?<file>[^\s"*]{1,260}\.(?:msix|appx)(?:bundle)?)\b`;

export const appAnswerShapes: readonly Shape[] = [
  // "PS> Add-AppxPackage -Path .\\Sample.msixbundle"
  ...['Add-AppxPackage ', 'Add-AppPackage '].map((contains) =>
    holds(
      'console',
      'console.appx-command',
      contains,
      new RegExp(String.raw`\bAdd-Appx?Package {1,4}(?:-[Pp]ath {1,4})?${file}`),
    ),
  ),
  // "error 0x80073D02: Unable to install because the following apps need to be closed Sample.Notes_1.2.0.0_x64__8wekyb3d8bbwe."
  holds(
    'console',
    'console.appx-reason',
    ' to be closed',
    /\bapps? needs? to be closed:? (?<open>[A-Za-z0-9][\w.-]{2,120}_[a-z0-9]{13})\b/,
  ),
  // "… Cannot register the Sample_1.2.0.0_x64__8wekyb3d8bbwe package because the following error was encountered while
  // registering the windows.sample extension: The process cannot access the file …"
  holds(
    'console',
    'console.appx-reason',
    'error was encountered while registering the ',
    /Cannot register the (?<app>[\w.-]+_[\w.~-]+) package because the following error was encountered while registering the (?<extension>[\w.]{3,60}) extension: (?<words>[^\n]{4,200})/,
  ),
  // the name of the framework behind a line break: "… Provide the framework" and, below, ""Sample.Framework" published by "CN=…"
  holds(
    'console',
    'console.appx-reason',
    '" published by "CN=',
    /^\s*"(?<framework>[\w.-]{2,120})" published by "CN=/,
  ),
];
