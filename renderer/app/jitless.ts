import { z } from 'zod';

/** Schemas must not compile code: the content security policy forbids `eval`. Imported before all else. */
z.config({ jitless: true });
