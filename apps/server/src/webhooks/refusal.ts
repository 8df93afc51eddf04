/** A body that is turned away, and why. */
export interface Refused {
  readonly status: 400 | 413 | 415 | 503;
  readonly error: string;
  readonly position?: number;
}

export function isRefused(value: object): value is Refused {
  return "error" in value && "status" in value;
}

export function tooLarge(limit: number): Refused {
  return { status: 413, error: `The body is larger than ${limit} bytes.` };
}

export const cutOff: Refused = { status: 400, error: "The body breaks off." };

export const noMemory: Refused = {
  status: 503,
  error: "Weft has too much to do at the moment. Send the request again.",
};
