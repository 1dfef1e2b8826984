// Owns the fuzz run: every target gets the truncations of its small seeds and as many mutations as time allows.
// A reader that hangs cannot be stopped from inside, so the run is a process of its own that its caller may end.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutated, randomFrom } from './mutate';
import type { FuzzTarget } from './target';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string', multiple: true },
  },
});

/** A seed above this is truncated at every 97th byte only. */
const smallSeed = 4_096;
/** One input may take this long, in milliseconds, before it counts as a hang. */
const hangLimit = 5_000;

interface Finding {
  readonly target: string;
  readonly input: Uint8Array;
  readonly error: unknown;
}

async function main(): Promise<void> {
  const targets = loadTargets().filter(
    ({ name }) => values.target === undefined || values.target.includes(name),
  );
  let failures = 0;
  let sound = 0;
  for (const target of targets) {
    const { runs, slowest, findings } = await fuzz(target, Number(values.seconds) / targets.length);
    failures += findings.length;
    if (findings.length === 0) sound += 1;
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `${target.name}: ${runs} inputs, slowest ${slowest.toFixed(0)} ms, peak ${peak} MB, ${findings.length} failed`,
    );
    findings.forEach(report);
  }
  console.log(`${sound} passed, ${failures} failed`);
  process.exitCode = failures === 0 && targets.length > 0 ? 0 : 1;
}

function loadTargets(): FuzzTarget[] {
  const folder = join(__dirname, 'targets');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort();
  return files.map((name) => (require(join(folder, name)) as { target: FuzzTarget }).target);
}

async function fuzz(target: FuzzTarget, seconds: number) {
  const findings: Finding[] = [];
  const end = performance.now() + seconds * 1_000;
  let runs = 0;
  let slowest = 0;
  for (const input of inputsOf(target, Number(values.seed))) {
    const from = performance.now();
    if (from > end || findings.length >= 3) break;
    const error = await target.run(input).then(
      () => undefined,
      (thrown: unknown) => thrown ?? new Error('rejected without a reason'),
    );
    const took = performance.now() - from;
    slowest = Math.max(slowest, took);
    runs += 1;
    if (error !== undefined) findings.push({ target: target.name, input, error });
    else if (took > hangLimit)
      findings.push({ target: target.name, input, error: new Error(`took ${took.toFixed(0)} ms`) });
  }
  return { runs, slowest, findings };
}

/** The seeds, their truncations, then mutations without end. */
function* inputsOf(target: FuzzTarget, seed: number): Generator<Uint8Array> {
  const seeds = target.seeds();
  yield* seeds;
  for (const each of seeds) {
    const step = each.length <= smallSeed ? 1 : 97;
    for (let length = 0; length < each.length; length += step) yield each.slice(0, length);
  }
  const random = randomFrom(seed);
  while (seeds.length > 0) {
    const chosen = seeds[Math.floor(random() * seeds.length)];
    if (chosen !== undefined) yield mutated(chosen, random);
  }
}

function report({ target, input, error }: Finding, index: number): void {
  const file = `fuzz-${target}-${index}.bin`;
  writeFileSync(file, input);
  console.log(`  ${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

void main();
