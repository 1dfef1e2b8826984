// Asks the questions of bulk.sql: node docs/examples/duckdb.mjs out.ndjson
// Needs the package @duckdb/node-api; the DuckDB command line runs the same statements.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * The answers by name of the question.
 * @param {string} lines the output of a bulk run; a pattern takes several
 * @returns {Promise<Record<string, readonly Record<string, unknown>[]>>}
 */
export async function answers(lines) {
  const text = readFileSync(new URL('bulk.sql', import.meta.url), 'utf8');
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const given = {};
  for (const part of text.split('-- name: ').slice(1)) {
    const [name] = part.split('\n', 1);
    const sql = part.slice(name.length).replaceAll('{lines}', lines.replaceAll("'", "''"));
    const reader = await connection.runAndReadAll(sql);
    if (name !== 'load') given[name] = reader.getRowObjectsJson();
  }
  connection.closeSync();
  instance.closeSync();
  return given;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, rows] of Object.entries(await answers(process.argv[2] ?? 'out.ndjson'))) {
    console.log(name);
    console.table(rows);
  }
}
