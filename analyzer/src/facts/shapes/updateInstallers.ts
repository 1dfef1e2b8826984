// Owns the message shapes of WindowsUpdate.log that pass on what Windows Installer said: its code and the list of its errors.
import { holds, type Shape } from '../shape';
import { guidPart } from './guid';

export const updateInstallerShapes: readonly Shape[] = [
  // "First failure for update {…}, transaction error = 0x8024200b, MSI result = 0x00000666, MSI action = SampleAction"
  holds(
    'update',
    'wu.handler.msi',
    'MSI result = 0x',
    new RegExp(
      String.raw`(?:update ${guidPart('update')}.*?)?(?:error|hr) = (?<result>0x[0-9a-fA-F]{8}),? .*?MSI result = (?<unmapped>0x[0-9a-fA-F]{1,8})(?:,? MSI action = (?<action>\w{2,100}))?`,
      's',
    ),
  ),
  // "1: 1303 2: C:\\Windows\\System32\\sample.inf": an error of Windows Installer out of the list that the agent logs
  holds(
    'update',
    'wu.msi.item',
    '1: 1',
    /(?:^|\s)1: (?<number>1[3-9]\d\d) (?:[2-9]: [^\n]{0,60}? )??[2-9]: (?<path>[A-Za-z]:\\[^\n]{2,300}?)\s*(?=$|\s[3-9]: )/,
  ),
  // "1: 1714 2: Sample Viewer 3: 1612": the older version of a product cannot be removed, and the system's reason
  holds(
    'update',
    'wu.msi.older',
    '1: 1714 2: ',
    /(?:^|\s)1: 1714 2: (?<product>[^\n]{2,200}?) 3: (?<number>1\d{3})\s*$/,
  ),
  // the same as Windows Installer's window says it
  holds(
    'update',
    'wu.msi.older',
    'Error 1714',
    /\bError 1714\. ?The older version of (?<product>[^\n]{2,200}?) cannot be removed\.[^\n]{0,200}?System Error:? (?<number>1\d{3})\b/,
  ),
  // "1: 1706 2: Sample Suite 2010 3: SAMPLE.MSI": the package of the installed product is nowhere to be found; "4: 5" may follow
  holds(
    'update',
    'wu.msi.source',
    '1: 1706 2: ',
    /(?:^|\s)1: 1706 2: [^\n]{2,200}? 3: (?<package>[^\s\\][^\n\\]{0,200}?\.msi)(?=\s*$|\s[4-9]: )/i,
  ),
];
