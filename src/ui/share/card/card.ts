/** What a result card says, before anything is drawn of it. */
import type { LossPoint } from '../../../core/runs/step-list.ts';
import type { ModelId } from '../../models.ts';
import { enumerated, listed, sentences } from '../../words/joined.ts';
import { cardWords as text } from '../../words/late.ts';
import { words } from '../../words/words.ts';

/** Pixels. What most places that show a link or a picture scale down without cutting. */
export const cardSize = { width: 1200, height: 630 } as const;

export interface CardModel {
  readonly id: ModelId;
  readonly role: string;
  readonly name: string;
}

export interface CardValue {
  /** Undefined for a value that is no single model's. */
  readonly model?: ModelId;
  readonly value: string;
  /** How sure it is, or of what it is a part. */
  readonly detail?: string;
}

export interface CardFigure {
  readonly kind: 'accuracy' | 'bytes' | 'latency' | 'changed';
  readonly title: string;
  readonly values: readonly CardValue[];
  /** What the difference amounts to. */
  readonly note?: string;
}

export interface CardLoss {
  readonly title: string;
  /** Where it began and where it is; why there is none. */
  readonly caption: string;
  /** Steps that are drawn, all of them with finite losses. */
  readonly points: readonly LossPoint[];
}

export interface CardBars {
  readonly title: string;
  readonly bars: readonly {
    readonly model: ModelId;
    readonly name: string;
    readonly bytes: number;
    readonly label: string;
  }[];
}

export interface Card {
  readonly title: string;
  readonly heading: string;
  /** Each is a fact about network, data set and training. */
  readonly facts: readonly string[];
  readonly settings: { readonly title: string; readonly values: readonly string[] };
  readonly models: readonly CardModel[];
  /** Only figures that have a value. */
  readonly figures: readonly CardFigure[];
  /** What has not been measured, and what to do about it. */
  readonly missing: readonly string[];
  readonly loss: CardLoss;
  readonly bars: CardBars;
  readonly device: string;
  readonly made: string;
}

/** All of it in one text, for those who do not see the picture. */
export function cardInWords(card: Card): string {
  const { title, heading, facts, settings, models, figures, missing, loss, device, made } = card;
  const names = new Map(models.map(({ id, name }) => [id, name]));
  const figureInWords = ({ title: figure, values, note }: CardFigure): string => {
    const each = values.map(({ model, value, detail }) =>
      [model && names.get(model), value, detail && `(${detail})`].filter(Boolean).join(' '),
    );
    return listed([text.pair(figure, enumerated(each)), note]);
  };
  const said = [
    title,
    heading,
    enumerated(facts),
    text.withSettings(settings.title, enumerated(settings.values)),
    ...figures.map(figureInWords),
    ...missing,
    text.pair(loss.title, loss.caption),
    device,
    made,
  ];
  return sentences(
    ...said.map((sentence) => (/[.。]$/.test(sentence) ? sentence : sentence + words.between.stop)),
  );
}
