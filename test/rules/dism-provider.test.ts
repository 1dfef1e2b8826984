// A host process that cannot be reached is named; a second try that reaches it takes the failure back.
import { checkRule } from '../support/checkRule';

checkRule('dism.provider', {
  hits: [
    {
      name: 'a boot image that a site could not mount',
      log: [
        'SMS Provider    Loaded the image from \\\\server01\\sample\\boot.wim',
        'SMS Provider    ERROR> failed to mount wim file, err=-1052638943~',
      ].join('\n'),
      code: '0xc1420121',
    },
    {
      name: 'a host process that cannot be created',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /online /get-features',
        '2024-05-06 10:00:04, Error                 DISM   DISM Manager: PID=4100 TID=4104 Failed to create DismHostManager remote object. - CDISMManager::LoadRemoteImageSession(hr:0x80040154)',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
      code: '0x80040154',
      confidence: 'medium',
    },
    {
      name: 'an image whose servicing process cannot be started',
      log: [
        '2024-05-06 10:00:04, Error                 DISM   DISM Manager: PID=4100 TID=4104 Failed to copy the image provider store out of the image. Code: 0x80070002 - CDISMManager::CreateImageSessionFromLocation(hr:0x80070002)',
        '2024-05-06 10:00:04, Error                 DISM   DISM.EXE: Could not load the image session. HRESULT=80070002',
        "2024-05-06 10:00:04, Error                 DISM   DISM.EXE: Unable to start the servicing process for the image at 'E:\\'. HRESULT=80070002",
      ].join('\n'),
      culprit: 'E:\\',
      code: '0x80070002',
    },
  ],
  misses: [
    {
      name: 'a second try that reaches the host',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /online /get-features',
        '2024-05-06 10:00:04, Error                 DISM   DISM Manager: PID=4100 TID=4104 Failed to create DismHostManager remote object. - CDISMManager::LoadRemoteImageSession(hr:0x80040154)',
        '2024-05-06 10:00:05, Info                  DISM   DISM Manager: PID=4100 TID=4104 Successfully loaded the ImageSession at "C:\\Windows\\System32\\Dism" - CDISMManager::LoadRemoteImageSession',
        '2024-05-06 10:00:05, Info                  DISM   DISM Image Session: PID=4200 TID=4204 Instantiating the Provider Store. - CDISMImageSession::get_ProviderStore',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
    },
    {
      name: 'a second try that reaches the host, in a log whose beginning was rotated away',
      log: [
        '2024-05-06 10:00:04, Error                 DISM   DISM Manager: PID=4100 TID=4104 Failed to create Dism Image Session in host. - CDISMManager::LoadRemoteImageSession(hr:0x80040154)',
        '2024-05-06 10:00:04, Warning               DISM   DISM Manager: PID=4100 TID=4104 A problem ocurred loading the image session. Retrying...  - CDISMManager::CreateImageSession(hr:0x80040154)',
        '2024-05-06 10:00:05, Info                  DISM   DISM Manager: PID=4100 TID=4104 Successfully loaded the ImageSession at "C:\\Windows\\TEMP\\0A1B2C3D" - CDISMManager::LoadRemoteImageSession',
      ].join('\n'),
    },
    {
      name: 'an image session that is loaded from another place',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   API: PID=4100 TID=4108 DismApi.dll: <----- Starting DismApi.dll session -----> - DismInitializeInternal',
        '2024-05-06 10:00:04, Error                 DISM   DISM Manager: PID=4100 TID=4104 Failed to load the image session from the temporary location: C:\\Windows\\TEMP\\0A1B2C3D - CDISMManager::CreateImageSession(hr:0x80070005)',
        '2024-05-06 10:00:05, Info                  DISM   DISM Manager: PID=4100 TID=4104 Image session successfully loaded from location: C:\\Windows\\System32\\Dism - CDISMManager::CreateImageSession',
      ].join('\n'),
    },
    {
      name: 'optional providers that are not there',
      log: [
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Host machine information: OS Version=10.0.20348, Running architecture=amd64, Number of processors=4',
        '2024-05-06 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /online /get-features',
        '2024-05-06 10:00:04, Warning               DISM   DISM Provider Store: PID=4200 TID=4204 Failed to load the provider: C:\\Windows\\System32\\Dism\\PEProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)',
        '2024-05-06 10:00:04, Warning               DISM   DISM Provider Store: PID=4200 TID=4204 Failed to get and initialize the PE Provider.  Continuing by assuming that it is not a WinPE image. - CDISMProviderStore::Final_OnConnect',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2024-05-06 10:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ].join('\n'),
    },
  ],
});
