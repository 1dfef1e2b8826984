// Owns the message shapes of setupapi.log of Windows 2000 to Server 2003: sections with a head in brackets, entries with
// a mark and a number. The numbers are the same in every language. Facts: "SetupAPI logging (Windows Server 2003, Windows
// XP, and Windows 2000)" of Microsoft's documentation.
import { holds, type Shape } from '../shape';

export const oldDeviceShapes: readonly Shape[] = [
  // [2009/10/21 10:52:43 1912.7 Driver Install]
  holds(
    'device',
    'device.old.section',
    ' Driver Install]',
    /^\[(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) (?<id>\d{1,9}\.\d{1,9}) Driver Install\]/,
  ),
  // #E358 An unsigned or incorrectly signed file "C:\\…\\sample.cat" for driver "Sample" blocked (server install). Error 0x800b0003: …
  // #E279 Add Service: Failed to create service "SAMPLE". Error 1078: …
  holds(
    'device',
    'device.old.error',
    '#E',
    /^(?:@ [\d:.]{8,14} )?#E(?<number>\d{3}) (?=(?:[^"]{0,300}"(?<object>[^"\n]{1,300})"|))(?<text>[\s\S]{1,900}?)(?:\s\S{2,14} (?<code>0x[0-9a-fA-F]{8}|\d{1,5})[:：]|$)/,
  ),
  // #W334 Failed to open key "HKLM\\…\\SafeBoot". Error 2: …: the installation goes on; what ends it is marked #E
  holds('device', 'noise.device-warning', '#W', /^(?:@ [\d:.]{8,14} )?#W\d{3} /),
  // #I121 Device install of "PCI\\…" finished successfully.
  holds('device', 'device.old.done', '#I121 ', /#I121 [^"]{0,80}"(?<device>[^"\n]{1,300})"/),
  // #I125 Installing NULL driver for "PCI\\…", #-123 Doing full install of "PCI\\…", #-124 Doing copy-only install of "…"
  ...['#I125 ', '#-123 ', '#-124 '].map((text) =>
    holds(
      'device',
      'device.old.device',
      text,
      /^(?:@ [\d:.]{8,14} )?#\S{4} [^"]{0,80}"(?<device>[^"\n]{3,300})"/,
    ),
  ),
  // #I063 Selected driver installs from section [Sample_Inst] in "c:\\…\\sample.inf".
  holds('device', 'device.old.inf', '#I063 ', /"(?<path>[^"\n]{3,300}\.inf)"/i),
];
