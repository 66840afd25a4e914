import { useEffect, useState } from 'react';
import { usePlayground } from '../playground-context.ts';
import { words } from '../words/words.ts';
import classes from './DropFiles.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** Weights, in one file or in several, or a picture to try may be dropped anywhere on the page. */
export function DropFiles() {
  const playground = usePlayground();
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this, the browser would open the file instead of the page.
      event.preventDefault();
      setHovering(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const [file] = files;
      if (!file) return;
      if (file.type.startsWith('image/')) void playground.tryPicture(file, file.name);
      else void playground.importWeights(files);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [playground]);
  return hovering ? <div className={classes.overlay}>{words.files.drop}</div> : null;
}
