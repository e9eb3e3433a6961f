import { useSay } from '../words';

/** The single keys that act on the tree, and on the source where it has focus. */
export function KeyHints() {
  const say = useSay();
  return (
    <p className="key-hints">
      <kbd className="key">M</kbd>
      {say('合并', 'merge')}
      <kbd className="key">S</kbd>
      {say('拆分', 'split')}
      <kbd className="key">[</kbd>
      <kbd className="key">]</kbd>
      {say('升降级', 'level')}
      <kbd className="key">Del</kbd>
      {say('舍弃', 'drop')}
    </p>
  );
}
