export { ERROR_HANDLE } from "./document.ts";
export type * from "./document.ts";
export { diffFlows, isSame } from "./diff/diff-flows.ts";
export type { Change, Changed, FlowDiff, NodeChange } from "./diff/diff-flows.ts";
export { diffLines } from "./diff/lines.ts";
export type { Line } from "./diff/lines.ts";
export type { ValueChange } from "./diff/values.ts";
export { copyElements } from "./edits/copy.ts";
export type { FlowFragment } from "./edits/copy.ts";
export { canConnect, connect } from "./edits/edges.ts";
export {
  addNote,
  emptyFlow,
  moveElements,
  removeElements,
  setFlowName,
  updateNote,
  updateSettings,
} from "./edits/elements.ts";
export type { Elements } from "./edits/elements.ts";
export {
  addNode,
  defaultParams,
  freeName,
  insertNodeOnEdge,
  setParam,
  setPinData,
  updateNode,
} from "./edits/nodes.ts";
export type { NewNode, NodePatch } from "./edits/nodes.ts";
export { findInFlow, replaceFound } from "./edits/find.ts";
export type { Found, FoundInNode, Sought } from "./edits/find.ts";
export { pasteFragment } from "./edits/paste.ts";
export type { Pasted } from "./edits/paste.ts";
export { renameNode } from "./edits/rename.ts";
export { keptParams, switchType } from "./edits/switch-type.ts";
export { foldExecution, itemCount } from "./execution/view.ts";
export type { ExecutionView, RunState, RunView, TrimmedOutput, Waking } from "./execution/view.ts";
export { cycles } from "./graph/cycles.ts";
export { declaredFields, declaredSample, leavingSample } from "./graph/declared.ts";
export { ownSample } from "./graph/own-sample.ts";
export type { DeclaredField } from "./graph/declared.ts";
export { effectOf, isIdempotent } from "./graph/effects.ts";
export { inputHandles, outputHandles } from "./graph/handles.ts";
export type { Handle, ManifestLookup } from "./graph/handles.ts";
export { isIntoBody, LOOP_HANDLE, loopsOf, NOTES_HANDLE, withoutWaysBack } from "./graph/loops.ts";
export type { LoopShape } from "./graph/loops.ts";
export {
  ancestors,
  descendants,
  nodeById,
  sourcesByTarget,
  targetsBySource,
  triggersOf,
} from "./graph/queries.ts";
export { limits as flowLimits } from "./load/guard.ts";
export { jsonFaultPosition } from "./load/json-position.ts";
export { parseFlow, parseStored } from "./load/parse.ts";
export type { ParseResult } from "./load/parse.ts";
export { flowJsonSchema } from "./load/schema.ts";
export { hasErrors, jsonPointer, problem } from "./problem.ts";
export type { Problem } from "./problem.ts";
export { problemTexts } from "./problem-texts.ts";
export type { ProblemCode } from "./problem-texts.ts";
export { executionStatuses } from "./execution/statuses.ts";
export type * from "./run-event.ts";
export { serializeFlow, toFile } from "./save/serialize.ts";
export { shortId } from "./short-id.ts";
export { asOther, flowsNamed } from "./validate/calls.ts";
export { isShown } from "./validate/params.ts";
export type { OtherFlow, ValidationContext } from "./validate/context.ts";
export { findUnknownParams } from "./validate/unknown.ts";
export { validateFlow } from "./validate/validate.ts";
