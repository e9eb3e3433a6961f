/** How many times the usual number of inputs is tried: `JIEDU_FUZZ_TIMES=20 npm run fuzz`. */
const times = Number(process.env['JIEDU_FUZZ_TIMES'] ?? 1);

/** Where the random inputs start; a run prints it. */
export const SEED = Number(process.env['JIEDU_FUZZ_SEED'] ?? 20_190_108);

export const sized = (count: number) => Math.round(count * times);
