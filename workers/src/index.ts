// Reading logs on all cores: plain text logs are cut into segments, threads read them, and the analyzer joins what they
// found. Node only. What a log says is the analyzer's business, which files there are is that of sources/.

export type { PlainLog, ReadLogsOptions } from './readLogs';
export { offerThread, readLogs } from './readLogs';
