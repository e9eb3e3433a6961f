import { useEffect, useState, type DragEvent } from 'react';

interface DropTarget {
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Makes an element take a dropped file. */
export function useFileDrop(onFile: (file: File) => void): DropTarget {
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
        const file = event.dataTransfer.files.item(0);
        if (file !== null) onFile(file);
      },
    },
  };
}

/** Takes text pasted anywhere but into a field. */
export function usePastedText(onText: (text: string) => void): void {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() !== '') onText(text);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [onText]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
