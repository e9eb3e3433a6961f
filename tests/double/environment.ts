import { z } from 'zod';

/** The one variable that tells a forked main process which Chromium and which folder it has. */
export const ENVIRONMENT_KEY = 'ELECTRON_DOUBLE';

const Environment = z.strictObject({
  /** What `app.getPath('userData')` answers; Chromium's own profile lies inside. */
  userData: z.string().min(1),
  executablePath: z.string().min(1),
  launchArguments: z.array(z.string()),
});
export type Environment = z.infer<typeof Environment>;

export function readEnvironment(): Environment {
  return Environment.parse(JSON.parse(process.env[ENVIRONMENT_KEY] ?? 'null'));
}
