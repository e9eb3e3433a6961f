const MAX_CHARACTERS = 80;
/** Most file systems take 255 bytes a name; what is left is for the extension and a browser's " (1)". */
const MAX_BYTES = 240;
/** More than can ever be kept, little enough that no headline takes long. */
const LOOKED_AT = 1000;
/** Not allowed on Windows, or unseen: controls, marks of direction, line ends, half characters. */
const UNSAFE = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** A headline as a file name that every system takes, without an extension; 稿件 when nothing is left. */
export function safeFileName(headline: string): string {
  const clean = headline.slice(0, LOOKED_AT).normalize('NFC').replace(UNSAFE, ' ');
  const name = trim(clean.replace(/\s+/gu, ' '));
  const allowed = RESERVED.test(name) ? `_${name}` : name;
  return trim(shorten(allowed)) || '稿件';
}

/** Windows drops a dot or a space at the end; a dot at the start hides the file elsewhere. */
function trim(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

function shorten(name: string): string {
  let kept = '';
  for (const character of [...name].slice(0, MAX_CHARACTERS)) {
    if (Buffer.byteLength(kept + character) > MAX_BYTES) break;
    kept += character;
  }
  return kept;
}
