export { Fault } from './fault';
export { IconButton } from './icon-button';
export { Meter, type Cell } from './meter';
export { ModalDialog } from './modal';
export { PreferencesMenu } from './preferences-menu';
export { TitleBar } from './title-bar';
export { PlaceSwitch, type StoryPlace } from './place-switch';
export { focusNextPane } from './panes';
export { useMedia } from './use-media';
