import './page.css';

export { PageSheet } from './page-sheet';
export { useFaces } from './use-faces';
export { useFontBook } from './use-font-book';
export { useLayout } from './use-layout';
