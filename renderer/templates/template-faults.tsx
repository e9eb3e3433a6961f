import './templates.css';
import { sayFailure, useSay } from '../words';
import { useTemplates } from './templates-context';

/** What is wrong with a page design that somebody is changing, one sentence each. */
export function TemplateFaults() {
  const say = useSay();
  const { failures } = useTemplates();
  if (failures.length === 0) return null;
  return (
    <ul className="template-faults" role="status">
      {failures.map((failure) => (
        <li key={failure.en}>{sayFailure(say, failure)}</li>
      ))}
    </ul>
  );
}
