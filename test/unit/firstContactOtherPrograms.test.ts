// What people paste although servicing has no part in it: virtual machines and containers, extensions of an editor, set-up
// programs of others, windows of programs that do not start. Each is answered with codes of the system; none is a failure of
// servicing. The texts are our own in the shape of such questions.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

const others: Asked[] = [
  {
    name: 'a container that wants a hypervisor',
    log: 'PS C:\\> docker run sample\nC:\\Sample\\docker.exe: Error response from daemon: container 6cc2 encountered an error during CreateContainer: failure in a Windows system call: No hypervisor is present on this system. (0xc0351000)',
  },
  {
    name: 'a virtual machine that a distribution could not start',
    log: 'Installing, this may take a few minutes...\nWslRegisterDistribution failed with error: 0x80370102\nError: 0x80370102 The virtual machine could not be started because a required feature is not installed.',
  },
  {
    name: 'a distribution without its feature',
    log: 'wsl --install\nSample is already installed.\nLaunching Sample...\nError: 0x8007019e The Windows Subsystem for Linux has not been enabled.\n\nPress any key to continue...\nThe operation completed successfully.',
  },
  {
    name: 'a page of enrolment that ran out of time',
    log: 'Apps(0x81036502)\n\nIt happened once I added the script. Have you seen this before?',
  },
  {
    name: 'an extension of an editor, in the log of its installer',
    log: [
      '2/12/2024 10:16:27 PM - Command line parameters:',
      '2/12/2024 10:16:27 PM - -------------------------------------------',
      '2/12/2024 10:16:27 PM - Failed to initialize settings for Isolated Shell C:\\Program Files (x86)\\Sample SQL Server\\110\\Studio\\sample.exe: Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))',
    ].join('\n'),
  },
  {
    name: 'a program that names itself in front of its answer',
    log: 'The tool fails with the next line while the plug-in is in place.\nSampleStub.exe failed: Management failed to create application: "0x80070057"',
  },
  {
    name: 'a bundle that could not write its own entry in the registry',
    log: '[1920:15E8][2024-05-20T12:33:54]i371: Updating session, registration key: SOFTWARE\\Sample\\{2adee9e7-1f53-47dc-8e30-49ff0dec528e}, resume: Active\n[1920:15E8][2024-05-20T12:33:54]e000: Error 0x80070005: Failed to write run key value.',
  },
  {
    name: 'a program that does not start, its sentence above the answer',
    log: 'Initialization of Sample Sandbox failed.\nThe system cannot find the file specified. (0x80070002)\n\nCurrent updates:\n- KB5000123\n- KB5000124',
  },
  {
    name: 'a program that does not start, and its answer below',
    log: 'Sample Sandbox failed to initialize.  \nThe operation returned because the timeout period expired. (0x800705B4)\n\nI have changed the settings back now.',
  },
  {
    name: 'a program that does not start, all in one line',
    log: '"Error - Sample Sandbox failed to initialize. Element not found. (0x80070490)", and its only option is "Close".',
  },
  {
    name: 'an exception that passed through the functions of a program',
    log: 'System.Runtime.InteropServices.COMException (0x80004005): Error HRESULT E_FAIL has been returned from a call to a COM component.\n   at Microsoft.Office.Interop.Excel._Application.get_ActiveWorkbook()\n   at SampleTool.Export.Load() in SampleTool\\Export.cs:line 172',
  },
  {
    name: 'an answer of Office to a script',
    log: 'Message: Exception from HRESULT: 0x800A03EC\n\nExcel        | 365 (16.0.8229), 64-bit',
  },
  {
    name: 'a file of a cloud drive that could not be played',
    log: 'Error while adding SampleDrive - System.Runtime.InteropServices.COMException (0xC00D3E85)',
  },
  {
    name: 'a tool that signs',
    log: 'fail: SampleSign.SignCommand[0]\n      => File: D:\\a\\1\\s\\sample.exe\n      Signing failed with error 80070057.',
  },
  {
    name: 'another tool that signs, in two numbers',
    log: 'Signing sample-agent.msi...\nError information: "Error: SignerSign() failed." (-2146893779/0x8009002d)\nSignTool Error: An unexpected internal error has occurred.',
  },
  {
    name: 'a tool that writes sticks',
    log: 'Read error: [0x0000001B] The drive cannot find the sector requested',
  },
  {
    name: 'a set-up program that could not write a shortcut',
    log: 'Tried installing it. Installation failed with the message "IPersistFile::Save failed; code 0x80070005. Access is denied."',
  },
];
for (const [name, log] of [
  ['crashed', 'Starting the build\nprocess exited with code -1073741819'],
  ['was ended with Ctrl+C', '[12:01:09] The process exited with code 3221225786 (0xc000013a).'],
  ['that npm ran', 'npm ERR! sample@1.0.0 install: `sample-gyp rebuild`\nnpm ERR! Exit status 3221225477'],
  ['of a build', 'SAMPLE : error XY3073: The command "sample.exe" exited with code -1073741819.'],
  [
    'does not start',
    'The application was unable to start correctly (0xc0000142). Click OK to close the application.',
  ],
] as const)
  others.push({ name: `a program that ${name}`, log });
describe('texts of other programs are no failure of servicing', () => answers(others));

const ours: readonly Asked[] = [
  {
    name: 'an exception of the update client below a script of a build',
    log: 'vm: ERROR EXCEPTION: System.Reflection.TargetInvocationException: Exception has been thrown by the target of an invocation. ---> System.Runtime.InteropServices.COMException: Exception from HRESULT: 0x80072EFE\nvm: ERROR EXCEPTION:    at System.RuntimeType.InvokeDispMethod(String name)',
    class: 'net.unreachable',
    code: '0x80072efe',
  },
  {
    name: 'a bundle that could not have an update of Windows put in',
    log: '[8D40:8D44][2024-04-01T11:39:06]e000: Error 0x80240017: Failed to execute MSU package.',
    class: 'cbs.package.not-applicable',
  },
  {
    name: 'a service of updating that does not start',
    log: 'The Windows Update service failed to start. (0x80070422)',
    class: 'wu.disabled-by-policy',
    code: '0x80070422',
  },
  {
    name: 'a set-up program of Windows that says what it was refused',
    log: 'DismHost.exe failed: 0x80070005',
    class: 'env.access-denied',
  },
  {
    name: 'a program of servicing that crashed',
    log: 'TrustedInstaller.exe exited with code -1073741819',
    class: 'env.service-or-rpc',
    culpritIs: 'TrustedInstaller.exe',
    code: '0xc0000005',
  },
  {
    name: 'a program that crashed while it put a driver in',
    log: 'Installing the driver of the scanner: sample.exe returned -1073741819',
    class: 'env.service-or-rpc',
    code: '0xc0000005',
  },
];
describe('answers that servicing has a part in stay told', () => answers(ours));
