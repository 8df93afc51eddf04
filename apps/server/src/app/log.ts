import { pino } from "pino";
import type { DestinationStream, Logger, LoggerOptions } from "pino";

/** JSON lines on stdout. Requests are logged without bodies, query texts and headers: secrets travel in all three. */
export function createLog(options: { level?: string; to?: DestinationStream } = {}): Logger {
  const { level = process.env["WEFT_LOG_LEVEL"] ?? "info", to } = options;
  const settings: LoggerOptions = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
  return to ? pino(settings, to) : pino(settings);
}
