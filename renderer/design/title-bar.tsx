import type { ReactNode } from 'react';

interface TitleBarProps {
  /** What the window shows: the story's headline, or 稿件库. */
  readonly title: string;
  /** `zh-Hans` where the title is the report's own words. */
  readonly lang?: string;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

/** The strip at the top: what this is, and how the desk itself is set up. */
export function TitleBar({ title, lang, note, children }: TitleBarProps) {
  return (
    <header className="title-bar">
      <div className="title-brand">
        <span className="title-tile" lang="zh-Hans" aria-hidden>
          解
        </span>
        <span lang="zh-Hans">解读</span>
      </div>
      <h1 className="title-name" lang={lang}>
        <span className="title-text">{title}</span>
        {note}
      </h1>
      <div className="title-tools">{children}</div>
    </header>
  );
}
