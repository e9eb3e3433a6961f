import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';

/** Checks the import rules of docs/architecture.md; fails as well when it saw (almost) no modules. */
const FOLDERS = ['shared', 'electron', 'renderer', 'templates', 'cli'];
const LEAST_MODULES = 60;

const { forbidden, options } = await extractConfig('./.dependency-cruiser.cjs');
const { output } = await cruise(FOLDERS, { ...options, validate: true, ruleSet: { forbidden } });
const { violations, totalCruised } = output.summary;

for (const { rule, from, to } of violations) {
  process.stdout.write(`${rule.severity} ${rule.name}: ${from} → ${to}\n`);
}
process.stdout.write(`cruised ${totalCruised} modules, ${violations.length} violations\n`);
if (totalCruised < LEAST_MODULES) {
  process.stdout.write(`saw fewer than ${LEAST_MODULES} modules: the check itself is broken\n`);
}
process.exitCode = violations.length > 0 || totalCruised < LEAST_MODULES ? 1 : 0;
