import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_APPLICATIONS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** Path of a Chromium on this machine: the one named by CHROMIUM, an installed one, or Playwright's. */
export function findChromium() {
  const { CHROMIUM: chosen } = process.env;
  const candidates = chosen ? [chosen] : [...installed(), chromium.executablePath()];
  return candidates.find((path) => existsSync(path));
}

function installed() {
  if (process.platform === 'darwin') return within(['/Applications'], MAC_APPLICATIONS);
  if (process.platform !== 'win32') return within(pathFolders(), NAMES);
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA];
  return within(folders.filter(Boolean), WINDOWS_PROGRAMS);
}

function pathFolders() {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean);
}

function within(folders, files) {
  return files.flatMap((file) => folders.map((folder) => join(folder, file)));
}
