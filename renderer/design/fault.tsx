import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface FaultProps {
  readonly children: ReactNode;
}

/** Something did not happen: one sentence, in place, spoken at once. */
export function Fault({ children }: FaultProps) {
  return (
    <div className="fault" role="alert">
      <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />
      {children}
    </div>
  );
}
