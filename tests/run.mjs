import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const E2E_REPORT = 'test-results/e2e.json';
const STEPS = ['build', 'typecheck', 'lint', 'cruise', 'deadcode', 'format:check'];

/** `npm test`: every check, unit test, fuzz test and end-to-end test; the last line counts them. */
function runEverything() {
  const counts = [...STEPS.map(runStep), runVitest('test:unit'), runVitest('fuzz'), runEndToEnd()];
  const passed = sum(counts.map((count) => count.passed));
  const failed = sum(counts.map((count) => count.failed));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function runStep(script) {
  const isDone = runScript(script, []) === 0;
  return isDone ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runVitest(script) {
  const report = `test-results/${script.replace('test:', '')}.json`;
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = runScript(script, reporters);
  return counted(status, report, ({ numPassedTests, numTotalTests }) => ({
    passed: numPassedTests,
    failed: numTotalTests - numPassedTests,
  }));
}

/** A test that did not run counts as failed: nothing is skipped in silence. */
function runEndToEnd() {
  rmSync(E2E_REPORT, { force: true });
  const status = runScript('test:e2e', [], { JIEDU_SKIP_BUILD: '1' });
  return counted(status, E2E_REPORT, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }));
}

/** The counts of a report; a run that broke off before or beside its tests is one failure more. */
function counted(status, path, countsOf) {
  const count = countsOf(readReport(path));
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {
      numPassedTests: 0,
      numTotalTests: 0,
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
    };
  }
}

/** Exit code of an npm script whose output is shown; npm is a script that only a shell finds on Windows. */
function runScript(script, args, env = {}) {
  process.stdout.write(`\n— ${script}\n`);
  const shell = process.platform === 'win32';
  const options = { stdio: 'inherit', env: { ...process.env, ...env }, shell };
  return spawnSync('npm', ['run', '--silent', script, '--', ...args], options).status ?? 1;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

process.exitCode = runEverything();
