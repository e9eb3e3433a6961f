import type { Block } from './reading';

/** Where more than this share of the words is bold, bold tells nothing apart. */
const MOST_BOLD = 0.6;

/** Starts or holds what a reader of Markdown could take for markup. */
const LOOKS_LIKE_MARKUP = /^[#>+\-=`~|]|[*_]/u;

/**
 * Writes blocks in light Markdown, one a line, a blank line between them. The rule by which nothing is
 * lost or invented: whatever a line says itself stands there unchanged. Markup is only what this adds
 * in front of or around it: `## `, `- `, `**…**`. A line whose own characters could be taken for
 * markup gets none; it starts with a tab instead, and a line that starts with a tab is literal.
 */
export function writeBlocks(blocks: readonly Block[]): string {
  const marksBold = !isMostlyBold(blocks);
  return blocks.map((block) => `${writeBlock(block, marksBold)}\n`).join('\n');
}

function writeBlock(block: Block, marksBold: boolean): string {
  const { kind, text } = block;
  if (LOOKS_LIKE_MARKUP.test(text)) return `\t${text}`;
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(block.depth ?? 2)} ${text}`;
    case 'bullet':
      return `- ${marksBold ? withLead(block) : text}`;
    case 'row':
      return text;
    case 'paragraph':
      return marksBold ? withLead(block) : text;
  }
}

function withLead({ text, lead = 0 }: Block): string {
  const bold = text.slice(0, lead).trimEnd();
  return /[\p{L}\p{N}]/u.test(bold) ? `**${bold}**${text.slice(bold.length)}` : text;
}

function isMostlyBold(blocks: readonly Block[]): boolean {
  let bold = 0;
  let all = 0;
  for (const { kind, text, lead = 0 } of blocks) {
    if (kind === 'heading') continue;
    all += text.length;
    bold += lead;
  }
  return bold > MOST_BOLD * all;
}
