export { App } from './app';
export { NoHost } from './no-host';
