import { createHash } from 'node:crypto';
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

test('the one inline style let in is the one react-aria sets', async () => {
  const code = await readFile(USE_PRESS, 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([\w-]+)'/u.exec(code)?.[1] ?? '';
  const text = /style\.textContent = `([^`]+)`\.trim/u.exec(code)?.[1] ?? '';
  const style = text.replace(/\$\{[^}]+\}/u, attribute).trim();
  const hash = createHash('sha256').update(style).digest('base64');
  expect(policy()).toContain(`'sha256-${hash}'`);
});
