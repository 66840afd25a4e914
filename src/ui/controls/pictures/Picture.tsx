import { useEffect, useRef } from 'react';
import { clearPicture, paintPicture } from './paint-picture.ts';

interface PictureProps {
  /** Undefined where there is nothing to see yet. */
  readonly pixels: Uint8Array | undefined;
  /** Pixels in a row; without it the picture is a square. */
  readonly width?: number;
  readonly channels: number;
  /** What it shows, in words. */
  readonly label: string;
  readonly className: string | undefined;
}

/** An image as the network reads it, pixel by pixel. */
export function Picture({ pixels, width, channels, label, className }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    if (pixels) paintPicture(canvas.current, pixels, channels, width);
    else clearPicture(canvas.current);
  }, [pixels, channels, width]);
  return <canvas ref={canvas} className={className} role="img" aria-label={label} />;
}
