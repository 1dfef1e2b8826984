// Excerpts of what DISM prints on a console, and of image records that people paste with it.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

export const consoleExcerpts: readonly Excerpt[] = [
  {
    name: 'a console answer that is a number of the system',
    form: 'cut',
    text: pasted(raw`
C:\Windows\system32>dism /online /enable-feature /featurename:Sample-Feature /all

Deployment Image Servicing and Management tool
Version: 10.0.19041.844

Image Version: 10.0.19043.1320

Enabling feature(s)
[==========================100.0%==========================]

Error: 14081

The referenced assembly could not be found.
`),
    says: { class: 'csi.assembly.missing', code: '0x80073701' },
  },
  {
    name: 'a console answer that asks for a restart',
    form: 'quoted',
    text: pasted(raw`
> Deployment Image Servicing and Management tool
> Version: 10.0.26100.1150
>
> [===========================60.2%==                        ]
> Error: 3017
>
> The requested operation failed. A system reboot is required to roll back changes made.
`),
    says: { class: 'txn.pending.blocks', code: '0x80070bc9' },
  },
  {
    name: 'the first of two packages fails on the console, the second goes in',
    form: 'cut',
    text: pasted(raw`
Processing 1 of 1 - Adding package Package_for_SampleFix~31bf3856ad364e35~amd64~~26100.1234.1.5
[==========================100.0%==========================]
An error occurred - Package_for_SampleFix Error: 0x800f081f

Error: 0x800f081f

DISM failed. No operation was performed.

Processing 1 of 1 - Adding package Package_for_SampleFix~31bf3856ad364e35~amd64~~26100.5678.1.7
[==========================100.0%==========================]
The operation completed successfully.
`),
    says: { class: 'cbs.source.missing', code: '0x800f081f', words: ['26100.1234.1.5'] },
    isProvedTwice: true,
  },
  {
    name: 'the packages behind one that failed on the console',
    form: 'cut',
    text: pasted(raw`
Processing 3 of 4 - Adding package Package_for_SampleFix~31bf3856ad364e35~x86~~9600.20001.1.8
Package_for_SampleFix: The specified image is no longer serviceable and may be corrupted.
Discard the modified image and start again.
 Error: 0x8007007f
Processing 4 of 4 - Package_for_KB5099001: The specified image is no longer serviceable and may be corrupted.
Discard the modified image and start again.
 Error: 0x800f0830

Error: 127
`),
    says: {
      class: 'unclassified',
      code: '0x8007007f',
      words: ['Package_for_SampleFix~31bf3856ad364e35~x86~~9600.20001.1.8'],
      notBlamed: ['KB5099001', '0x800f0830'],
    },
    isProvedTwice: true,
  },
  {
    name: 'an old DISM that cannot start its work in a newer image, listed',
    form: 'quoted',
    text: pasted(raw`
- C:\Tools>"C:\Windows\System32\Dism.exe" /Image:"D:\Sample_Mount" /Add-Package /PackagePath:"D:\kb5099002.msu"
- Deployment Image Servicing and Management tool
- Version: 6.1.7600.16385
- Error: 0xc0000135
- An error occurred while attempting to start the servicing process for the image located at D:\Sample_Mount.
- For more information, review the log file.
`),
    says: { class: 'dism.provider', code: '0xc0000135' },
  },
  {
    name: 'a capability name that is not known',
    form: 'cut',
    text: pasted(raw`
DISM /Online /Add-Capability /CapabilityName:Sample.Appcompat~~~~0.0.1.0 /Source:D: /LimitAccess

Error: 87
A Windows capability name was not recognized.
`),
    says: { class: 'cbs.capability.name-unknown', culprit: 'Sample.Appcompat' },
  },
  {
    name: 'a cmdlet that keeps the code to itself',
    form: 'cut',
    text: pasted(raw`
PS C:\WINDOWS\system32> Enable-WindowsOptionalFeature -Online -FeatureName Sample-Feature
Enable-WindowsOptionalFeature : The referenced assembly could not be found.
At line:1 char:1
+ Enable-WindowsOptionalFeature -Online -FeatureName Sample-Feature
    + CategoryInfo          : NotSpecified: (:) [Enable-WindowsOptionalFeature], COMException
`),
    says: { class: 'csi.assembly.missing', code: '0x80073701' },
  },
  {
    name: 'a volume that refuses the links of an image, without times',
    form: 'unstamped',
    text: pasted(raw`
[28216] Mounting new image.

Wim:         [E:\Sources\install.wim]
Image Index: [3]
Mount Path:  [D:\Sample\Mount]
[28216] [0xd00000bb] WimImageSetInformationFile:(2367)
Error DISM   DISM WIM Provider: PID=28216 [RestoreHardlink:(556) -> setting hardlink failed] D:\Sample\Mount\Windows\WinSxS\amd64_sample-input_31bf3856ad364e35_10.0.19041.746_none_1122334455667788\Sample.xml (HRESULT=0x80070032) - CWimManager::WimProviderMsgLogCallback
`),
    says: { class: 'dism.mount.invalid', code: '0x80070032', culprit: 'D:\\Sample\\Mount' },
  },
  {
    name: 'an image file whose list of images cannot be read',
    form: 'records',
    fileName: 'dism.log',
    text: servicing(
      '2020-08-27',
      raw`
19:30:10 E DISM DISM WIM Provider: PID=17468 TID=4792 onecore\base\ntsetup\opktools\dism\providers\wimprovider\dll\wimmanager.cpp:3469 - CWimManager::InternalOpGetImages(hr:0x8007000d)
19:30:10 E DISM DISM WIM Provider: PID=17468 TID=4792 "Error executing command" - CWimManager::InternalExecuteCmd(hr:0x8007000d)
19:30:10 E DISM DISM WIM Provider: PID=17468 TID=4792 onecore\base\ntsetup\opktools\dism\providers\wimprovider\dll\wimmanager.cpp:2122 - CWimManager::ExecuteCmdLine(hr:0x8007000d)
19:30:10 I DISM DISM.EXE: Image session has been closed. Reboot required=no.
`,
    ),
    says: { class: 'dism.image.unsupported', code: '0x8007000d', words: ['InternalOpGetImages'] },
  },
  {
    name: 'a driver file that sfc cannot put right',
    form: 'records',
    text: servicing(
      '2022-08-19',
      raw`
05:30:49 I DEPLOY [Pnp] Corrupt file: C:\Windows\System32\drivers\samplesp.sys
05:30:49 E DEPLOY [Pnp] Failed repairing file: C:\Windows\System32\drivers\samplesp.sys: 
`,
    ),
    says: { class: 'csi.payload.hash-mismatch', culprit: 'samplesp.sys' },
    isProvedTwice: true,
  },
  {
    name: 'the manifest of a package and the catalog beside it',
    form: 'records',
    fileName: 'CheckSUR.log',
    text: pasted(raw`
=================================
Checking System Update Readiness.
Binary Version 6.1.7601.21645
Package Version 19.0
2013-06-26 23:43

Checking Package Manifests and Catalogs
(f)	CBS MUM Corrupt	0x800F0900	servicing\Packages\Package_2_for_KB5099003~31bf3856ad364e35~amd64~~6.1.1.0.mum		Line 1:
(f)	CBS Catalog Corrupt	0x800B0100	servicing\Packages\Package_2_for_KB5099003~31bf3856ad364e35~amd64~~6.1.1.0.cat
`),
    says: { class: 'cbs.mum.corrupt', culprit: 'Package_2_for_KB5099003' },
  },
  {
    name: 'a console command that came out well',
    form: 'cut',
    text: pasted(raw`
  12. C:\WINDOWS\system32> DISM /Online /Remove-Capability /CapabilityName:Sample.Assist~~~~0.0.1.0
  13. Deployment Image Servicing and Management tool
  14. Version: 10.0.19041.329
  15.
  16. [==========================100.0%==========================] The operation completed successfully.
`),
  },
  {
    name: 'a repair on the console that a second try with a source brought to its end',
    form: 'cut',
    text: pasted(raw`
C:\>dism /online /cleanup-image /restorehealth
Tool zur Imageverwaltung für die Bereitstellung
Version: 10.0.22621.2792

Fehler: 0x800f081f

Die Quelldateien wurden nicht gefunden.
C:\>dism /online /cleanup-image /restorehealth /source:wim:D:\sample.wim:1 /limitaccess
Tool zur Imageverwaltung für die Bereitstellung
Version: 10.0.22621.2792

Der Vorgang wurde erfolgreich beendet.
`),
  },
  {
    name: 'a console command that DISM did not understand',
    form: 'cut',
    text: pasted(raw`
C:\WINDOWS\system32>dism /sampleoption

Deployment Image Servicing and Management tool
Version: 10.0.15063.0

Error: 87

The sampleoption option is unknown.
For more information, refer to the help by running DISM.exe /?.
`),
  },
  {
    name: 'numbers of another program that calls them errors',
    form: 'cut',
    text: pasted(raw`
Sample deployment started
Error: 5
Error: 14098
Sample deployment finished, see sample.txt
`),
  },
];
