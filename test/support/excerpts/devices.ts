// Excerpts of setupapi.dev.log as people cut them out: entries without the title and the end of their section.
import { type Excerpt, pasted } from './excerpt';

const raw = String.raw;

export const deviceExcerpts: readonly Excerpt[] = [
  {
    name: 'a catalog without a signature, handed on by another program',
    form: 'cut',
    text: pasted(raw`
samplewdi:debug [syslog] !    sig:                          Verifying file against specific Authenticode(tm) catalog failed.
samplewdi:debug [syslog] !    sig:                          Error 0x800b0100: No signature was present in the subject.
samplewdi:debug [syslog]      sig:                          FilePath = C:\WINDOWS\System32\DriverStore\Temp\{11112222-3333-4444-9555-666677778888}\sampleport.inf
samplewdi:debug [syslog]      sig:                          Catalog  = C:\WINDOWS\System32\DriverStore\Temp\{11112222-3333-4444-9555-666677778888}\sampleport.cat
samplewdi:debug [syslog]      sig:                     {_VERIFY_FILE_SIGNATURE exit(0x800b0100)} 15:15:26.766
samplewdi:debug [syslog] !!!  sig:                     Driver package catalog file does not contain a signature, and Code Integrity is enforced.
`),
    says: { class: 'drv.signature', code: '0x800b0100', culprit: 'sampleport.inf' },
  },
  {
    name: 'a device that is not ready in time',
    form: 'cut',
    text: pasted(raw`
     dvi:                          Install Device: Starting device 'ROOT\SAMPLENET\0001'. 10:38:29.685
     dvi:                          Install Device: Starting device completed. 10:38:29.690
!    dvi:                          Device pending start: Device has problem: 0x38 (CM_PROB_NEED_CLASS_CONFIG), problem status: 0x00000000.
     dvi:                {Install Device - exit(0x00000000)} 10:38:29.696
     dvi:           Waiting for device post-install to complete. 10:38:29.702
!!!  dvi:           Timed out waiting for device post-install to complete. 10:42:14.705
     ump:      {Plug and Play Service: Device Install exit(000005b4)}
!!!  ndv:      Device install failed for device.
!!!  ndv:      Error 1460: This operation returned because the timeout period expired.
`),
    says: { class: 'drv.install-failed', code: '0x800705b4', culprit: raw`ROOT\SAMPLENET\0001` },
  },
  {
    name: 'a device instance that could not be installed',
    form: 'cut',
    text: pasted(raw`
     dvi:           {DIF_INSTALLDEVICE - exit(0x00000000)} 22:03:13.259
     ndv: {Update Device Driver - exit(0000ffff)}
!!!  ndv: Failed to install device instance 'ROOT\SAMPLEHID\0000'. Error = 0x0000ffff
`),
    says: { class: 'drv.install-failed', code: '0x0000ffff', culprit: raw`ROOT\SAMPLEHID\0000` },
  },
  {
    name: 'a device that waits for its class',
    form: 'cut',
    text: pasted(raw`
     dvi:                     Install Device: Restarting device completed. 16:47:54.178
!    dvi:                     Device pending start: Device has problem: 0x38 (CM_PROB_NEED_CLASS_CONFIG), problem status: 0x00000000.
     dvi:                {Configure Device - exit(0x00000000)} 16:47:54.194
     ump:      {Plug and Play Service: Device Install exit(00000000)}
     ndv: {Update Device Driver - exit(00000000)}
`),
  },
  {
    name: 'a file that is missing from its package, indented, with the end of its section alone',
    form: 'quoted',
    text: pasted(raw`
    !!!  flq: Error installing file (0x00000002)
    !    flq:     SourceFile   - 'D:\sample\SAMPLEBT.SYS'
    !!!  cpy: Failed to copy file 'D:\sample\SAMPLEBT.SYS' to 'C:\Temp\{11112222-3333-4444-9555-666677778888}\SAMPLEBT.SYS'. Error = 0x00000002
    !!!  flq: FileQueueCommit aborting!
    !!!  sto: Failed to copy driver package to 'C:\Temp\{11112222-3333-4444-9555-666677778888}'. Error = 0x00000002
    <<<  Section end 2024/05/06 05:31:18.216
    <<<  [Exit status: FAILURE(0x00000002)]
`),
    says: { class: 'drv.install-failed', code: '0x80070002', culprit: 'SAMPLEBT.SYS' },
  },
  {
    name: 'an untrusted signer, the INF named by the last entry alone',
    form: 'cut',
    text: pasted(raw`
     sig:                {_VERIFY_FILE_SIGNATURE exit(0x800b0109)} 10:48:39.838
!!!  sig:                Driver package failed signature validation. Error = 0xE0000247
     sto:           {DRIVERSTORE IMPORT VALIDATE: exit(0xe0000247)} 10:48:39.843
!!!  dvs: Failed to import driver packages under 'D:\drivers\sampleprint.inf'. Error = 0xe0000247
<<<  Section end 2024/08/29 10:48:39.868
<<<  [Exit status: FAILURE(0xe0000247)]
`),
    says: { class: 'drv.signature', code: '0xe0000247', culprit: 'sampleprint.inf' },
  },
  {
    name: 'an untrusted signer of a package that nothing names',
    form: 'cut',
    text: pasted(raw`
     sig:                {_VERIFY_FILE_SIGNATURE exit(0x800b0109)} 13:50:25.208
!!!  sig:                Driver package failed signature validation. Error = 0xE0000247
     sto:           {DRIVERSTORE IMPORT VALIDATE: exit(0xe0000247)} 13:50:25.223
<<<  Section end 2024/12/15 13:50:25.364
<<<  [Exit status: FAILURE(0xe0000247)]
`),
    says: { class: 'drv.signature', code: '0xe0000247' },
  },
  {
    name: 'an install process that ends at once, without the marks of errors',
    form: 'quoted',
    text: pasted(raw`
> dvi: {Plug and Play Service: Device Install for PCI\VEN_0001&DEV_0002&SUBSYS_00020001&REV_01\AA00}
ump: Creating Install Process: DrvInst.exe <DateTime>
ump: Server install process exited with code 0xc0000142 <DateTime>
ump: {Plug and Play Service: Device Install exit(c0000142)}
ndv: Device Install failed for new device...installing NULL driver.
`),
    says: { class: 'drv.install-failed', code: '0xc0000142', culprit: raw`PCI\VEN_0001` },
  },
  {
    name: 'a driver file without the signature that this Windows requires',
    form: 'cut',
    text: pasted(raw`
     dvi:                     Install Device: Starting device 'ROOT\SAMPLEVID\0000'. 10:38:29.685
!    sto:           Driver package signer is unknown but user trusts the signer.
!!!  dvi:                     Device not started: Device has problem: 0x34: CM_PROB_UNSIGNED_DRIVER.
`),
    says: { class: 'drv.signature', culprit: raw`ROOT\SAMPLEVID\0000`, words: ['CM_PROB_UNSIGNED_DRIVER'] },
  },
  {
    name: 'a device that fails to start, its name cut off',
    form: 'cut',
    text: pasted(raw`
     dvi:                     Install Device: Restarting device completed. 16:47:54.178
!!!  dvi:                     Device not started: Device has problem: 0x0a (CM_PROB_FAILED_START), problem status: 0xc0000001.
`),
    says: { class: 'drv.install-failed', words: ['CM_PROB_FAILED_START'] },
  },
  {
    name: 'an install process that ends well',
    form: 'cut',
    text: pasted(raw`
     ump: Creating Install Process: DrvInst.exe 09:41:24.417
     ump: Server install process exited with code 0x00000000 09:41:26.102
     ump: {Plug and Play Service: Device Install exit(00000000)}
`),
  },
  {
    name: 'no driver for a device, in a log of Windows XP',
    form: 'cut',
    text: pasted(raw`
@ 19:00:08.907 #V155 Executing default installer.
@ 19:00:08.967 #W059 Selecting best compatible driver failed. Error 0xe0000228: There are no compatible drivers for this device.
@ 19:00:09.007 #W157 Default installer failed. Error 0xe0000228: There are no compatible drivers for this device.
`),
  },
  {
    name: 'a section whose exit status is cut short',
    form: 'cut',
    text: pasted(raw`
>>>  [Device Install (Hardware initiated) - PCI\VEN_0001&DEV_0004\3&11583659&0&FB]
>>>  Section start 2020/03/04 05:06:07.089
!!!  dvi: Device install failed (Access is denied.)
<<<  Section end 2020/03/04 05:06:09.089
<<<  [Exit status: FAILURE]
`),
    says: { class: 'drv.install-failed', culprit: raw`PCI\VEN_0001&DEV_0004` },
  },
  {
    name: 'a device whose code stands in parentheses alone',
    form: 'cut',
    text: pasted(raw`
     dvi: {Install Device - exit(0x00000005)} 10:38:29.696
!!!  ndv: Device install failed for device (0x00000005).
`),
    says: { class: 'drv.install-failed', code: '0x80070005' },
  },
  {
    name: 'a section without its end, the code one of Win32',
    form: 'cut',
    text: pasted(raw`
>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - C:\drivers\samplenic.inf]
>>>  Section start 2020/03/04 05:06:07.089
!!!  dvi: Add Service: Failed to create service 'samplenic'.
!!!  dvi: Error 1072: The specified service has been marked for deletion.
`),
    says: { class: 'drv.install-failed', code: '0x80070430', culprit: 'samplenic.inf' },
  },
  {
    name: 'an error alone that states no code',
    form: 'cut',
    text: pasted(raw`
     dvi: Waiting for device post-install to complete. 10:38:29.702
!!!  ndv: Device install failed for device.
`),
    says: { class: 'drv.install-failed' },
  },
  {
    name: 'a section without its end in which no driver is found',
    form: 'cut',
    text: pasted(raw`
>>>  [Device Install (Hardware initiated) - USB\VID_0001&PID_0005\5&1]
>>>  Section start 2020/03/04 05:06:07.089
!!!  ndv: Device install failed for device.
!!!  ndv: Error 0xe0000203: No driver selected for the device.
`),
  },
  {
    name: 'a publisher that is not trusted, the INF named only where it was opened',
    form: 'cut',
    text: pasted(raw`
!!!  sto:           Driver package failed signature verification. Error = 0xE0000242
     sto:      {Stage Driver Package: exit(0xe0000242)} 10:41:39.443
     inf: Opened INF: 'C:\Program Files\Sample\SAMPLE.inf' ([strings])
!    inf: Error 0xe0000242: The publisher of an Authenticode(tm) signed catalog has not yet been established as trusted.
<<<  Section end 2024/08/27 10:41:40.067
<<<  [Exit status: FAILURE(0xe0000242)]
`),
    says: { class: 'drv.signature', code: '0xe0000242', culprit: 'SAMPLE.inf' },
    isProvedTwice: true,
  },
  {
    name: 'an INF that does not list the device, the marks of its section taken for a quotation',
    form: 'quoted',
    text: pasted(raw`
> > >  [Device Install (UpdateDriverForPlugAndPlayDevices) - Root\SampleAudio]
> > >  Section start 2024/02/03 10:41:27.927
> > >       cmd: devcon.exe  install package\sampleaudio.inf Root\SampleAudio
> > >      dvi: {Update Device Driver - ROOT\MEDIA\0000}
> > >      dvi:           Default installer: Enter 10:41:27.961
> > > !    dvi:                     Selecting driver failed(0xe0000228)
> > > !    dvi:           Error 0xe0000228: There are no compatible drivers for this device.
> > > !!!  dvi: Failed to install device instance 'ROOT\MEDIA\0000'. Error = 0xe0000228
> > > <<<  Section end 2024/02/03 10:41:27.990
> > > <<<  [Exit status: FAILURE(0xe0000228)]
`),
    says: { class: 'drv.install-failed', code: '0xe0000228', culprit: 'sampleaudio.inf' },
  },
  {
    name: 'an INF that does not list the device, its section cut off',
    form: 'cut',
    text: pasted(raw`
>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - Root\SampleAudio]
>>>  Section start 2024/12/07 11:07:24.709
     ndv: INF path: C:\Sample\sampleaudio.inf
     ndv:      Searching single INF 'C:\Sample\sampleaudio.inf'
!    ndv:      No matching drivers found in single INF
     dvi:      {DIF_SELECTBESTCOMPATDRV} 11:07:25.038
`),
    says: { class: 'drv.install-failed', culprit: 'sampleaudio.inf' },
  },
];
