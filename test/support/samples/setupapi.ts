// Samples of setupapi.dev.log and setupapi.offline.log, written for the tests.

const lines = (text: string): string => text.replace(/\n/g, '\r\n');

/** A device that is installed, a package that is refused, a section that a restart cut off. */
export const setupapiDevLog = lines(`[Device Install Log]
     OS Version = 10.0.19045
     Service Pack = 0.0
     Suite = 0x0100
     ProductType = 1
     Architecture = amd64

[BeginLog]

[Boot Session: 2024/03/04 08:00:01.500]

>>>  [Device Install (Hardware initiated) - USB\\VID_0001&PID_0002\\SAMPLE1]
>>>  Section start 2024/03/04 09:00:01.100
     dvi: {Build Driver List} 09:00:01.120
     dvi:      Searching for hardware ID(s):
     dvi:           usb\\vid_0001&pid_0002
!    inf:      Unparsed registry value directive. Code = 1202
!!!  dvi:      Device not started: Device has problem: 0x0a: CM_PROB_FAILED_START.
     dvi: {Build Driver List - exit(0x00000000)} 09:00:01.200
<<<  Section end 2024/03/04 09:00:02.100
<<<  [Exit status: SUCCESS]


>>>  [Setup Import Driver Package - C:\\Drivers\\sample.inf]
>>>  Section start 2024/03/04 10:00:01.100
      cmd: C:\\Windows\\System32\\pnputil.exe -i -a sample.inf
     inf: Provider: Example
     sto: {Setup Import Driver Package: C:\\Drivers\\sample.inf} 10:00:01.123
!    sig:      Verifying file against specific (valid) catalog failed! (0x800b0109)
!!!  sig: Driver package failed signature verification. Error = 0xE0000247
<<<  Section end 2024/03/04 10:00:03.100
<<<  [Exit status: FAILURE(0xe0000247)]

[Boot Session: 2024/03/05 08:00:01.500]

>>>  [Device Install (DiInstallDevice) - PCI\\VEN_0001&DEV_0002\\1]
>>>  Section start 2024/03/05 10:00:01.100
     ndv: Installing.
[Boot Session: 2024/03/05 11:00:01.500]
`);

export const setupapiOfflineLog = lines(`[Device Install Log]
     OS Version = 10.0.22621
     Architecture = amd64

[BeginLog]

>>>  [Sysprep Specialize - {11111111-2222-3333-4444-555555555555}]
>>>  Section start 2024/03/04 07:00:01.100
     set: PnP Sysprep
<<<  Section end 2024/03/04 07:00:02.100
<<<  [Exit status: SUCCESS]
`);

export const setupapiVistaLog = lines(`>>>  [Device Install - PCI\\VEN_0001&DEV_0002\\1]
>>>  2008/02/13 22:06:20.000: Section start
     ndv: Retrieving device info...
     ndv: Setting device parameters...
<<<  [2008/02/13 22:06:28.109: Section end]
<<<  [Exit Status(0x00000000)]
`);
