// First: it must run before any schema is made.
import './jitless';

export { resolveAsset, type AssetPlaces } from './assets';
export { carriedAssets } from './carried-pictures';
export { correctReport } from './correct-story';
export { openFonts } from './desk-fonts';
export { exportStory, layoutForPrint } from './export-story';
export { faultOf, type Fault } from './fault';
export type { Host } from './host';
export { defaultLibraryDir } from './locations';
export { openDesk, type Desk } from './open-desk';
export { addPictureToFile } from './picture-file';
export { preflightFile } from './preflight-file';
export { readTemplate, TEMPLATE_FILE, WEB_CSS_FILE } from './read-template';
export { readInput, type ReadInput } from './read-input';
export { compareStory } from './renew-story';
export { securityHeaders } from './security-headers';
export { serveDesk } from './serve-desk';
export { certificateOf, warmVerification } from './verify-export';
export { unknownTemplate } from './unknown-template';
export { verifyFile } from './verify-file';
export { PROPERTIES, type PreflightReport } from '#electron/preflight';
export { defaultFontsDir, readOwnProfile } from '#electron/press';
export {
  ensureWritable,
  makeFolder,
  readFailure,
  writeWhole,
  type PreferencesStore,
} from '#electron/store';
