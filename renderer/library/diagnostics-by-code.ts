import type { Diagnostic } from '#shared/story';

export interface DiagnosticGroup {
  readonly code: string;
  readonly level: Diagnostic['level'];
  readonly messages: readonly string[];
}

const ORDER: readonly Diagnostic['level'][] = ['error', 'warning', 'info'];

/** What import said, one group a code: the gravest first, then the fewest, for those are worth a look. */
export function diagnosticsByCode(diagnostics: readonly Diagnostic[]): DiagnosticGroup[] {
  const codes = new Set(diagnostics.map(groupOfCode));
  return [...codes]
    .map((code) =>
      groupOf(
        code,
        diagnostics.filter((one) => groupOfCode(one) === code),
      ),
    )
    .sort(byWeight);
}

/** What a reader left out is one group, whatever it was. */
const groupOfCode = ({ code }: Diagnostic) => (code.startsWith('left-out-') ? 'left-out-' : code);

function groupOf(code: string, members: readonly Diagnostic[]): DiagnosticGroup {
  const level = ORDER.find((grave) => members.some((member) => member.level === grave)) ?? 'info';
  return { code, level, messages: members.map(({ message }) => message) };
}

function byWeight(a: DiagnosticGroup, b: DiagnosticGroup): number {
  const graver = ORDER.indexOf(a.level) - ORDER.indexOf(b.level);
  return graver === 0 ? a.messages.length - b.messages.length : graver;
}
