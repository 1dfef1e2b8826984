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
];
