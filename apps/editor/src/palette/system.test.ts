import type { NodeManifest } from "@weft/sdk";
import { expect, test } from "vitest";
import { nodeText } from "../flow/node-text.ts";
import { systemOf } from "./system.ts";

const manifest: NodeManifest = {
  kind: "action",
  type: "discord.message.send",
  version: 1,
  label: "Send a message",
  help: "Writes into a channel.",
  group: "Discord",
  params: {},
  inputs: ["main"],
  outputs: ["main"],
  effect: "write",
};

test.each<[Partial<NodeManifest>, string | undefined]>([
  [{}, "Discord"],
  [{ help: "Writes into a channel of Discord." }, undefined],
  [{ label: "Send a message by discord" }, undefined],
  [{ type: "discord.event" }, undefined],
])("what %j belongs to is said where its words do not", (changed, system) => {
  const made = { ...manifest, ...changed };
  expect(systemOf(made, nodeText(made, "en"))).toBe(system);
});
