import { autocompletion } from "@codemirror/autocomplete";
import { lintKeymap, linter } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { graphqlLanguageSupport } from "cm6-graphql";
import { buildClientSchema } from "graphql";
import type { GraphQLSchema, IntrospectionQuery } from "graphql";
import { codeTheme } from "../expression/theme.ts";
import { faultsIn } from "./check.ts";
import type { FaultWords } from "./check.ts";
import { schemaCompletion } from "./complete.ts";
import type { CompletionWords } from "./complete.ts";

/** What the other system told; nothing where that is not a schema. */
export function readSchema(introspection: string): GraphQLSchema | undefined {
  try {
    // Its own faults are not the writer's.
    return buildClientSchema(JSON.parse(introspection) as IntrospectionQuery, { assumeValid: true });
  } catch {
    return undefined;
  }
}

/** The language GraphQL for a text editor; with a schema, with completion and checks. */
export function graphqlSupport(
  schema: GraphQLSchema | undefined,
  words: { readonly completion: CompletionWords; readonly fault: FaultWords },
): Extension {
  return [
    codeTheme,
    graphqlLanguageSupport(),
    keymap.of(lintKeymap),
    linter((view) => faultsIn(view.state.doc.toString(), schema, words.fault)),
    schema ? autocompletion({ override: [schemaCompletion(schema, words.completion)], icons: false }) : [],
  ];
}
