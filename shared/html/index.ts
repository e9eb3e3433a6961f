export { renderWebPage, type WebPageOptions } from './page';
