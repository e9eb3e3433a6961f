import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import type { Font } from 'fontkit';
import { beforeAll, expect, test } from 'vitest';
import { preflight } from '#electron/preflight';
import { openFont } from '../../../electron/press/open-font';
import { testLibrary } from '../press/library';
import { dictionary, plainStream, soundParts, writeParts, type PdfParts } from './raw-pdf';

let song: Font;

beforeAll(async () => {
  song = await openFont((await testLibrary()).file('song'));
}, 60_000);

function outcomeOf(fault: (parts: PdfParts) => void): string {
  const parts = soundParts(song);
  fault(parts);
  const report = preflight(writeParts(parts));
  return report.ok ? 'judged' : report.failure.code;
}

test('what is no PDF is refused', () => {
  for (const bytes of ['', 'not a pdf', '%PDF-1.4', '%PDF-1.4\ntrailer << /Root 1 0 R >>']) {
    expect(preflight(Buffer.from(bytes))).toMatchObject({ failure: { code: 'file-damaged' } });
  }
});

test('pages that hold each other, and forms that draw themselves, come to an end', () => {
  expect(outcomeOf((p) => (p.page = { Kids: '[2 0 R 6 0 R]' }))).toBe('file-damaged');
  const self = { Type: '/XObject', Subtype: '/Form', Resources: '<< /XObject << /Fm 20 0 R >> >>' };
  const draw = (content: string) => (p: PdfParts) => {
    p.extra.push(plainStream(self, content));
    p.resources['XObject'] = '<< /Fm 20 0 R >>';
    p.content += ' /Fm Do';
  };
  expect(outcomeOf(draw('/Fm Do'))).toBe('judged');
  expect(outcomeOf(draw('/Fm Do '.repeat(1000)))).toBe('file-too-large');
}, 60_000);

test('a stream that unpacks to gigabytes is refused before it fills the memory', () => {
  const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024)).toString('latin1');
  expect(
    outcomeOf((p) => {
      p.extra.push(plainStream({ Filter: '/FlateDecode' }, bomb));
      p.page['Contents'] = '20 0 R';
    }),
  ).toBe('file-too-large');
}, 60_000);

test('endless nesting, states and marks are cut', () => {
  expect(outcomeOf((p) => (p.content += `${'['.repeat(100_000)} TJ`))).toBe('judged');
  expect(
    outcomeOf((p) => (p.content += `${' q'.repeat(100_000)}${' /A BMC'.repeat(100_000)}`)),
  ).toBe('judged');
  expect(outcomeOf((p) => p.extra.push('<< /A '.repeat(50_000)))).toBe('judged');
});

test('a character map of impossible ranges is read in time', () => {
  const range = '<0000> <ffffffff> <4e00>\n'.repeat(1000);
  expect(outcomeOf((p) => (p.toUnicode = `beginbfrange ${range} endbfrange`))).toBe('judged');
});

test('objects that point at themselves are nothing', () => {
  expect(outcomeOf((p) => p.extra.push('20 0 R', dictionary({ Length: '21 0 R' })))).toBe('judged');
});

test('any damage to the bytes is judged or refused, never thrown', () => {
  const sound = writeParts(soundParts(song));
  const change = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 30 }),
      fc.nat(sound.length),
      (all, end) => {
        const damaged = Buffer.from(end % 3 === 0 ? sound.subarray(0, end) : sound);
        for (const { at, byte } of all) if (at < damaged.length) damaged[at] = byte;
        expect(typeof preflight(damaged).ok).toBe('boolean');
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test('any content is judged or refused, never thrown', () => {
  const words =
    'q Q cm re f S W n Tf Tj TJ Tm Do BI ID EI BT ET w Tr Tz BDC EMC cs scn k rg sh gs ' +
    '/F1 /On [ ] << >> (a ) <00 > 1e9 -1 0 99999 %';
  const word = fc.constantFrom(...words.split(' '));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), (content) => {
      expect(outcomeOf((p) => (p.content = content.join(' ')))).toBe('judged');
    }),
    { numRuns: 300 },
  );
}, 60_000);
