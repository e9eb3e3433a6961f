import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Precision and recall of `jiedu targets` against the `quantities` of expectation files:
 * `node tests/quality/targets.mjs REPORT.expect.json …`, each beside its report.
 *
 * An expectation names only some of a report's quantities, so precision judges the targets inside the
 * contexts that it names, and those inside the quoted phrases of its `negatives`; `--list` prints the
 * further targets for the eye. Exit code 1: something was missed or wrong; 2: a report could not be read.
 */
const CLI = fileURLToPath(new URL('../../cli/jiedu.mjs', import.meta.url));
const files = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const listsFurther = process.argv.includes('--list');
const print = (line) => process.stdout.write(`${line}\n`);

const squeeze = (text) => text.replaceAll(/\s/gu, '');

function runJiedu(command, report) {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] };
  return JSON.parse(execFileSync(process.execPath, [CLI, command, report], options));
}

function readReport(report) {
  const { story } = runJiedu('import', report);
  const paragraphs = story.sections.flatMap((section) => [...paragraphsOf(section)]);
  return { targets: runJiedu('targets', report), paragraphs };
}

function* paragraphsOf({ blocks }) {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else if (block.kind === 'initiative') yield* block.source;
    else yield* paragraphsOf(block);
  }
}

/** Every place of a phrase as a span of the source, white space ignored. */
function placesOf(phrase, paragraphs) {
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph;
    const kept = [...text.split('').keys()].filter((at) => /\S/u.test(text.charAt(at)));
    return startsOf(squeeze(phrase), squeeze(text)).map((from) => ({
      start: sourceOffset(paragraph, kept[from]),
      end: sourceOffset(paragraph, kept[from + squeeze(phrase).length - 1]) + 1,
    }));
  });
}

function startsOf(wanted, words) {
  const starts = [];
  for (let from = words.indexOf(wanted); from >= 0; from = words.indexOf(wanted, from + 1)) {
    starts.push(from);
  }
  return starts;
}

function sourceOffset({ at, seams = [] }, offset) {
  const seam = seams.findLast((cut) => cut.offset <= offset);
  return seam === undefined ? at.start + offset : seam.gap.end + offset - seam.offset;
}

const stands =
  ({ at }) =>
  (place) =>
    place.start <= at.start && at.end <= place.end;
/** The text of a target may say 不低于 or 超 before the number that was named. */
const says = ({ text }, number) => squeeze(text).endsWith(number) || number.endsWith(squeeze(text));

function score({ quantities = [], negatives = [] }, { targets, paragraphs }) {
  // 3.5%左右、6%左右 names two numbers.
  const named = quantities.flatMap(({ number, context }) => {
    const places = placesOf(context, paragraphs);
    return number.split('、').map((one) => ({ number: squeeze(one), places }));
  });
  const decoys = negatives.flatMap((line) => line.match(/“[^”]+”/gu) ?? []);
  const decoyPlaces = decoys.flatMap((decoy) => placesOf(decoy, paragraphs));
  const places = [...named.flatMap((one) => one.places), ...decoyPlaces];
  const isNamed = (target) =>
    named.some((one) => says(target, one.number) && one.places.some(stands(target)));
  const judged = targets.filter((target) => places.some(stands(target)));
  return {
    named,
    judged,
    missed: named.filter(
      (one) =>
        !targets.some((target) => says(target, one.number) && one.places.some(stands(target))),
    ),
    wrong: judged.filter((target) => !isNamed(target)),
    further: targets.filter((target) => !judged.includes(target)),
  };
}

const share = (part, whole) =>
  whole === 0 ? 'none' : `${part}/${whole} = ${((100 * part) / whole).toFixed(1)} %`;

function report(name, { named, judged, missed, wrong, further }) {
  const recall = share(named.length - missed.length, named.length);
  const precision = share(judged.length - wrong.length, judged.length);
  print(`${name}: recall ${recall}, precision ${precision}, further ${further.length}`);
  for (const { number } of missed) print(`  missed  ${number}`);
  for (const { text, object = '' } of wrong) print(`  wrong   ${text}  ${object}`);
  if (!listsFurther) return;
  for (const { text, object = '' } of further) print(`  further ${text}  ${object}`);
}

for (const file of files) {
  const input = file.replace(/\.expect\.json$/u, '');
  try {
    if (!existsSync(input)) throw new Error('no report beside the expectation');
    const scored = score(JSON.parse(readFileSync(file, 'utf8')), readReport(input));
    report(input, scored);
    if (scored.missed.length + scored.wrong.length > 0) process.exitCode ??= 1;
  } catch (error) {
    print(`${input}: ${String(error.stderr ?? error).trim()}`);
    process.exitCode = 2;
  }
}
