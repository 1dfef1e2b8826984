// Excerpts of setupapi.log as Windows 2000 to Server 2003 write it: numbered entries, in any language.
import { type Excerpt, pasted } from './excerpt';

const raw = String.raw;

export const oldDeviceExcerpts: readonly Excerpt[] = [
  {
    name: 'a catalog that is blocked in a quiet installation',
    form: 'cut',
    text: pasted(raw`
        [2008/03/21 10:52:43 1912.7 Driver Install]
        #-019 Searching for hardware ID(s): pci\ven_0001&dev_0002
        #I063 Selected driver installs from section [SAMPLE_Inst] in "c:\drivers\sampleraid.inf".
        #-124 Doing copy-only install of "ROOT\SAMPLE\0000".
        #E358 An unsigned or incorrectly signed file "c:\drivers\sampleraid.cat" for driver "Sample RAID" blocked (server install). Error 0x800b0003: The form specified for the subject is not one supported or known by the specified trust provider.
        #W187 Install failed, attempting to restore original files.
`),
    says: { class: 'drv.signature', code: '0x800b0003', culprit: 'sampleraid.inf', words: ['blocked'] },
  },
  {
    name: 'a service whose display name is taken',
    form: 'wrapped',
    text: pasted(raw`
#E279 Add Service: Failed to create service "SAMPLENET".
      Error 1078: The name is already in use as either a service name
      or a service display name.
#I125 Installing NULL driver for "PCI\VEN_0001&DEV_0002..."
`),
    says: { class: 'drv.install-failed', code: '0x80070436', culprit: 'SAMPLENET' },
  },
  {
    name: 'a service without its file, in Chinese',
    form: 'cut',
    text: pasted(raw`
#-035 正在处理服务添加/删除段 [SampleInstall.NT.Services]。
#E339 添加服务: 服务 "sampleser" 的二进制文件 "C:\WINDOWS\system32\DRIVERS\sampleser.sys" 不存在。
#E275 安装服务时出错。 错误 0xe0000217: 这个 INF 中的服务安装段落无效。
#E122 设备安装失败。 错误 0xe0000217: 这个 INF 中的服务安装段落无效。
`),
    says: { class: 'drv.install-failed', code: '0xe0000217', culprit: 'sampleser' },
  },
  {
    name: 'a device without a driver that ends well',
    form: 'cut',
    text: pasted(raw`
[2008/03/21 10:53:43 1912.9 Driver Install]
#W059 Selecting best compatible driver failed. Error 0xe0000228: There are no compatible drivers for this device.
#I125 Installing NULL driver for "PCI\VEN_0001&DEV_0003&SUBSYS_00000000&REV_00\3&1&0&20".
#E122 Device install failed. Error 0xe0000219: The installation failed because a function driver was not specified for this device instance.
#I121 Device install of "PCI\VEN_0001&DEV_0003&SUBSYS_00000000&REV_00\3&1&0&20" finished successfully.
`),
  },
  {
    name: 'an unsigned file that is installed all the same',
    form: 'cut',
    text: pasted(raw`
#-290 Processing REGISTERDLLS section [sample_core_dlls_Values]. Binary: "%11%\sample\samplecfg.dll", flags: 0x0001, timeout: 60s.
#E361 An unsigned or incorrectly signed file "D:\WINDOWS\System32\sample\samplecfg.dll" will be installed (Policy=Ignore). Error 2: The system cannot find the file specified.
#E291 Failed to register OLE server "D:\WINDOWS\System32\sample\samplecfg.dll". Error 126: The specified module could not be found.
`),
  },
  {
    name: 'sections of Windows 2000 without numbers',
    form: 'cut',
    text: pasted(raw`
[2008/03/21 10:55:11 180.1422 Driver Install]
Searching for hardware ID(s): acpi\samplebutton,*samplebutton
Doing full install of ACPI\SAMPLEBUTTON\2&1&0.
Device required reboot: Query remove failed (install) CfgMgr32 code: 23.
Device install finished successfully (ACPI\SAMPLEBUTTON\2&1&0).
`),
  },
  {
    name: 'a section of a newer log, with the signs that a page in Markdown needs',
    form: 'quoted',
    text: pasted(raw`
> \>>> [SetupCopyOEMInf - \\server.example.com\drivers\samplenic.inf]
> \>>> Section start \<*Date*> \<*Time*>
> ! sig: Verifying file against specific (valid) catalog failed! (0xe0000244)
> ! sig: Error 0xe0000244: The software was tested for compliance with Windows Logo requirements on a different version of Windows, and may not be compatible with this version.
> \<<< Section end \<*Date*> \<*Time*>
> \<<< [Exit status: FAILURE(0xe0000244)]
`),
    says: { class: 'drv.signature', code: '0xe0000244', culprit: 'samplenic.inf' },
  },
  {
    name: 'a section whose every sign is escaped',
    form: 'cut',
    text: pasted(raw`
\>\>\> \[SetupUninstallOEMInf - oem12.inf\]
\>\>\> Section start \<\*Date\*\> \<\*Time\*\>
cmd: "C:\Program Files\Sample\setup.exe" -u
\!\!\! inf: Failed to uninstall 'oem12.inf'. Error 0x80070005: Access is denied.
\<\<\< Section end \<\*Date\*\> \<\*Time\*\>
\<\<\< \[Exit status: FAILURE\(0x00000005\)\]
`),
    says: { class: 'drv.install-failed', code: '0x80070005', culprit: 'oem12.inf' },
  },
  {
    name: 'a section in bold marks with its dates in italics',
    form: 'cut',
    text: pasted(raw`
**>>>** [Device Install (DiInstallDriver) - C:\drivers\samplenic.inf]
**>>>** Section start *2019/04/05 10:11:12.131*
*!!!* sto: Failed to import driver package into Driver Store. Error = 0xE0000247
**<<<** Section end *2019/04/05 10:11:13.141*
**<<<** [Exit status: FAILURE(0xe0000247)]
`),
    says: { class: 'drv.install-failed', code: '0xe0000247', culprit: 'samplenic.inf' },
  },
];
