/** A small picture for each term that one explains better than a third sentence. */
import type { ReactNode } from 'react';
import type { TermName } from '../../words/term-names.ts';
import { termTitle } from '../../words/term-title.ts';
import { Arrow, Bars, Curve, Dot, dim, Grid, int8, Label, Levels, Sketch } from './sketch.tsx';

/** Neighbouring values, most of them near the middle. */
const hill = [1, 2, 4, 8, 14, 22, 31, 36, 33, 24, 16, 9, 5, 3, 2, 1];

const rounding = (
  <Sketch>
    <Levels from={30} to={250} step={44} y={44} />
    <Dot x={134} y={18} />
    <Arrow from={[132, 24]} to={[119, 37]} />
  </Sketch>
);

const interval = (low: number, high: number) => (
  <path d={`M${low} 50V6M${high} 50V6`} stroke={int8} strokeWidth="1.5" strokeDasharray="4 3" />
);

const observed = (
  <Sketch>
    <Bars heights={hill} x={70} width={9} />
    {interval(78, 206)}
    <Levels from={78} to={206} step={16} y={58} />
  </Sketch>
);

const network = (isOff: (index: number) => boolean) => {
  const inputs = [10, 25, 40, 55];
  return (
    <Sketch>
      <path
        d={inputs
          .flatMap((y, index) => (isOff(index) ? [] : [18, 46].map((to) => `M96 ${y}L184 ${to}`)))
          .join('')}
        stroke={dim}
      />
      {inputs.map((y, index) => (
        <Dot key={y} x={92} y={y} fill={isOff(index) ? 'var(--line)' : 'var(--float)'} />
      ))}
      <Dot x={188} y={18} fill={int8} />
      <Dot x={188} y={46} fill={int8} />
    </Sketch>
  );
};

/** A term by its name, in the language of the moment. */
const Title = ({ of }: { readonly of: TermName }) => termTitle(of);

