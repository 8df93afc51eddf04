export { compileExpression, type CompiledExpression } from "./compile/program.ts";
export {
  emptyContext,
  type CustomData,
  type ExpressionContext,
  type ItemView,
  type NodeView,
} from "./context.ts";
export { expressionError, ExpressionError } from "./errors.ts";
export { errorTable, type ErrorCode } from "./errors/codes.ts";
export { errorTexts } from "./errors/texts.ts";
export { kindWords, syntaxWords } from "./errors/words.ts";
export { evaluateExpression } from "./evaluate.ts";
export { nearest } from "./help/suggest.ts";
export type { NameUse, Uses } from "./help/uses.ts";
export { readFromItem, type FilledByModel, type FilledText } from "./text/from-ai.ts";
export { literalText } from "./text/literal.ts";
export { quoted, referenceExpression } from "./text/reference.ts";
export { renameNodesInCode } from "./text/rename-code.ts";
export { renameNodesInExpression } from "./text/rename.ts";
export { isExpression } from "./text/segments.ts";
