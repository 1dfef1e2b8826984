-- Questions to the output of `servicing-logs summarize --each`, for DuckDB. {lines} is the file, or several: 'out/*.ndjson'.

-- name: load
-- Of a case that was read again because it changed, the last state counts.
CREATE OR REPLACE TABLE cases AS
  SELECT * FROM read_json('{lines}', format = 'newline_delimited', union_by_name = true, columns = {
    type: 'VARCHAR', caseId: 'VARCHAR', "case": 'VARCHAR', size: 'BIGINT', modified: 'TIMESTAMP', verdict: 'VARCHAR',
    failures: 'INTEGER', findings: 'INTEGER', sources: 'JSON', missingLogs: 'VARCHAR[]' })
  WHERE type = 'case'
  QUALIFY row_number() OVER (PARTITION BY "case" ORDER BY modified DESC) = 1;
CREATE OR REPLACE TABLE failures AS
  SELECT lines.* FROM read_json('{lines}', format = 'newline_delimited', union_by_name = true, columns = {
    type: 'VARCHAR', caseId: 'VARCHAR', "case": 'VARCHAR', id: 'VARCHAR', class: 'VARCHAR', title: 'VARCHAR',
    confidence: 'VARCHAR', hresult: 'VARCHAR', symbol: 'VARCHAR', kbs: 'VARCHAR[]', operation: 'JSON', rootCause: 'JSON' })
    AS lines JOIN cases USING (caseId)
  WHERE lines.type = 'failure';

-- name: classes
-- Which classes of failure, in which month: by the time in the log, else by the time of the file.
SELECT strftime(coalesce(try_cast(operation->>'end' AS TIMESTAMP), try_cast(operation->>'start' AS TIMESTAMP), modified),
    '%Y-%m') AS month, class,
  count(DISTINCT caseId) AS cases
FROM failures JOIN cases USING (caseId) GROUP BY ALL ORDER BY month DESC, cases DESC, class;

-- name: builds
-- Which builds the failed cases ran.
SELECT source->>'osBuild' AS build, count(DISTINCT caseId) AS cases
FROM (SELECT caseId, verdict, unnest(from_json(sources, '["JSON"]')) AS source FROM cases)
WHERE verdict = 'failed' AND (source->>'osBuild') IS NOT NULL GROUP BY build ORDER BY cases DESC, build;

-- name: components
-- What was at fault: components, packages, files, drivers, policies.
SELECT rootCause->'culprit'->>'kind' AS kind, rootCause->'culprit'->>'name' AS name, count(DISTINCT caseId) AS cases
FROM failures WHERE (rootCause->'culprit'->>'name') IS NOT NULL GROUP BY ALL ORDER BY cases DESC, kind, name;
