import { Component } from "react";
import type { ReactNode } from "react";
import { BrokenPage } from "./broken-page.tsx";

interface ErrorBoundaryProps {
  /** What is shown inside, e.g. the address: when it changes, the next page gets its chance. */
  place: string;
  children: ReactNode;
}

interface ErrorBoundaryState {
  failure: { readonly error: unknown } | undefined;
}

/** Keeps a page that throws from taking the rest of the editor down. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: { error } };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.failure && before.place !== this.props.place) this.setState({ failure: undefined });
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? <BrokenPage error={failure.error} /> : this.props.children;
  }
}
