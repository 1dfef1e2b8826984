// What lives here: tests that run inside an extension host, with the real `vscode` API and the packaged extension.
// This file runs the mocha suite and writes its result. code-server starts it through the extension in runner/,
// the desktop VS Code through `extensionTestsPath`.
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** One test that ran; `message` says why it failed. */
interface TestOutcome {
  readonly title: string;
  readonly message?: string;
}

/**
 * Runs every test and writes the outcomes, as JSON, to the path that SERVICING_LOGS_RESULT gives.
 * Rejects when a test failed, which is what the desktop test runner looks at.
 */
export async function run(): Promise<void> {
  const outcomes = await runSuite().catch((error: unknown) => [
    { title: 'loading the suite', message: describeError(error) },
  ]);
  await writeResult(outcomes);
  const failed = outcomes.filter(({ message }) => message !== undefined);
  if (failed.length > 0) {
    throw new Error(failed.map(({ title, message }) => `${title}: ${message}`).join('\n'));
  }
}

/** Run in one session; what needs a session of its own is named by SERVICING_LOGS_TESTS. */
const suites = ['activation', 'languages', 'features', 'commands', 'rules', 'redact', 'restart'];

async function runSuite(): Promise<readonly TestOutcome[]> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: 'dot' });
  for (const name of process.env.SERVICING_LOGS_TESTS?.split(',') ?? suites) {
    mocha.addFile(path.join(__dirname, 'suite', `${name}.js`));
  }
  const outcomes: TestOutcome[] = [];
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', (test) => {
        outcomes.push({ title: test.fullTitle() });
      })
      .on('fail', (test, error: unknown) => {
        outcomes.push({ title: test.fullTitle(), message: describeError(error) });
      });
  });
  return outcomes;
}

/** Written beside and renamed, so that the reader never sees half a result. */
async function writeResult(outcomes: readonly TestOutcome[]): Promise<void> {
  const target = process.env.SERVICING_LOGS_RESULT;
  if (target !== undefined) {
    await writeFile(`${target}.part`, JSON.stringify(outcomes, undefined, 2));
    await rename(`${target}.part`, target);
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
