import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";

export default defineConfig(({ mode }) => {
  const { WEFT_SERVER: server = "http://127.0.0.1:4800" } = loadEnv(mode, ".", "WEFT_");
  return {
    plugins: [react(), tailwindcss()],
    build: { target: "es2023", cssTarget: ["chrome125", "firefox125", "safari17.5"] },
    server: { proxy: { "/api": { target: server, changeOrigin: false } } },
  };
});
