import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { codeOfError } from "../api/errors.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { NotFound } from "./not-found.tsx";

// What the browsers say when a chunk of an older build is gone from the server.
const goneChunk = /dynamically imported module|module script failed|Importing a module/iu;

/** Stands in for a page that threw; the rest of the editor goes on working. */
export function BrokenPage({ error }: { error: unknown }): ReactElement {
  const { t } = useTranslation("shell");
  if (codeOfError(error) === "NOT_FOUND") return <NotFound />;
  const message = error instanceof Error ? error.message : String(error);
  const text = goneChunk.test(message) ? "newVersion" : "broken";
  return (
    <div role="alert">
      <EmptyState
        heading="h1"
        icon={text === "newVersion" ? "sparkles" : "triangle-alert"}
        title={t(`${text}.title`)}
        body={t(`${text}.body`)}
        action={
          <Button variant="primary" icon="rotate-ccw" onClick={() => location.reload()}>
            {t("common:reload")}
          </Button>
        }
      />
      {text === "broken" && (
        <details className="mx-auto max-w-130 px-4 text-small text-ink-faint">
          <summary>{t("broken.details")}</summary>
          <pre className="mt-2 whitespace-pre-wrap">{message}</pre>
        </details>
      )}
    </div>
  );
}
