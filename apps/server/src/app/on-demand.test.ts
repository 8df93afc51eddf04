import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { onDemand } from "./on-demand.ts";

async function serve(listener: RequestListener): Promise<(body: string) => Promise<Response>> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return (body) => fetch(`http://127.0.0.1:${port}/`, { method: "POST", body });
}

const echo: RequestListener = (request, response) => void request.pipe(response);

test("it is made once, and requests that come meanwhile wait for it with their bodies", async () => {
  const { promise, resolve } = Promise.withResolvers<RequestListener>();
  let made = 0;
  const post = await serve(
    onDemand(
      () => {
        if (++made === 2) throw new Error("made twice");
        setTimeout(resolve, 50, echo);
        return promise;
      },
      () => {},
    ),
  );
  expect(made).toBe(0);
  const answers = await Promise.all(["a", "b", "c"].map(post));
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(["a", "b", "c"]);
  expect(await (await post("later")).text()).toBe("later");
  expect(made).toBe(1);
});

test("a failure is told, and the next request tries again", async () => {
  const told: unknown[] = [];
  const broken = new Error("no such file");
  const post = await serve(
    onDemand(
      async () => {
        if (told.length === 0) throw broken;
        return echo;
      },
      (error) => told.push(error),
    ),
  );
  expect((await post("first")).status).toBe(500);
  expect(told).toEqual([broken]);
  expect(await (await post("second")).text()).toBe("second");
});
