import { SEED } from './size';
import { fuzzTexts } from './texts';

fuzzTexts(25_000, SEED + 1);
