import { expect, test } from "vitest";
import { fittingTypes } from "./index.ts";
import { base, imported, workflow } from "./test-workflow.ts";

/** The access that one node had, as the import tells it. */
function used(type: string, parameters: object, credentials?: unknown) {
  const node = { name: "N", type: base(type), parameters, ...(credentials !== undefined && { credentials }) };
  return imported(workflow([node])).credentials.get("n");
}

test("a node's access is told with n8n's type and name, of every age of the file", () => {
  const header = { httpHeaderAuth: { id: "7", name: "Shop key" } };
  const generic = { authentication: "genericCredentialType", genericAuthType: "httpHeaderAuth" };
  expect(used("httpRequest", generic, header)).toEqual({ type: "httpHeaderAuth", name: "Shop key" });
  expect(used("httpRequest", { authentication: "headerAuth" }, { httpHeaderAuth: "Old key" })).toEqual({
    type: "httpHeaderAuth",
    name: "Old key",
  });
  expect(used("slack", {}, { slackApi: { id: null, name: "Ours" } })).toEqual({
    type: "slackApi",
    name: "Ours",
  });
});

test("what was chosen before and left in the file is not what is used", () => {
  const stored = {
    httpBasicAuth: { name: "Old" },
    slackApi: { name: "Now" },
    httpHeaderAuth: { name: "Other" },
  };
  const predefined = {
    authentication: "predefinedCredentialType",
    nodeCredentialType: "slackApi",
    genericAuthType: "httpHeaderAuth",
  };
  expect(used("httpRequest", predefined, stored)).toEqual({ type: "slackApi", name: "Now" });
  expect(
    used(
      "httpRequest",
      { authentication: "genericCredentialType", genericAuthType: "httpHeaderAuth" },
      stored,
    ),
  ).toEqual({ type: "httpHeaderAuth", name: "Other" });
  expect(used("httpRequest", { authentication: "none" }, stored)).toBeUndefined();
  expect(used("webhook", {}, stored)).toBeUndefined();
});

test("a file without credentials still says which kind a node needs", () => {
  expect(used("webhook", { authentication: "basicAuth" })).toEqual({ type: "httpBasicAuth", name: "" });
  expect(used("graphql", { authentication: "oAuth2" })).toEqual({ type: "oAuth2Api", name: "" });
  expect(used("discord", { authentication: "oAuth2" })).toBeUndefined();
  expect(used("noOp", {})).toBeUndefined();
  expect(used("slack", {}, ["odd"])).toBeUndefined();
});

test("of what a node takes, only what does the same fits; all where nothing does", () => {
  expect(fittingTypes("httpHeaderAuth", ["http.basic", "http.header"])).toEqual(["http.header"]);
  expect(fittingTypes("slackApi", ["http.basic", "http.header"])).toEqual(["http.basic", "http.header"]);
  expect(fittingTypes("httpHeaderAuth", ["crypto.secret"])).toEqual(["crypto.secret"]);
  expect(fittingTypes("googleContactsOAuth2Api", ["http.basic", "google"])).toEqual(["google"]);
  expect(fittingTypes("__proto__", ["crypto.secret"])).toEqual(["crypto.secret"]);
});
