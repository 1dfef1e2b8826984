// Owns the shapes of windows of Windows Setup that say why it stops, as people copy them off the screen. The records of
// setup that hold the same words have shapes of their own; these are looked for in lines without a head alone.
// Source of the sentences: "Troubleshoot Windows Setup errors" and "Windows Setup: Installing using the MBR or GPT
// partition style" of Microsoft's documentation, the messages of setup.exe.

import { holds, holdsRarely, type Shape } from '../shape';
import { apostrophesOf } from '../words/apostrophes';
import { notAdvised } from '../words/conditions';
import { goneFailure } from './noise';
import { setupWindowTexts } from './setupWindowTexts';

/** Who does or cannot do it, where a part begins in the middle of the window's sentence. */
const subject = String.raw`(?:\b(?:We|Your PC|Uninstall this app|Setup|The|Windows(?: Setup)?(?: cannot| could not)?|Der|Die|Dieser?|Das|Le|La|Nous|El|Il|O|A|De) |(?<![а-я])(?:На|Нам|この) )?`;

/** The sentence of the window, and nothing that its reader says around it; none where it is gone or only talked about. */
export function saying(text: string): RegExp {
  const part = text.replace(/[.?+()]/g, '\\$&');
  return new RegExp(
    String.raw`^(?![^\n]*${goneFailure})[\s\S]*?(?=${subject}${part})${notAdvised}(?<words>${subject}${part}[^\n"“”„.。！!?？]{0,160})`,
  );
}

/** Shorter sentences stand in small letters where nobody speaks of a window. */
const longEnough = 30;

/** The sentence, with each apostrophe that consoles and pages write, and as people type it off the screen: in small letters. */
export function asTyped(text: string): readonly string[] {
  return apostrophesOf(text).flatMap((form) => {
    const small = form.toLowerCase();
    return small === form || form.length < longEnough ? [form] : [form, small];
  });
}

/** Pages of the first run of Windows; where one fails, its name is all that the window says. */
const pages =
  'KEYBOARD|SETTINGS|SETTINGSMULTIPAGE|REGION|LOCAL|EULA|IDPS|ZDP|AADV10|NETWORK|LANGUAGE|CORTANA';

export const setupWindowShapes: readonly Shape[] = [
  // "something went wrong … OOBESETTINGS"
  holds(
    'console',
    'setup.window.first-run',
    'OOBE',
    new RegExp(String.raw`^(?![^\n]*${goneFailure})[^\n]{0,300}?(?<![\w])(?<words>OOBE(?:${pages}))(?!\w)`),
  ),
  ...Object.entries(setupWindowTexts).flatMap(([id, texts]) =>
    texts.flatMap(asTyped).map((text) => holdsRarely('console', `setup.window.${id}`, text, saying)),
  ),
  // The compatibility report of Windows 7 and 8: "You need to uninstall these programs (…):", then one a line
  holds(
    'console',
    'setup.window.blocked-app',
    'need to uninstall these programs',
    /(?<words>You need to uninstall these programs)[^\n]*(?:\n\s*(?<name>[^\n]{2,100})|)/,
  ),
  // the hardware readiness script: {"returnCode":1,"returnReason":"TPM, Processor, ",…,"returnResult":"NOT CAPABLE"}
  holds(
    'any',
    'setup.readiness',
    'NOT CAPABLE',
    /"returnReason"\s?:\s?"(?<missing>[^"\n]{1,200}?),? ?"[\s\S]{1,4000}?"NOT CAPABLE"/,
  ),
  // "The signature for Windows XP Professional Upgrade is invalid. The error code is 426. The service …"
  holds(
    'console',
    'setup.window.signature',
    'The signature for Windows',
    /(?<words>The signature for Windows[^\n.]{0,80}? is invalid)(?:\. The error code is (?<win32>[0-9a-fA-F]{1,4})\.|)/,
  ),
  // "the setup log says "MOUPG CSetupHost::Initialize(275): Result = 0x80070057 "": a record within a sentence
  holds(
    'console',
    'setup.manager-result',
    'MOUPG',
    /\bMOUPG\s{1,4}(?<function>CSetup(?:Host|Manager)::\w{1,40})\((?<at>\d{1,6})\): Result = (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  // "Windows cannot install required files. The file may be corrupt or missing. … Error code: 0x8007025D"
  holds(
    'console',
    'setup.message',
    'Windows cannot install required files',
    /(?<text>Windows cannot install required files[^\n]{0,300}?)\s*Error code: (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
];
