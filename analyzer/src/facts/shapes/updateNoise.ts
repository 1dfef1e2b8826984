// Owns the shapes of what the update client calls an error and meets in sound work: lookups that find nothing, tries that
// are repeated, callers that have gone.
import { holds, type Shape } from '../shape';

/** Errors in name only. */
export const updateNoiseShapes: readonly Shape[] = [
  holds('update', 'noise.wu.history', 'LoadHistoryEventFromRegistry completed'),
  holds('update', 'noise.wu.refresh', 'DynamicDownloadDataFetcher Refresh complete'),
  // an address that has expired; the client fetches a new one and goes on
  holds('update', 'noise.wu.refresh', "} 403'd, updateId = "),
  holds('update', 'noise.wu.lookup', '[80248007]'),
  holds('update', 'noise.wu.lookup', '[8024801E]'),
  holds('update', 'noise.wu.lookup', '[80248014]'),
  holds('update', 'noise.wu.rule', '[80041010]'),
  holds('update', 'noise.wu.rule', '[8007066F]'),
  holds('update', 'noise.wu.rule', '[80070032]'),
  holds('update', 'noise.wu.rule', '[800F0823] Eval'),
  holds('update', 'noise.wu.optional', '[8024000E]'),
  holds('update', 'noise.wu.network-cost', '[800704C6]'),
  holds('update', 'noise.wu.network-cost', 'networkcostmgr.cpp'),
  holds('update', 'noise.wu.timestamp', 'imestamp'),
  // the tokens are fetched next
  holds('update', 'noise.wu.timestamp', '[80247160] Method failed [MetadataIntegrity::'),
  holds('update', 'noise.wu.retry', 'retrying with default proxy'),
  // "WARNING: Web service call will be retried; sleeping for 1000 ms"
  holds('update', 'noise.wu.retry', 'service call will be retried'),
  // asked at every start; most machines have nothing there
  holds('update', 'noise.wu.startup', 'populate ServiceStartup entries in Cache'),
  // whoever asked has gone away meanwhile, and what WMI does not know of the machine is left out of reports
  holds('update', 'noise.wu.caller-gone', 'fails to call back to '),
  holds('update', 'noise.wu.report-data', 'Failed to load reporting information from '),
  holds('update', 'noise.wu.report-data', 'Failed to read the service id for re-registration'),
  // said at most starts and reports of the old agent
  ...[
    'failed to calculate prior restore point time',
    'InitSerialize failed',
    'Failed to get Wu Exemption info from NLM',
    'Failed to get Network Cost info from NLM',
  ].map((words) => holds('update', 'noise.wu.housekeeping', words)),
  holds('update', 'noise.wu.progress', 'with code Call progress and error'),
  holds('update', 'noise.wu.service-stop', 'Service exit Exit code = 0x240001'),
];
