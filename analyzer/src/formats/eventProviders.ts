// Owns the full names of the providers whose events are known in more than one place: as shapes, by their sentences where
// an export leaves the provider out, and as sentences where a file holds none. Source: the providers' manifests.

export const eventProviders = {
  updateClient: 'Microsoft-Windows-WindowsUpdateClient',
  servicing: 'Microsoft-Windows-Servicing',
  wusa: 'Microsoft-Windows-WUSA',
  languagePack: 'Microsoft-Windows-LanguagePackSetup',
  defender: 'Microsoft-Windows-Windows Defender',
  bits: 'Microsoft-Windows-Bits-Client',
  controlManager: 'Service Control Manager',
  kernelGeneral: 'Microsoft-Windows-Kernel-General',
  kernelPower: 'Microsoft-Windows-Kernel-Power',
  eventLog: 'EventLog',
  applicationError: 'Application Error',
  disk: 'disk',
  ntfs: 'Ntfs',
  newNtfs: 'Microsoft-Windows-Ntfs',
} as const;
