import { useEffect, useState, type DragEvent } from 'react';
import type { Pasted } from './send-report';

interface DropTarget {
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Makes an element take dropped files. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): DropTarget {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver(event) {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(event.dataTransfer.types.includes('Files'));
      },
      onDragLeave(event) {
        if (event.currentTarget === event.target) setOver(false);
      },
      onDrop(event) {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      },
    },
  };
}

/** Takes what is pasted anywhere but into a field; Word and web pages bring their markup along. */
export function usePastedReport(onPasted: (pasted: Pasted) => void): void {
  useEffect(() => {
    const take = ({ target, clipboardData }: ClipboardEvent) => {
      if (isField(target)) return;
      const text = clipboardData?.getData('text/plain') ?? '';
      const html = clipboardData?.getData('text/html') ?? '';
      if (text.trim() !== '' || html.trim() !== '') onPasted({ text, html });
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [onPasted]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
