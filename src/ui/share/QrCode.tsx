import { useMemo } from 'react';
import { formatCount } from '../format.ts';
import { shareWords as text } from '../words/late.ts';
import { qrPath } from './qr-path.ts';
import classes from './Share.module.css';

/** The link for a camera: dark on light in either theme, as readers want it. */
export function QrCode({ link }: { readonly link: string }) {
  const code = useMemo(() => qrPath(link), [link]);
  if (!code) return <p>{text.codeTooLong(formatCount(link.length))}</p>;
  const { side, path } = code;
  return (
    <div className={classes.code}>
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={text.codeName} shapeRendering="crispEdges">
        <path className={classes.light} d={`M0 0h${side}v${side}H0z`} />
        <path className={classes.dark} d={path} />
      </svg>
      <p>{text.codeHint}</p>
    </div>
  );
}
