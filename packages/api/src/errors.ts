/** Every error code that the API answers with. The editor translates by code; `message` is English for everyone else. */
export const apiErrors = {
  BAD_REQUEST: { status: 400, message: "The request is not well formed." },
  INVALID_INPUT: { status: 422, message: "Some fields are not valid." },
  INVALID_FLOW: { status: 422, message: "The flow has problems." },
  UNAUTHORIZED: { status: 401, message: "Sign in first." },
  WRONG_LOGIN: { status: 401, message: "The e-mail or the password is not right." },
  WRONG_SETUP_TOKEN: {
    status: 403,
    message: "This set-up link is not valid. Use the one printed on the terminal where Weft was started.",
  },
  FORBIDDEN: { status: 403, message: "Your role does not allow this." },
  BAD_ORIGIN: { status: 403, message: "The request came from another site." },
  NOT_FOUND: { status: 404, message: "There is nothing here." },
  CONFLICT: { status: 409, message: "Someone else changed this meanwhile." },
  IN_USE: { status: 409, message: "This is still in use." },
  TAKEN: { status: 409, message: "This is taken already." },
  TOO_LARGE: { status: 413, message: "The request is too large." },
  UNSUPPORTED_MEDIA: { status: 415, message: "Send JSON with content-type application/json." },
  TOO_MANY: { status: 429, message: "Too many attempts. Wait a little and try again." },
  NOT_READY: { status: 503, message: "Weft is still starting or stopping. Try again in a moment." },
  INTERNAL: {
    status: 500,
    message: "Something went wrong on our side. The log has the details under this request id.",
  },
} as const;

export type ApiErrorCode = keyof typeof apiErrors;
