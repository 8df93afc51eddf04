import type { Exporter } from "./exporter.ts";

export const exportCode: Exporter = ({ params }) => ({
  type: "code",
  typeVersion: 2,
  parameters: {
    ...(params["mode"] === "each" && { mode: "runOnceForEachItem" }),
    jsCode: params["code"] ?? "",
  },
});
