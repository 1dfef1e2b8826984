// Owns the shapes of the commands of DISM that people paste or tell of, and that tools say they start.
import { holds, type Shape } from '../shape';

/** Commands as they were asked for; what came of them stands in other lines. */
export const consoleCommandShapes: readonly Shape[] = [
  // C:\\Windows\\System32>dism /online /cleanup-image /restorehealth
  holds(
    'console',
    'console.command',
    '/',
    /^(?:(?:PS )?[A-Za-z]:\\[^>\n]{0,200}>\s*|[>$#]\s*|['`]\s*|(?:Executing|Running):? )?(?<command>"?(?:[A-Za-z]:\\[^"\n/]{1,200}\\)?[Dd][Ii][Ss][Mm](?:\.[Ee][Xx][Ee])?["']?\s+["']?\/[A-Za-z][^\n`]*)/,
  ),
  // told in passing: "I ran dism /online /enable-feature /featurename:Sample and it says"
  holds(
    'console',
    'console.command',
    'ism',
    /\b(?:[Rr]an|[Rr]unning|[Tt]ried|[Tt]rying|[Tt]yped|[Ee]ntered|[Ee]xecuted)(?: (?:the )?command:?| to run| this)?:? ["'\x60]?(?<command>[Dd][Ii][Ss][Mm](?:\.[Ee][Xx][Ee])?(?: {1,4}\/[A-Za-z][\w-]{1,40}(?:[:=][^\s"'\x60,;]{1,300})?){1,10})/,
  ),
  // Chef: "---- Begin output of C:\\Windows\\sysnative\\dism.exe /online /enable-feature /featurename:Sample ----"
  holds(
    'console',
    'console.command',
    'Begin output of ',
    /^\s*-{2,6} Begin output of (?<command>"?[^"\n/]{0,200}?\bdism(?:\.exe)?"?\s+\/[^\n]*?)\s*-{4}\s*$/i,
  ),
  // Chocolatey: "… -statements 'cmd.exe /c DISM /Online /NoRestart /Enable-Feature /FeatureName:Sample'"
  holds(
    'console',
    'console.command',
    'cmd.exe /c ',
    /['"]cmd\.exe \/c (?<command>dism(?:\.exe)?\s+\/[^'"\n]{3,400})/i,
  ),
  // tools that log what they start: "- Arguments:   /online /add-capability /capabilityname:Sample~~~~0.0.1.0"
  holds(
    'console',
    'console.command',
    'Arguments: ',
    /\bArguments:\s+(?<command>\/online\s+\/(?:add|enable|remove|disable)-[a-z]{5,12}\s[^\n]{3,300})/i,
  ),
];
