import './app/jitless';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import './design/shell.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, NoHost } from './app';
import { connectDesk } from './client';

const root = document.querySelector('#desk');
if (root === null) throw new Error('index.html has no #desk element');

const client = connectDesk();
createRoot(root).render(
  <StrictMode>{client === undefined ? <NoHost /> : <App client={client} />}</StrictMode>,
);
