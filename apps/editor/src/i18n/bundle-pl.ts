export const files: Readonly<Record<string, object>> = import.meta.glob("../locales/pl/*.json", {
  eager: true,
  import: "default",
});
