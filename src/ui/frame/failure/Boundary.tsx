import { Component, type ReactNode } from 'react';
import { messageOf } from '../../../core/told.ts';

interface Failure {
  /** The message of the error, for a person to read. */
  readonly message: string;
  /** Tries to draw the failed part again. */
  readonly retry: () => void;
}

interface BoundaryProps {
  /** Draws what stands in place of the failed part. */
  readonly fallback: (failure: Failure) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly message: string | undefined;
}

/** Keeps an error within it from taking away the rest of the page. React wants a class for that. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { message: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { message: messageOf(error) };
  }

  readonly #retry = (): void => this.setState({ message: undefined });

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return this.props.fallback({ message, retry: this.#retry });
  }
}
