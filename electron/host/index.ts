// First: it must run before any schema is made.
import './jitless';

export { resolveAsset, type AssetPlaces } from './assets';
export { openFonts } from './desk-fonts';
export { unknownTemplate } from './export-handler';
export { exportStory, layoutForPrint } from './export-story';
export { faultOf, type Fault } from './fault';
export type { Host } from './host';
export { defaultLibraryDir } from './locations';
export { openDesk, type Desk } from './open-desk';
export { readInput } from './read-input';
export { securityHeaders } from './security-headers';
export { serveDesk } from './serve-desk';
export { defaultFontsDir } from '#electron/press';
export { writeWhole, type PreferencesStore } from '#electron/store';
