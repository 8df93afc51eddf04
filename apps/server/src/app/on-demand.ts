import type { RequestListener } from "node:http";

/**
 * A listener that is made when the first request comes; requests that come meanwhile wait. After a failure the next one
 * tries again.
 */
export function onDemand(
  make: () => Promise<RequestListener>,
  onError: (error: unknown) => void,
): RequestListener {
  let made: RequestListener | undefined;
  let making: Promise<RequestListener> | undefined;

  async function first(): Promise<RequestListener> {
    try {
      return (made = await make());
    } finally {
      making = undefined;
    }
  }

  return (request, response) => {
    if (made !== undefined) return made(request, response);
    making ??= first();
    making.then(
      (listener) => listener(request, response),
      (error: unknown) => {
        onError(error);
        response.writeHead(500, { "content-type": "text/plain" }).end("Something went wrong on our side.\n");
      },
    );
  };
}
