// Excerpts about what the update client's records come to: packages it hands on, tokens and services it can do
// without, calls to the server.
import { type Excerpt, pasted, updating } from './excerpt';

const raw = String.raw;
const id = '0A1B2C3D-1111-2222-3333-445566778899';

export const updateCallExcerpts: readonly Excerpt[] = [
  {
    name: 'one call to the server that fails, cut out',
    form: 'cut',
    text: updating(
      '2024/03/04',
      raw`
07:00:01 WebServices Auto proxy settings for this web service call.
07:00:02 WebServices *FAILED* [80240439] Web service call
07:00:02 WebServices Current service auth scheme=0.
07:00:03 ProtocolTalker OK to reuse existing configuration
`,
    ),
    says: { class: 'wsus.soap-or-metadata', code: '0x80240439', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'reports that the server does not take',
    form: 'cut',
    text: pasted('WARNING: Failed to upload events to the server with hr = 80244008'),
    says: { class: 'wsus.soap-or-metadata', code: '0x80244008', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'what the client of old asks for at every start',
    form: 'cut',
    text: pasted(raw`
2009-01-21 08:50:02:878 816 f2c PT +++++++++++ PT: Synchronizing server updates +++++++++++
2009-01-21 08:50:03:284 816 f2c EEHndlr WARNING: Failed to populate ServiceStartup entries in Cache: error 0x80070002
2009-01-21 08:50:04:346 816 f2c EEHndlr WARNING: Failed to populate ServiceStartup entries in Cache: error 0x80070002
2009-01-21 08:50:04:518 816 f2c PT +++++++++++ PT: Synchronizing extended update info +++++
`),
  },
  {
    name: 'a package that the handler names before it fails',
    form: 'cut',
    text: pasted(raw`
2016-10-31	11:24:28:489	1384	1748	Handler	:: START ::  Handler: CBS Install
2016-10-31	11:24:28:505	1384	1748	Handler	Starting install of CBS update ${id}
2016-10-31	11:24:28:598	1384	1748	Handler	CBS package identity: Package_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.4
2016-10-31	11:25:11:755	1384	1174	Handler	FATAL: CBS called Error with 0x80070308, 
2016-10-31	11:25:13:645	1384	1748	Handler	FATAL: Completed install of CBS update with type=0, requiresReboot=0, installerError=1, hr=0x80070308
2016-10-31	11:25:13:661	1384	1748	Handler	::  END  ::  Handler: CBS Install
`),
    says: {
      class: 'unclassified',
      code: '0x80070308',
      culprit: 'Package_for_KB5000001',
      words: ['KB5000001'],
      confidence: 'low',
    },
    isProvedTwice: true,
  },
  {
    name: 'a search that goes well without the token of the device',
    form: 'records',
    text: updating(
      '2024/03/14',
      raw`
09:18:01 Agent * START * Finding updates CallerId = UpdateOrchestrator  Id = 12
09:18:02 Misc *FAILED* [80070426] Method failed [AuthTicketHelper::GetDeviceTickets:570]
09:18:02 Misc *FAILED* [80070426] GetDeviceTickets
09:18:24 Agent Found 1 updates and 86 categories in search; evaluated appl. rules of 1120 out of 1950 deployed entities
09:18:24 Agent * END * Finding updates CallerId = UpdateOrchestrator, Id = 12, Exit code = 0x00000000
`,
    ),
  },
  {
    name: 'a download that goes well although Delivery Optimization is switched off',
    form: 'records',
    text: updating(
      '2024/03/14',
      raw`
09:18:02 Misc *FAILED* [80070422] Connect to the DO service
09:20:24 DownloadManager DO job {99887766-5544-3322-1100-AABBCCDDEEFF} completed successfully, updateId = ${id}.200
09:30:24 Agent LogHistory called. idUpdate={${id}}.200, resultMapped=0, resultUnMapped=0
`,
    ),
  },
  {
    name: 'a search that policy refuses to the client of old',
    form: 'cut',
    text: pasted(raw`
2014-03-14	09:18:10:123	 980	1a2c	Agent	  * Windows Update access disabled: Yes
2014-03-14	09:18:11:223	 980	1a2c	Agent	WARNING: WU client fails CClientCallRecorder::BeginFindUpdates with error 0x8024002e
2014-03-14	09:18:11:323	 980	1a2c	COMAPI	WARNING: Unable to establish connection to the service. (hr=8024002E)
`),
    says: { class: 'wu.disabled-by-policy', code: '0x8024002e' },
  },
  {
    name: 'a search that had nothing to do',
    form: 'cut',
    text: pasted(raw`
2014-03-14	09:18:11:223	 980	1a2c	Agent	WARNING: WU client fails CClientCallRecorder::BeginFindUpdates with error 0x8024000c
`),
  },
  {
    name: 'a database whose engine tells a damaged page',
    form: 'cut',
    text: pasted(raw`
2014-03-14	09:18:10:123	 980	1a2c	DtaStor	FATAL: Failed to initialize datastore, error = 0xC80003FB
2014-03-14	09:18:11:123	 980	1a2c	Agent	  * WARNING: Exit code = 0xC80003FB
2014-03-14	09:18:11:223	 980	1a2c	Agent	**  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]
`),
    says: { class: 'wu.datastore', code: '0xc80003fb' },
    isProvedTwice: true,
  },
];
