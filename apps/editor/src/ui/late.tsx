import { lazy, useState } from "react";
import type { ComponentType, ReactElement } from "react";

interface Late<Props> {
  /** Suspends only where its code is not there yet. */
  readonly Component: (props: Props) => ReactElement;
  /** Fetches the code before it is wanted. */
  readonly load: () => Promise<unknown>;
}

/**
 * A component whose code is loaded later. What `lazy` makes suspends when it is first drawn, also where its code has long been
 * there, and React then holds what it has suspended back for 300 ms; this one is drawn at once when its code is there.
 */
export function late<Props extends object>(fetchCode: () => Promise<ComponentType<Props>>): Late<Props> {
  let loaded: ComponentType<Props> | undefined;
  const load = async (): Promise<ComponentType<Props>> => (loaded ??= await fetchCode());
  const Waiting = lazy(async () => ({ default: await load() }));
  function Component(props: Props): ReactElement {
    // The same one as long as it is shown.
    const [Drawn] = useState<ComponentType<Props>>(() => loaded ?? (Waiting as ComponentType<Props>));
    return <Drawn {...props} />;
  }
  return { Component, load };
}
