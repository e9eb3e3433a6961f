import { z } from 'zod';

/**
 * Schemas are interpreted, never compiled with `new Function`, so that a strict content policy holds
 * wherever they run. Read when a schema is made: this module must come before all others.
 */
z.config({ jitless: true });
