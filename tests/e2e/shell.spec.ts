import { BRIDGE_KEY, CALL_PATH } from '#shared/desk';
import { PAGE_BINDING } from '../double/page-electron';
import { callHost } from './call';
import { expect, test } from './hosts';

const refused = expect.objectContaining({
  ok: false,
  failure: expect.objectContaining({ code: 'bad-request' }),
});

test('the desk is a secure page under an address of its own', async ({ desk }) => {
  const origins = {
    loopback: /^http:\/\/127\.0\.0\.1:\d+\//u,
    'electron double': /^https:\/\/jiedu\.app\.invalid\/$/u,
    electron: /^app:\/\/jiedu\/$/u,
  };
  expect(desk.page.url()).toMatch(origins[desk.hostName]);
  expect(await desk.page.evaluate(() => isSecureContext)).toBe(true);
});

test('no script runs in the page but the desk’s own files', async ({ desk }) => {
  const ran = await desk.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruded = true';
    document.head.append(script);
    return 'intruded' in window;
  });
  expect(ran).toBe(false);
  // DevTools lifts the ban for the call itself, not for what runs later.
  const compiles = await desk.page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve));
    try {
      return Reflect.construct(Function, ['return true'])();
    } catch (error) {
      return String(error);
    }
  });
  expect(compiles).toContain('EvalError');
});

test('the page has nothing of Node', async ({ desk }) => {
  const found = await desk.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
});

test('the window’s title follows the page', async ({ desk }) => {
  await expect.poll(() => desk.title()).toContain('稿件库');
  await desk.page.getByText('打造民生').first().click();
  await expect.poll(() => desk.title()).toContain('打造民生');
  expect(await desk.title()).toBe(await desk.page.title());
});

test('preferences outlive a restart', async ({ desk }) => {
  const preferences = { theme: 'dark', language: 'en' };
  expect(await callHost(desk.page, 'preferences:write', preferences)).toMatchObject({ ok: true });
  const page = await desk.restart();
  const kept = await callHost(page, 'preferences:read', null);
  expect(kept).toMatchObject({ ok: true, value: preferences });
});

test('a file that the page makes can be saved', async ({ desk }, info) => {
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['大样']));
      link.download = 'page.txt';
      link.click();
    }),
  ]);
  await download.saveAs(info.outputPath('page.txt'));
  expect(download.suggestedFilename()).toBe('page.txt');
  expect(await download.failure()).toBeNull();
});

test('a call the contract does not hold is refused', async ({ desk }) => {
  expect(await callHost(desk.page, 'story:open', { storyId: '../etc' })).toEqual(refused);
  expect(await callHost(desk.page, 'constructor', null)).toMatchObject({ ok: false });
});

test('without the token no call is answered', { tag: '@loopback' }, async ({ desk }) => {
  const status = await desk.page.evaluate(async (path) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(path, { method: 'POST', headers, body: 'null' })).status;
  }, `${CALL_PATH}library:list`);
  expect(status).toBe(401);
});

test.describe('in a window', { tag: '@window' }, () => {
  test('the bridge is one function, and the page cannot change it', async ({ desk }) => {
    const bridge = await desk.page.evaluate((key) => {
      const before = Reflect.get(window, key);
      const changed = [Reflect.set(window, key, 1), Reflect.set(before, 'call', 1)];
      return { names: Object.keys(before), changed, type: typeof Reflect.get(window, key).call };
    }, BRIDGE_KEY);
    expect(bridge).toEqual({ names: ['call'], changed: [false, false], type: 'function' });
  });

  test('a page that is not the desk is refused', async ({ desk }) => {
    await desk.page.goto('data:text/html,<title>foreign</title>');
    expect(await callHost(desk.page, 'library:list', null)).toEqual(refused);
  });

  test('no permission is given', async ({ desk }) => {
    const states = await desk.page.evaluate(() => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const;
      const asked = names.map((name) => navigator.permissions.query({ name }));
      return Promise.all(asked.map(async (status) => (await status).state));
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });
});

test.describe('on the desktop', { tag: '@double' }, () => {
  test('a frame inside the page is refused, even with raw IPC', async ({ desk }) => {
    await desk.page.evaluate(() => void document.body.append(document.createElement('iframe')));
    const [frame] = desk.page.mainFrame().childFrames();
    const answer = await frame?.evaluate(
      (binding) =>
        Reflect.get(
          window,
          binding,
        )({
          kind: 'invoke',
          channel: 'jiedu',
          values: ['library:list', null],
        }),
      PAGE_BINDING,
    );
    expect(answer).toEqual({ kind: 'value', value: refused });
  });

  test('a link leads to the person’s own browser, and the desk stays', async ({ desk }) => {
    const address = desk.page.url();
    await desk.page.evaluate(() => {
      Reflect.set(window, 'stayed', true);
      location.href = 'https://example.invalid/report';
    });
    const opened = async () => (await desk.desktop.look()).openedOutside;
    await expect.poll(opened).toEqual(['https://example.invalid/report']);
    expect(desk.page.url()).toBe(address);
    expect(await desk.page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  test('no second window opens, and no other program is started', async ({ desk }) => {
    const addresses = [
      'ms-settings:privacy',
      'ftp://example.invalid/',
      'mailto:desk@example.invalid',
    ];
    await desk.page.evaluate((urls) => {
      for (const url of urls) window.open(url);
    }, addresses);
    await expect.poll(async () => (await desk.desktop.look()).refusedWindows).toEqual(addresses);
    expect((await desk.desktop.look()).openedOutside).toEqual(['mailto:desk@example.invalid']);
    await expect.poll(() => desk.page.context().pages().length).toBe(1);
  });

  test('a second start brings the first window to the front', async ({ desk }) => {
    const before = await desk.desktop.look();
    expect(await desk.desktop.startAgain()).toBe(true);
    const after = await desk.desktop.look();
    expect(after).toMatchObject({ windows: 1, focused: before.focused + 1 });
  });

  test('a window with unsaved work asks before it goes', async ({ desk }) => {
    await desk.page.evaluate(() =>
      window.addEventListener('beforeunload', (event) => event.preventDefault()),
    );
    await desk.page.mouse.click(1, 1);
    await desk.desktop.closeWindow();
    const questions = async () => (await desk.desktop.look()).questions;
    await expect.poll(questions).toEqual(['有改动还没存上 | 留下 Stay | 离开 Leave']);
    expect(await desk.page.evaluate(() => document.readyState)).toBe('complete');
    await desk.desktop.answerNext(1);
    const closed = desk.page.waitForEvent('close');
    await desk.desktop.closeWindow();
    await closed;
  });

  test('only what the desk itself made is downloaded', async ({ desk }) => {
    await desk.page.evaluate(() => {
      for (const href of [URL.createObjectURL(new Blob(['own'])), 'data:text/plain,foreign']) {
        const link = document.createElement('a');
        Object.assign(link, { href, download: 'file.txt' }).click();
      }
    });
    const refusedDownloads = async () => (await desk.desktop.look()).refusedDownloads;
    await expect.poll(refusedDownloads).toEqual(['data:text/plain,foreign']);
  });

  test('the menu bar speaks Chinese', async ({ desk }) => {
    const { menus } = await desk.desktop.look();
    expect(menus).toEqual(['文件', '编辑', '视图', '窗口', '帮助']);
  });
});
