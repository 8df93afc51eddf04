import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";

/** What every page needs comes in one file: over HTTP/1.1 a browser fetches six at a time, and each has its price. */
const groups = [{ name: "start", tags: ["$initial" as const] }];

export default defineConfig(({ mode }) => {
  const { WEFT_SERVER: server = "http://127.0.0.1:4800" } = loadEnv(mode, ".", "WEFT_");
  return {
    plugins: [react(), tailwindcss()],
    build: {
      target: "es2023",
      cssTarget: ["chrome125", "firefox125", "safari17.5"],
      // In kB, before compression.
      chunkSizeWarningLimit: 700,
      rolldownOptions: { output: { codeSplitting: { groups } } },
    },
    server: { proxy: { "/api": { target: server, changeOrigin: false } } },
  };
});
