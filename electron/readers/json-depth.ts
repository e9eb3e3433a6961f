/** Deeper than any story nests its sections; a schema that recurses must not meet more. */
const MAX_DEPTH = 64;

/** True when the JSON nests deeper than any story does. Malformed JSON is for the parser to tell. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const char = json.charAt(index);
    if (char === '"') inString = !inString;
    else if (inString) index += char === '\\' ? 1 : 0;
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
