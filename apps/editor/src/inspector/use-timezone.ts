import { useFlow } from "../flow/session-context.tsx";

/** The zone in which dates of the flow are told. */
export function useTimezone(): string {
  const zone = useFlow((flow) => flow.settings.timezone);
  return zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
