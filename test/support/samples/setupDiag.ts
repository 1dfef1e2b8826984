// Samples of SetupDiag's results in text, XML and JSON, written for the tests.

export const setupDiagText = `Matching Profile found: WimApplyExtractFailure - 746879E9-C9C5-488C-8D4B-0C811FF3A9A8
System Information:
\tMachine Name = Offline
\tHostOSVersion = 10.0.19045
\tTargetOSBuildString = 10.0.22621.1 (sample.220506-1250)
\tUpgradeStartTime = 3/4/2024 9:00:00 AM

Error: SetupDiag reports WIM Apply failure.
Last Setup Phase = Safe OS
Error: 0x80070570 - 0x2000C
Recommend you download the installation files again and try once more.
`;

export const setupDiagXml = `<?xml version="1.0" encoding="utf-16"?>
<SetupDiag xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="https://docs.microsoft.com/windows/deployment/upgrade/setupdiag">
  <Version>1.7.0.0</Version>
  <ProfileName>WimApplyExtractFailure</ProfileName>
  <ProfileGuid>746879E9-C9C5-488C-8D4B-0C811FF3A9A8</ProfileGuid>
  <SystemInfo>
    <HostOSVersion>10.0.19045</HostOSVersion>
    <TargetOSBuildString>10.0.22621.1 (sample.220506-1250)</TargetOSBuildString>
  </SystemInfo>
  <FailureData>
Error: SetupDiag reports WIM Apply failure.
Last Setup Phase = Safe OS
Error: 0x80070570 - 0x2000C</FailureData>
  <FailureDetails>Err = 0x80070570, LastOperation = Sample &amp; more, LastPhase = Safe OS</FailureDetails>
  <Remediation>Download the installation files again.</Remediation>
</SetupDiag>
`;

/** With a line break inside a string, as the tool writes it. */
export const setupDiagJson = `{
  "Version":"1.7.0.0",
  "ProfileName":"WimApplyExtractFailure",
  "ProfileGuid":"746879E9-C9C5-488C-8D4B-0C811FF3A9A8",
  "SystemInfo":{
    "HostOSVersion":"10.0.19045",
    "TargetOSBuildString":"10.0.22621.1 (sample.220506-1250)",
    "TargetOSArchitecture":null
  },
  "FailureData":[
    "\\u000aError: SetupDiag reports WIM Apply failure.\\u000aLast Setup Phase = Safe OS\\u000aError: 0x80070570 - 0x2000C",
    "LogEntry: 2024-03-04 09:10:01, Error                 SP     Sample[
      gle=0x00000570
    ]"
  ],
  "FailureDetails":"Err = 0x80070570, LastOperation = Sample \\"quoted\\", LastPhase = Safe OS",
  "DeviceDriverInfo":null,
  "Remediation":[
    "Download the installation files again."
  ]
}
`;
