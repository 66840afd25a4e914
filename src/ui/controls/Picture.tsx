import { useEffect, useRef } from 'react';
import { paintPicture } from './paint-picture.ts';

interface PictureProps {
  readonly pixels: Uint8Array;
  readonly channels: number;
  /** What it shows, in words. */
  readonly label: string;
  readonly className: string | undefined;
}

/** An image as the network reads it, pixel by pixel. */
export function Picture({ pixels, channels, label, className }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) paintPicture(canvas.current, pixels, channels);
  }, [pixels, channels]);
  return <canvas ref={canvas} className={className} role="img" aria-label={label} />;
}
