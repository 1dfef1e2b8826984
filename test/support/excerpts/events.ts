// Excerpts of event logs as people copy them: Event Viewer's text in the languages of Windows, sentences of the
// standalone installer, definitions of Defender.
import { type Excerpt, pasted } from './excerpt';

const raw = String.raw;

export const eventExcerpts: readonly Excerpt[] = [
  {
    name: 'definitions that cannot be fetched, as Event Viewer copies it',
    form: 'records',
    text: pasted(raw`
Log Name:      Microsoft-Windows-Windows Defender/Operational
Source:        Microsoft-Windows-Windows Defender
Date:          2024-04-11 07:12:44
Event ID:      2001
Level:         Error
Computer:      pc01.example.com
Description:
Microsoft Defender Antivirus has encountered an error trying to update security intelligence.
 	New security intelligence Version:
 	Update Source: Microsoft Update Server
 	Error code: 0x80072ee7
 	Error description: The server name or address could not be resolved
`),
    says: { class: 'net.unreachable', code: '0x80072ee7' },
  },
  {
    name: 'definitions that are fetched at the next try',
    form: 'records',
    text: pasted(raw`
ProviderName     : Microsoft-Windows-Windows Defender
TimeCreated      : 4/14/2024 7:12:44 AM
Id               : 2001
LevelDisplayName : Error
Message          : Microsoft Defender Antivirus has encountered an error trying to update security intelligence.
                   	Error code: 0x80240438

ProviderName     : Microsoft-Windows-Windows Defender
TimeCreated      : 4/14/2024 9:12:44 AM
Id               : 2000
LevelDisplayName : Information
Message          : Microsoft Defender Antivirus security intelligence version updated.
`),
  },
  {
    name: 'an update that fails, in the words of a Spanish Windows',
    form: 'records',
    text: pasted(raw`
Nombre de registro:System
Origen:        Microsoft-Windows-WindowsUpdateClient
Fecha:         03/04/2024 9:12:45
Id. del evento:20
Nivel:         Error
Equipo:        pc01.example.com
Descripción:
Error de instalación: Windows no pudo instalar la siguiente actualización con el error 0x800f0831: 2024-03 Actualización acumulativa para Windows 10 Version 22H2 (KB5035845).
`),
    says: { class: 'cbs.store.corruption-flag', code: '0x800f0831', words: ['KB5035845'] },
  },
  {
    name: 'a service that is refused, in the words of an Italian Windows',
    form: 'records',
    text: pasted(raw`
Nome registro: System
Origine:       Service Control Manager
Data:          03/04/2024 09:12:45
ID evento:     7023
Livello:       Errore
Computer:      pc01.example.com
Descrizione:
Il servizio Windows Update è stato interrotto con il seguente errore:
Accesso negato.
`),
    says: { class: 'env.service-or-rpc', culprit: 'Windows Update' },
  },
  {
    name: 'a package of the standalone installer whose path stands on the next line',
    form: 'wrapped',
    text: pasted(raw`
Windows update  could not be installed because of error 2149842967 "" (Command line: ""C:\WINDOWS\system32\wusa.exe"
"C:\Updates\windows10.0-kb5034441-x64_0123456789abcdef0123.msu" ")
`),
    says: {
      class: 'cbs.package.not-applicable',
      code: '0x80240017',
      culprit: 'kb5034441',
      confidence: 'low',
    },
    isProvedTwice: true,
  },
  {
    name: 'the answer of the standalone installer behind its command',
    form: 'cut',
    text: pasted(raw`
C:\Updates>wusa.exe "C:\Updates\windows10.0-kb5034441-x64.msu" /quiet /norestart
Installer encountered an error: 0x80240017
The update is not applicable to your computer.
`),
    says: { class: 'cbs.package.not-applicable', code: '0x80240017', culprit: 'kb5034441' },
  },
];
