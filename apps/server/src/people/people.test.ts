import { expect, test } from "vitest";
import { password, startTestServer } from "../testing/server.ts";

test("people are added, changed and removed; removing ends their sessions", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const editor = await owner.add("editor");
  const people = await owner.client.people.list();
  expect(people.map(({ role }) => role).sort()).toEqual(["editor", "owner"]);
  const { id } = people.find(({ role }) => role === "editor") ?? { id: "" };

  expect(await owner.client.people.update({ id, role: "viewer", name: "Vera" })).toMatchObject({
    role: "viewer",
    name: "Vera",
  });
  expect((await editor.client.accounts.session()).me?.role).toBe("viewer");
  await owner.client.people.remove({ id });
  expect((await editor.client.accounts.session()).state).toBe("signedOut");
  await expect(owner.client.people.remove({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an e-mail address is taken once, whatever its letters' case", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const person = { name: "Twin", role: "viewer", password } as const;
  await expect(owner.client.people.create({ ...person, email: "OWNER@example.com" })).rejects.toMatchObject({
    code: "TAKEN",
  });
});

test("there is always an owner", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const { id } = (await owner.client.accounts.session()).me ?? { id: "" };
  await expect(owner.client.people.update({ id, role: "editor" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect(owner.client.people.remove({ id })).rejects.toMatchObject({ code: "CONFLICT" });

  const second = await owner.add("owner");
  const other = (await second.client.accounts.session()).me?.id ?? "";
  const both = await Promise.allSettled([
    owner.client.people.update({ id, role: "editor" }),
    second.client.people.update({ id: other, role: "editor" }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("administrators neither make owners nor touch them", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const { id } = (await owner.client.accounts.session()).me ?? { id: "" };
  const admin = await owner.add("admin");
  const own = (await admin.client.accounts.session()).me?.id ?? "";
  await owner.add("owner");
  const tries = [
    () => admin.client.people.create({ email: "x@example.com", name: "X", role: "owner", password }),
    () => admin.client.people.update({ id: own, role: "owner" }),
    () => admin.client.people.update({ id, role: "viewer" }),
    () => admin.client.people.update({ id, name: "Somebody else" }),
    () => admin.client.people.remove({ id }),
  ];
  for (const attempt of tries)
    await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN", status: 403 });
  expect((await admin.add("editor")).cookie).not.toBe("");
});
