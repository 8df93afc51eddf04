import type { ExpressionErrorTexts } from "./expression-error-words.ts";
import type { NoteTexts } from "./note-words.ts";
import type { ProblemTexts } from "./problem-words.ts";
import type { RunErrorTexts } from "./run-error-words.ts";

/** By the name of the file that they stand in. */
export interface LaterTexts {
  readonly expressionErrors: ExpressionErrorTexts;
  readonly n8nNotes: NoteTexts;
  readonly problems: ProblemTexts;
  readonly runErrors: RunErrorTexts;
}

// Not part of a language's bundle: nothing of them is needed before the first flow is drawn.
const files = import.meta.glob<object>("../locales/*/{expressionErrors,n8nNotes,problems,runErrors}.json", {
  import: "default",
});

/** `null` for English, which stands in errors and problems themselves. */
export async function loadLater<N extends keyof LaterTexts>(
  name: N,
  language: string,
): Promise<LaterTexts[N] | null> {
  const texts = await files[`../locales/${language}/${name}.json`]?.();
  return (texts as LaterTexts[N] | undefined) ?? null;
}
