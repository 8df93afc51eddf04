import { z } from "zod";
import { catalog, settings, settingsChange, storage } from "../schemas/catalog.ts";
import { id, language } from "../schemas/common.ts";
import { may } from "./base.ts";

export const instance = {
  catalog: may("see", "nodeType")
    .route({
      method: "GET",
      path: "/catalog",
      tags: ["Instance"],
      summary:
        "Node types and credential types; with a flow, those that it uses and those that flows begin with; with a language, translated to no other",
    })
    .input(z.object({ flow: id.optional(), language: language.optional() }))
    .output(catalog),
  settings: may("see", "settings")
    .route({ method: "GET", path: "/settings", tags: ["Instance"], summary: "Workspace settings" })
    .output(settings),
  saveSettings: may("edit", "settings")
    .route({ method: "PUT", path: "/settings", tags: ["Instance"], summary: "Change workspace settings" })
    .input(settingsChange)
    .output(settings),
  storage: may("see", "settings")
    .route({ method: "GET", path: "/storage", tags: ["Instance"], summary: "How much executions take" })
    .output(storage),
};
