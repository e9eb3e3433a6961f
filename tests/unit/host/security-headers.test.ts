import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../../electron/host/security-headers';

const policy = () => securityHeaders()['Content-Security-Policy'] ?? '';
const USE_PRESS = 'node_modules/react-aria/dist/private/interactions/usePress.mjs';

test('the page may load its own files and nothing else', () => {
  const directives = new Map(
    policy()
      .split('; ')
      .map((part) => [part.split(' ', 1)[0], part]),
  );
  expect(directives.get('default-src')).toBe("default-src 'none'");
  expect(directives.get('script-src')).toBe("script-src 'self'");
  expect(directives.get('connect-src')).toBe("connect-src 'self'");
  expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  expect(policy()).not.toMatch(/unsafe|\*|https?:/u);
});

test('no inline style is let in; the window keeps react-aria from adding the one it would', async () => {
  expect(policy()).toContain("style-src 'self';");
  const code = await readFile(USE_PRESS, 'utf8');
  const id = /getElementById\('([\w-]+)'\)|STYLE_ID = '([\w-]+)'/u.exec(code);
  const window = await readFile('renderer/index.html', 'utf8');
  expect(window).toContain(`<meta id="${id?.[1] ?? id?.[2]}"`);
});
