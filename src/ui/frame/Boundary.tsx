import { Component, type ReactNode } from 'react';

interface Failure {
  /** What was thrown, for a person to read. */
  readonly message: string;
  /** Draws it anew. */
  readonly retry: () => void;
}

interface BoundaryProps {
  /** What stands there instead. */
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
    return { message: error instanceof Error ? error.message : String(error) };
  }

  readonly #retry = (): void => this.setState({ message: undefined });

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return this.props.fallback({ message, retry: this.#retry });
  }
}
