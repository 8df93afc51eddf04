export const files: Readonly<Record<string, object>> = import.meta.glob("../locales/en/*.json", {
  eager: true,
  import: "default",
});
