/** Thrown out of `ctx.http` in a dry run: the request is known, nothing was sent. */
export class NotSent extends Error {}
