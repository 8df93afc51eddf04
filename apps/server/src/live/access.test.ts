import { expect, test } from "vitest";
import { flowOf, hook } from "../testing/flow-builder.ts";
import { serverWith } from "../testing/publish.ts";
import { password, send, signIn } from "../testing/server.ts";

test.each(["signs out", "is removed", "changes the password elsewhere"])(
  "whoever %s hears nothing more of a flow that they watch",
  async (what) => {
    const { server, owner } = await serverWith([flowOf("f", [hook("orders", "lastNode")])]);
    const editor = await owner.add("editor");
    const live = await editor.fetch("/api/flows/f/live");
    const heard = live.text();
    if (what === "signs out") await editor.client.accounts.logout();
    else if (what === "is removed") {
      const { id = "" } = (await editor.client.accounts.session()).me ?? {};
      await owner.client.people.remove({ id });
    } else {
      const elsewhere = await signIn(server.url, editor.email);
      await elsewhere.client.accounts.changePassword({ current: password, next: "another long one" });
    }
    await send(server.url, "/webhook/orders", { method: "POST", json: { canary: "after" } });
    expect(await heard).not.toContain("after");
  },
);