export const pictures: Partial<Record<TermName, ReactNode>> = {
  batch: (
    <Sketch>
      <Grid x={20} y={14} columns={4} rows={2} cell={18} marked={() => true} />
      <Grid x={104} y={14} columns={4} rows={2} cell={18} />
      <Grid x={188} y={14} columns={4} rows={2} cell={18} />
    </Sketch>
  ),
  epoch: (
    <Sketch>
      <Grid x={20} y={8} columns={12} rows={2} cell={18} marked={() => true} />
      <Arrow from={[20, 54]} to={[234, 54]} />
    </Sketch>
  ),
  'learning rate': (
    <Sketch>
      <Curve d="M50 6Q140 110 230 6" />
      <Dot x={66} y={23} fill={int8} />
      <Dot x={92} y={44} fill={int8} />
      <Dot x={116} y={55} fill={int8} />
      <Arrow from={[72, 20]} to={[89, 34]} />
      <Arrow from={[97, 38]} to={[112, 45]} />
    </Sketch>
  ),
  loss: (
    <Sketch>
      <path d="M30 6V56H250" stroke={dim} />
      <Curve d="M34 10C60 48 90 50 246 53" />
    </Sketch>
  ),
  smoothing: (
    <Sketch>
      <path
        d="M30 12L44 30L58 14L72 40L86 26L100 48L114 30L128 52L142 34L156 50L170 40L184 54L198 38L212 52L226 44L244 52"
        stroke="var(--float-soft)"
      />
      <Curve d="M30 14C70 28 110 42 244 49" />
    </Sketch>
  ),
  convolution: (
    <Sketch>
      <Grid
        x={50}
        y={2}
        columns={5}
        rows={5}
        cell={12}
        marked={(column, row) => column >= 1 && column <= 3 && row >= 1 && row <= 3}
      />
      <Arrow from={[124, 31]} to={[156, 31]} />
      <Grid
        x={172}
        y={2}
        columns={5}
        rows={5}
        cell={12}
        marked={(column, row) => column === 2 && row === 2}
        fill={int8}
      />
    </Sketch>
  ),
  pooling: (
    <Sketch>
      <Grid
        x={56}
        y={4}
        columns={4}
        rows={4}
        cell={14}
        marked={(column, row) => [5, 2, 8, 15].includes(4 * row + column)}
      />
      <Arrow from={[126, 31]} to={[160, 31]} />
      <Grid x={182} y={18} columns={2} rows={2} cell={14} marked={() => true} />
    </Sketch>
  ),
  ReLU: (
    <Sketch>
      <path d="M60 52H220M140 58V4" stroke={dim} />
      <Curve d="M60 52H140L200 6" />
    </Sketch>
  ),
  'dense layer': network(() => false),
  dropout: network((index) => index === 1),
  softmax: (
    <Sketch>
      <Bars heights={[14, 34, 20, 8, 17]} x={40} width={14} />
      <Arrow from={[122, 32]} to={[156, 32]} />
      <Bars heights={[2, 46, 4, 1, 3]} x={174} width={14} fill={int8} />
    </Sketch>
  ),
  margin: (
    <Sketch>
      <Bars heights={[48, 24, 12, 8, 5]} x={96} width={18} />
      <path d="M134 6H150M134 30H150M142 6V30" stroke={dim} strokeWidth="1.5" />
    </Sketch>
  ),
  levels: rounding,
  rounding,
  quantization: rounding,
  clipping: (
    <Sketch>
      <Levels from={30} to={170} step={28} y={44} />
      <Dot x={232} y={22} />
      <Arrow from={[225, 24]} to={[180, 39]} />
    </Sketch>
  ),
  scale: (
    <Sketch>
      <Levels from={30} to={250} step={44} y={46} />
      <path d="M118 34V26H162V34" stroke={dim} strokeWidth="1.5" />
      <Label x={140} y={20}>
        <Title of="scale" />
      </Label>
    </Sketch>
  ),
  'zero point': (
    <Sketch>
      <Levels from={30} to={250} step={44} y={34} />
      <Dot x={74} y={34} fill={int8} />
      <Label x={74} y={56}>
        0
      </Label>
    </Sketch>
  ),
  symmetric: (
    <Sketch>
      <Bars heights={hill} x={100} width={9} />
      <Levels from={36} to={244} step={26} y={58} />
    </Sketch>
  ),
  affine: (
    <Sketch>
      <Bars heights={hill} x={100} width={9} />
      <Levels from={100} to={244} step={18} y={58} />
    </Sketch>
  ),
  'per tensor': (
    <Sketch>
      {[14, 34, 54].map((y) => (
        <Levels key={y} from={40} to={240} step={40} y={y} />
      ))}
    </Sketch>
  ),
  'per channel': (
    <Sketch>
      <Levels from={40} to={240} step={40} y={14} />
      <Levels from={90} to={190} step={20} y={34} />
      <Levels from={115} to={165} step={10} y={54} />
    </Sketch>
  ),
  group: (
    <Sketch>
      <Grid x={32} y={10} columns={12} rows={1} cell={18} marked={(column) => column >= 4 && column < 8} />
      <path d="M33 34v6h68v-6M105 34v6h68v-6M177 34v6h68v-6" stroke={int8} strokeWidth="1.5" />
    </Sketch>
  ),
  observer: observed,
  calibration: observed,
  dB: (
    <Sketch>
      <Curve d="M30 24Q58 -12 85 24T140 24T195 24T250 24" />
      <Curve
        d="M30 56Q34 51 39 56T48 56T57 56T66 56T75 56T84 56T93 56T102 56T111 56T120 56T129 56T138 56T147 56T156 56T165 56T174 56T183 56T192 56T201 56T210 56T219 56T228 56T237 56T246 56"
        stroke={int8}
      />
    </Sketch>
  ),
  'confidence interval': (
    <Sketch>
      <path d="M30 54H250" stroke={dim} />
      <path d="M84 22V38M196 22V38M84 30H196" stroke="var(--float)" strokeWidth="2" />
      <Dot x={140} y={30} />
    </Sketch>
  ),
  median: (
    <Sketch>
      {[50, 66, 78, 88, 97, 108, 122, 140, 236].map((x) => (
        <Dot key={x} x={x} y={40} fill={x === 97 ? int8 : 'var(--float)'} />
      ))}
      <path d="M97 14V32" stroke={int8} strokeWidth="1.5" />
    </Sketch>
  ),
  'confusion matrix': (
    <Sketch>
      <Grid x={108} y={2} columns={5} rows={5} cell={12} marked={(column, row) => column === row} />
    </Sketch>
  ),
};
