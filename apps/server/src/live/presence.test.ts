import { once } from "node:events";
import { connect } from "node:net";
import type { LiveMessage, PresentTab } from "@weft/api";
import { expect, onTestFinished, test } from "vitest";
import { flowOf, hook } from "../testing/flow-builder.ts";
import { serverWith } from "../testing/publish.ts";
import type { Member } from "../testing/server.ts";
import { createLiveHub } from "./hub.ts";
import { createPresence } from "./presence.ts";

interface Tab {
  /** The newest that it was told of who is there. */
  readonly here: () => readonly PresentTab[];
  readonly sessions: () => readonly string[];
  readonly ended: Promise<void>;
  readonly close: () => void;
}

/** An editor tab that has the flow `f` open. */
function open({ client }: Member, session: string): Tab {
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  let here: readonly PresentTab[] = [];
  const ended = (async () => {
    for await (const message of await client.flows.live({ id: "f", session }, { signal: closing.signal }))
      if (message.type === "presence") here = message.here;
  })().catch(() => {});
  return {
    here: () => here,
    sessions: () => here.map((tab) => tab.session),
    ended,
    close: () => closing.abort(),
  };
}

async function twoPeople() {
  const { server, owner } = await serverWith([flowOf("f", [hook("orders", "lastNode")])]);
  const other = await owner.add("editor");
  const first = open(owner, "first");
  await expect.poll(first.sessions).toEqual(["first"]);
  return { server, owner, other, first };
}

test("people who open a flow see each other, from which tab and since when, until they close it", async () => {
  const { owner, other, first } = await twoPeople();
  const second = open(other, "second");
  await expect.poll(first.sessions).toEqual(["first", "second"]);
  await expect.poll(second.sessions).toEqual(["first", "second"]);
  const [olga, editor] = first.here();
  expect(olga).toMatchObject({ name: "Olga Owner", nodes: [] });
  expect(editor).toMatchObject({ name: "A editor", nodes: [] });
  expect(editor?.since).toBeGreaterThanOrEqual(olga?.since ?? Infinity);
  const sameOne = open(owner, "third");
  await expect.poll(second.sessions).toEqual(["first", "second", "third"]);
  expect(second.here()[2]?.person).toBe(olga?.person);
  sameOne.close();
  await expect.poll(second.sessions).toEqual(["first", "second"]);
  second.close();
  await expect.poll(first.sessions).toEqual(["first"]);
});

test("which nodes are selected is told, for one's own tabs only", async () => {
  const { owner, other, first } = await twoPeople();
  const second = open(other, "second");
  await expect.poll(second.sessions).toEqual(["first", "second"]);
  await owner.client.flows.point({ id: "f", session: "second", nodes: ["stolen"] });
  await other.client.flows.point({ id: "f", session: "second", nodes: ["orders"] });
  await expect.poll(() => first.here()[1]?.nodes).toEqual(["orders"]);
  expect(first.here()[0]?.nodes).toEqual([]);
  await expect(other.client.flows.point({ id: "none", session: "second", nodes: [] })).rejects.toMatchObject({
    status: 404,
  });
  const many = Array.from({ length: 21 }, (_, n) => `n${n}`);
  await expect(other.client.flows.point({ id: "f", session: "second", nodes: many })).rejects.toMatchObject({
    status: 422,
  });
});

test("a browser that dies is gone; one that is back before it was missed is there once", async () => {
  const { server, other, first } = await twoPeople();
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.write(
    `GET /api/flows/f/live?session=second HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncookie: ${other.cookie}\r\n\r\n`,
  );
  await expect.poll(first.sessions).toEqual(["first", "second"]);
  const back = open(other, "second");
  await expect.poll(back.sessions).toEqual(["first", "second"]);
  socket.resetAndDestroy();
  back.close();
  await expect.poll(first.sessions).toEqual(["first"]);
});

test("whoever signs out or loses the access is there no more", async () => {
  const { owner, other, first } = await twoPeople();
  const second = open(other, "second");
  const viewer = await owner.add("viewer");
  const looking = open(viewer, "looking");
  await expect.poll(looking.sessions).toEqual(["first", "second", "looking"]);
  await viewer.client.flows.point({ id: "f", session: "looking", nodes: ["orders"] });
  await expect.poll(() => first.here()[2]?.nodes).toEqual(["orders"]);
  await other.client.accounts.logout();
  await owner.client.flows.point({ id: "f", session: "first", nodes: ["orders"] });
  await second.ended;
  await expect.poll(first.sessions).toEqual(["first", "looking"]);
  const { id = "" } = (await viewer.client.accounts.session()).me ?? {};
  await owner.client.people.remove({ id });
  await owner.client.flows.point({ id: "f", session: "first", nodes: [] });
  await looking.ended;
  await expect.poll(first.sessions).toEqual(["first"]);
});

test("nobody is told who is not signed in", async () => {
  const { server } = await twoPeople();
  await expect(server.anyone.flows.live({ id: "f", session: "x" })).rejects.toMatchObject({ status: 401 });
  await expect(server.anyone.flows.point({ id: "f", session: "x", nodes: [] })).rejects.toMatchObject({
    status: 401,
  });
});

test("a program that only listens is not there; it is told who is, and of fifty tabs at most", async () => {
  let now = 0;
  const hub = createLiveHub();
  const presence = createPresence({ hub, clock: { now: () => now++ } });
  const always = (): boolean => true;
  const messages = hub.watch("f", undefined, always);
  for (let n = 0; n < 60; n++) {
    const tab = { flowId: "f", session: `tab ${n}`, person: "p", name: "P" };
    const own = presence.watch(tab, undefined, always);
    await own.next();
  }
  hub.close();
  const told: LiveMessage[] = await Array.fromAsync(messages);
  expect(told).toHaveLength(2);
  expect(told[0]).toEqual({ type: "hello" });
  const here = told[1]?.type === "presence" ? told[1].here : [];
  expect(here).toHaveLength(50);
  expect(here[0]).toEqual({ session: "tab 0", person: "p", name: "P", since: 0, nodes: [] });
});
