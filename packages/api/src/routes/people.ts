import { z } from "zod";
import { newPerson, person, personChange } from "../schemas/people.ts";
import { may, done, byId } from "./base.ts";

export const people = {
  list: may("see", "people")
    .route({ method: "GET", path: "/people", tags: ["People"], summary: "List people" })
    .output(z.array(person)),
  create: may("edit", "people")
    .route({ method: "POST", path: "/people", tags: ["People"], summary: "Add a person", successStatus: 201 })
    .input(newPerson)
    .output(person),
  update: may("edit", "people")
    .route({ method: "PATCH", path: "/people/{id}", tags: ["People"], summary: "Change role or name" })
    .input(personChange)
    .output(person),
  remove: may("edit", "people")
    .route({
      method: "DELETE",
      path: "/people/{id}",
      tags: ["People"],
      summary: "Remove a person; ends their sessions",
    })
    .input(byId)
    .output(done),
};
