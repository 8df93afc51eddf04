import { useSearchParams } from "react-router";

/** Filters of a list, kept in the address so that a reload, a link and "back" keep them. What equals its default is left out. */
export function useUrlState<T extends Record<string, string>>(
  defaults: T,
): [T, (change: Partial<T>) => void, boolean] {
  const [query, setQuery] = useSearchParams();
  const entries = Object.keys(defaults).map((key) => [key, query.get(key) ?? defaults[key]]);
  const values = Object.fromEntries(entries) as T;
  const set = (change: Partial<T>): void => {
    setQuery(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [key, value] of Object.entries(change)) {
          if (value === undefined || value === defaults[key]) next.delete(key);
          else next.set(key, value);
        }
        return next;
      },
      { replace: true },
    );
  };
  const filtered = Object.keys(defaults).some((key) => values[key] !== defaults[key]);
  return [values, set, filtered];
}
