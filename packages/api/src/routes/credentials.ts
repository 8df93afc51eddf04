import { z } from "zod";
import {
  choicesAnswer,
  choicesQuestion,
  credential,
  credentialChange,
  credentialTrial,
  newCredential,
} from "../schemas/credentials.ts";
import { may, done, byId } from "./base.ts";

export const credentials = {
  list: may("see", "credential")
    .route({
      method: "GET",
      path: "/credentials",
      tags: ["Credentials"],
      summary: "List credentials, without secrets",
    })
    .output(z.array(credential)),
  create: may("edit", "credential")
    .route({
      method: "POST",
      path: "/credentials",
      tags: ["Credentials"],
      summary: "Store a credential",
      successStatus: 201,
    })
    .input(newCredential)
    .output(credential),
  update: may("edit", "credential")
    .route({
      method: "PATCH",
      path: "/credentials/{id}",
      tags: ["Credentials"],
      summary: "Change a credential",
    })
    .input(credentialChange)
    .output(credential),
  connect: may("edit", "credential")
    .route({
      method: "POST",
      path: "/credentials/{id}/connect",
      tags: ["Credentials"],
      summary: "Begin to connect a credential: the address at which a person agrees",
    })
    .input(byId)
    .output(z.object({ url: z.string() })),
  test: may("edit", "credential")
    .route({
      method: "POST",
      path: "/credentials/{id}/test",
      tags: ["Credentials"],
      summary: "Try a credential out on the system that it is for",
    })
    .input(byId)
    .output(credentialTrial),
  choices: may("use", "credential")
    .route({
      method: "POST",
      path: "/credentials/{id}/choices",
      tags: ["Credentials"],
      summary: "What the other system offers for a parameter of a node",
    })
    .input(choicesQuestion)
    .output(choicesAnswer),
  remove: may("edit", "credential")
    .route({
      method: "DELETE",
      path: "/credentials/{id}",
      tags: ["Credentials"],
      summary: "Delete a credential that no flow uses",
    })
    .input(byId)
    .output(done),
};
