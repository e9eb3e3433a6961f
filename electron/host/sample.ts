import type { Library } from '#electron/store';
import type { Reply } from '#shared/desk';
import { faultOf, type Log } from './fault';
import { readInput } from './read-input';

interface SampleNeeds {
  readonly library: Library;
  readonly sample?: string | undefined;
  readonly log: Log;
}

/**
 * Gives an untouched library the sample story, once: whoever deletes it does not get it back. What
 * fails here is logged; the desk opens without a sample.
 */
export async function offerSample({ library, sample, log }: SampleNeeds): Promise<void> {
  try {
    if (sample === undefined || !(await library.isNew())) return;
    const started = await startWith(library, sample);
    if (!started.ok) log({ during: 'sample', trace: started.failure.en });
  } catch (error) {
    log(faultOf('sample', error));
  }
}

/** A library that already holds stories gets the mark alone. */
async function startWith(library: Library, sample: string): Promise<Reply<null>> {
  const listing = await library.list();
  if (!listing.ok) return listing;
  const { entries, damaged } = listing.value;
  if (entries.length > 0 || damaged.length > 0) return library.markUsed();
  const report = await readInput(sample);
  if (!report.ok) return report;
  const created = await library.create(report.value, undefined, report.value.pictures);
  return created.ok ? library.markUsed() : created;
}
