// Owns the message shapes of task sequences (smsts.log, BDD.log, status messages, the summary of a deployment): which step
// failed with what, which was done, what became of the whole, and what the installation of Windows answered to a step.
// Source: Microsoft's pages on troubleshooting task sequences of Configuration Manager and of the Deployment Toolkit.
import { begins, holds, type Shape } from '../shape';

/** "Failed to run the action: X.", in a record of its own or behind `<![LOG[`; the code may stand in the line below. */
const failedAction =
  /Failed to run the (?:last )?action: (?<step>[^\n\]]{1,200}?)(?:\.(?= |\s*\n|\s*$|\])|(?=\s*\n|\s*$|\s*\]))(?:\s{1,20}Error:? (?<number>-?\d{1,10}|0x[0-9a-fA-F]{8})\b|[\s\S]{0,400}?\(Error: (?<code>[0-9a-fA-F]{8}); Source: |)/;

export const taskSequenceShapes: readonly Shape[] = [
  holds('any', 'ts.step.failed', 'Failed to run the action: ', failedAction),
  holds('any', 'ts.step.failed', 'Failed to run the last action: ', failedAction),
  // "ZTI ERROR - Unhandled error returned by LTIApply: Not found (-2147217406 0x80041002)": a script of the Deployment Toolkit
  holds(
    'any',
    'ts.script.failed',
    'ZTI ERROR - Unhandled error returned by ',
    /returned by (?<step>[\w.-]{1,80}):[^\n(]{0,200}\((?<number>-?\d{1,10})\s{1,4}0x[0-9a-fA-F]{8}\)/,
  ),
  // The status message of the step: "… failed executing the action (X) in the group (Y) with the error code 2147942402"
  holds(
    'any',
    'ts.step.failed',
    'task sequence execution engine failed executing the action',
    /failed executing the action \((?<step>[^\n]{1,200}?)\) in the group \((?<group>[^)\n]{0,200})\) with the error code (?<number>-?\d{1,10}|0x[0-9a-fA-F]{8})/,
  ),
  // "Failed to add driver to driver store. Code 0x80004005": what DISM made of the driver that the sequence handed to it
  holds(
    'any',
    'ts.driver.failed',
    'Failed to add driver to driver store',
    /driver store\. Code (?<code>0x[0-9a-fA-F]{8})/,
  ),
  // "Command line execution failed (800705B4)": what the step that is named below ran
  holds(
    'any',
    'ts.command.failed',
    'ommand line execution failed (',
    /execution failed \((?<code>[0-9a-fA-F]{8})\)/,
  ),
  // "Process completed with exit code 2147942487": an HRESULT of the system, the client's or setup's, as a decimal number; a build
  // log ends each step that failed with the same words and a full stop
  holds(
    'any',
    'ts.command.failed',
    'completed with exit code ',
    /exit code (?<number>(?:21[4-9]\d|227[89]|324[78])\d{6})\b(?!\.)/,
  ),
  // "Failed to invoke Execution Manager to Install Software for PackageID='ABC00001' ProgramID='setup' AdvertID='…' hr=0x87d01004"
  holds(
    'any',
    'ts.step.failed',
    'invoke Execution Manager to ',
    /Execution Manager to (?<step>\w{1,20} Software for PackageID='[^'\n]{1,40}' ProgramID='[^'\n]{0,120}')[^\n]{0,160}?\bhr ?= ?(?<code>0x[0-9a-fA-F]{8})/,
  ),
  // "Failed to install the setup hook. …\nAccess is denied. (Error: 80070005; …)", "Failed to install OSD setup hook (0x80070005)"
  holds(
    'any',
    'ts.hook.failed',
    'setup hook',
    /Failed to install (?:the|OSD) setup hook\b[\s\S]{0,400}?(?<code>(?:0x)?80070005)\b/,
  ),
  // "Failed to set log directory. Some execution history may be lost.", "Task Sequence environment not found": after a restart
  holds('any', 'noise.sequence-history', 'xecution history may be lost'),
  holds('any', 'ts.environment.lost', 'Task Sequence environment not found'),
  // "Invalid command line argument '/sample'", "Argument 3 is invalid.": a program of the engine and the site's options for it
  holds(
    'any',
    'ts.argument.refused',
    'nvalid command line argument ',
    /nvalid command line argument '(?<option>[^'\n]{1,80})'/,
  ),
  holds('any', 'ts.argument.refused', ' is invalid.', /(?:^|\s)Argument \d{1,2} is invalid\./),
  // "Sending with winhttp failed; 80072f8f. retrying.": the engine asks once more, and takes a wrong date then
  holds(
    'any',
    'noise.request-retried',
    'Sending with winhttp failed; ',
    /winhttp failed; [0-9a-f]{8}\. retrying/,
  ),
  // "WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set": what is wrong with the certificate that a server showed
  holds(
    'any',
    'net.tls.flag',
    'WINHTTP_CALLBACK_STATUS_FLAG_',
    /STATUS_FLAG_(?<flag>CERT_REV_FAILED|INVALID_CERT|CERT_REVOKED|INVALID_CA|CERT_CN_INVALID|CERT_DATE_INVALID)\b/,
  ),
  // "The image \\\\server\\share\\sample.wim was not applied successfully by ImageX, rc = 2", "Setup failed applying image …, rc = 31"
  holds(
    'any',
    'ts.image.failed',
    'was not applied successfully by ',
    /image (?<path>[^\n]{3,300}?) was not applied successfully by [^\n,]{1,60}, rc = (?<win32>[1-9]\d{0,4})\b/,
  ),
  holds(
    'any',
    'ts.image.failed',
    'etup failed applying image ',
    /applying image (?<path>[^\n]{3,300}?), rc = (?<win32>[1-9]\d{0,4})\b/,
  ),
  // Deployment Toolkit: 'FAILURE ( 5627 ): 1392: Run DISM: /Apply-Image /ImageFile:"\\\\server\\share\\sample.wim" /Index:1 …',
  // 'FAILURE ( 5624 ): 2: Run ImageX: /apply "…\\install.wim" 1 C:', the number as the program returned it
  ...[': Run DISM: /', ': Run ImageX: /'].map((words) =>
    holds(
      'any',
      'ts.image.failed',
      words,
      /FAILURE \( ?\d{1,6} ?\): (?<win32>[1-9]\d{0,4}): Run (?:DISM|ImageX): \/[Aa]pply[^\n"]{0,60}"(?<path>[^"\n]{3,300}\.(?:wim|esd|swm))"/,
    ),
  ),
  // Deployment Toolkit: "FAILURE ( 5456 ): Unable to determine Destination Disk, …. See BDD.LOG for more information.": a number
  // of the toolkit's own and what the script could not do
  holds(
    'any',
    'ts.toolkit.failed',
    'FAILURE ( ',
    /FAILURE \( ?\d{3,6} ?\): (?:False: |ERROR - )?(?<step>(?!\d|False\b|True\b|Run\b|Error - )[A-Z][^\n\]]{8,200}?)(?=\.(?:\s|$|\])|[?!]?\s*(?:\n|$|\]))/,
  ),
  holds(
    'any',
    'ts.step.ignored',
    'task sequence execution engine ignored',
    /failure of the action \((?<step>[^\n]{1,200}?)\) in the group/,
  ),
  holds(
    'any',
    'ts.step.done',
    'uccessfully completed the action (',
    /completed the action \((?<step>[^\n]{1,200}?)\)/,
  ),
  holds('any', 'ts.end.done', 'successfully completed execution of the task sequence'),
  holds('any', 'ts.end.done', 'engine successfully completed a task sequence'),
  // "Task Sequence Engine failed! Code: enExecutionFail", "Task sequence execution failed with error code 80004005"
  holds('any', 'ts.end.failed', 'Task Sequence Engine failed! Code: '),
  holds(
    'any',
    'ts.end.failed',
    'ask sequence execution failed with error code ',
    /error code (?:0x)?(?<code>[0-9a-fA-F]{8})/,
  ),
  holds(
    'any',
    'ts.end.failed',
    'failed to execute task sequence. Code ',
    /Code (?:0x)?(?<code>[0-9a-fA-F]{8})/,
  ),
  // "LiteTouch deployment failed, Return Code = -2147467259  0x80004005"
  holds(
    'any',
    'ts.end.failed',
    'deployment failed, Return Code = ',
    /Return Code = -?\d{1,10}\s{1,4}(?<code>0x[0-9a-fA-F]{8})/,
  ),
  // "Windows upgrade setup failed with exit code 0xC1900200", "Windows Setup upgrade failed, hr=0xC1900200",
  // "Windows setup failed with hexadecimal exit code 0xC1900200 (decimal 3247440384). …"
  ...['etup failed with ', 'etup upgrade failed, hr='].map((words) =>
    holds(
      'any',
      'setup.exit',
      words,
      /Windows (?:upgrade )?[Ss]etup (?:failed with (?:hexadecimal )?(?:exit|error) code |upgrade failed, hr ?= ?)(?<result>0x[0-9a-fA-F]{8}|\d{10})/,
    ),
  ),
  // "Hash could not be matched for the downloded content. Original ContentHash = …, Downloaded ContentHash = …"
  begins('any', 'ts.hash.mismatch', 'Hash could not be matched for the downl'),
  holds('any', 'ts.hash.mismatch', 'Hash could not be matched for the downl'),
  // The window of the Deployment Toolkit: what it could not reach, and what it found out about it (ZTIUtility.vbs)
  holds(
    'console',
    'ts.share.failed',
    'A connection to the deployment share (',
    /deployment share \((?<share>\\\\(?<host>[\w.-]{1,100})\\[^)\n]{1,160})\) could not be made/,
  ),
  holds('console', 'ts.share.lease', 'DHCP Lease was not obtained for any Networking device'),
  holds('console', 'ts.share.route', 'Can not reach DeployRoot. Possible cause'),
  holds('console', 'ts.share.credentials', 'Connection OK. Possible cause: invalid credentials'),
  holds('console', 'ts.share.credentials', 'Connection OK. Possible Cause: invalid credentials'),
  holds('console', 'ts.share.adapter', 'networking device did not have a driver installed'),
  // the line below it
  begins(
    'console',
    'ts.share.device',
    ['PCI\\VEN_', 'USB\\VID_', 'VMBUS\\'],
    /^(?<device>(?:PCI|USB|VMBUS)\\[\w&{}.-]{4,120})\s*$/,
  ),
  // "Failed to get information for MP: http://mp01.example.com. 80072ee7."
  holds(
    'any',
    'ts.point.failed',
    'Failed to get information for MP: http',
    /for MP: (?<url>https?:\/\/[^\s\]]{1,200}?)\.? (?<code>[89][0-9a-fA-F]{7})\b/,
  ),
  // "… &packageID=ABC00001&version=1", "Using LocalPath:   C:\\_SMSTaskSequence\\Packages\\ABC00001"
  ...['&packageID=', 'Using LocalPath:', 'for package ', 'location request for ', 'resolve PackageID='].map(
    (words) =>
      holds(
        'any',
        'ts.content',
        words,
        /(?:&packageID=|_SMSTaskSequence\\Packages\\|[Ff]ailed to resolve the source for package |location request for |resolve PackageID=)(?<package>[A-Z0-9]{3}[0-9A-F]{5})\b/,
      ),
  ),
];
