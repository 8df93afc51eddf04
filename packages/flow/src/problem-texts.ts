// table of data
interface ProblemText {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly remedy: string;
}

/** Every problem that a flow file can have, in English. `{{name}}` stands for a value of the problem; the editor's translations use the same names. */
export const problemTexts = {
  "json.syntax": {
    severity: "error",
    message: "The file is not valid JSON: line {{line}}, column {{column}}.",
    remedy:
      "Export the flow again, or mend the JSON at that place: a comma, quote or bracket is missing or too many.",
  },
  "json.notObject": {
    severity: "error",
    message: "The file holds {{found}}, not a flow.",
    remedy: "Choose a file that was downloaded or exported from Weft: it begins with {{begins}}.",
  },
  "limit.size": {
    severity: "error",
    message: "The file has {{size}} bytes; a flow may have at most {{limit}}.",
    remedy: "Remove pinned data from the flow, or split it into several flows that call each other.",
  },
  "limit.depth": {
    severity: "error",
    message: "The file is nested more than {{limit}} levels deep.",
    remedy: "Flatten the data at this place; pinned data is the usual cause.",
  },
  "limit.nodes": {
    severity: "error",
    message: "The flow has {{count}} nodes; at most {{limit}} are allowed.",
    remedy: "Split it into several flows that call each other.",
  },
  "limit.edges": {
    severity: "error",
    message: "The flow has {{count}} edges; at most {{limit}} are allowed.",
    remedy: "Split it into several flows that call each other.",
  },
  "key.reserved": {
    severity: "error",
    message: "The key “{{key}}” is not allowed anywhere in a flow.",
    remedy: "Rename or remove it.",
  },
  "format.missing": {
    severity: "error",
    message: "The file does not say its format.",
    remedy: 'A flow begins with "format": "weft/1". If this is another program\'s file, convert it first.',
  },
  "format.unknown": {
    severity: "error",
    message: "The format “{{format}}” is not known to this version of Weft.",
    remedy: 'If the file comes from a newer Weft, update this one; otherwise set "format" to "weft/1".',
  },
  "field.missing": {
    severity: "error",
    message: "“{{field}}” is missing.",
    remedy: "Add it: {{expected}}.",
  },
  "field.type": {
    severity: "error",
    message: "“{{field}}” is {{found}}, but must be {{expected}}.",
    remedy: "Change it to {{expected}}.",
  },
  "field.value": {
    severity: "error",
    message: "“{{field}}” has a value that is not allowed.",
    remedy: "Use {{expected}}.",
  },
  "field.unknown": {
    severity: "error",
    message: "“{{field}}” is not a field of {{where}}.",
    remedy: "Remove it, or check its spelling. Known fields: {{known}}.",
  },
  "node.duplicateId": {
    severity: "error",
    message: "Two nodes have the id “{{id}}”.",
    remedy: "Give one of them another id, and change the edges that mean it.",
  },
  "node.duplicateName": {
    severity: "error",
    message: "Two nodes are called “{{name}}”, so expressions cannot tell them apart.",
    remedy: "Rename one of them.",
  },
  "edge.duplicateId": {
    severity: "error",
    message: "Two edges have the id “{{id}}”.",
    remedy: "Give one of them another id.",
  },
  "edge.missingNode": {
    severity: "error",
    message: "The edge “{{edge}}” joins the node “{{id}}”, which is not in the flow.",
    remedy: "Remove the edge, or add the node.",
  },
  "edge.duplicate": {
    severity: "warning",
    message: "The edges “{{edge}}” and “{{other}}” join the same two handles.",
    remedy: "Remove one of them: items would arrive twice.",
  },
  "edge.missingOutput": {
    severity: "error",
    message: "“{{name}}” has no output “{{handle}}”.",
    remedy: "Connect one of its outputs instead: {{known}}.",
  },
  "edge.missingInput": {
    severity: "error",
    message: "“{{name}}” has no input “{{handle}}”.",
    remedy: "Connect one of its inputs instead: {{known}}.",
  },
  "edge.intoTrigger": {
    severity: "error",
    message: "“{{name}}” is a trigger, so no edge can lead into it.",
    remedy: "Remove the edge.",
  },
  "node.unknownType": {
    severity: "error",
    message: "The node type “{{type}}” is not installed here.",
    remedy: "Install the package that brings it, or replace the node. It is kept unchanged meanwhile.",
  },
  "node.newerVersion": {
    severity: "error",
    message: "“{{name}}” needs version {{version}} of {{type}}; version {{installed}} is installed.",
    remedy: "Update Weft or the package that brings this node.",
  },
  "param.missing": {
    severity: "error",
    message: "“{{label}}” of “{{name}}” is empty.",
    remedy: "Fill it in.",
  },
  "param.type": {
    severity: "error",
    message: "“{{label}}” of “{{name}}” is {{found}}, but must be {{expected}}.",
    remedy: "Change it to {{expected}}, or write an expression that gives it.",
  },
  "param.option": {
    severity: "error",
    message: "“{{label}}” of “{{name}}” has the unknown choice “{{value}}”.",
    remedy: "Choose one of: {{known}}.",
  },
  "param.misspelt": {
    severity: "warning",
    message: "“{{name}}” has the parameter “{{param}}”, which {{type}} does not have: it does nothing.",
    remedy: "Write “{{meant}}”, if that is meant, or remove it.",
  },
  "param.unknown": {
    severity: "warning",
    message: "“{{name}}” has the parameter “{{param}}”, which {{type}} does not have: it does nothing.",
    remedy: "Remove it, or check its spelling. Known parameters: {{known}}.",
  },
  "param.literal": {
    severity: "error",
    message: "“{{label}}” of “{{name}}” cannot be an expression: it is read when the flow is published.",
    remedy: "Write a fixed value.",
  },
  "param.range": {
    severity: "error",
    message: "“{{label}}” of “{{name}}” is {{value}}; it must be {{expected}}.",
    remedy: "Change it to {{expected}}.",
  },
  "param.operator": {
    severity: "error",
    message: "“{{name}}” has a condition with the unknown operator “{{value}}”.",
    remedy: "Choose the comparison again.",
  },
  "expression.syntax": {
    severity: "error",
    message: "The expression in “{{label}}” of “{{name}}” cannot be read: {{reason}}.",
    remedy: "Mend the expression at position {{position}}.",
  },
  "expression.unknownNode": {
    severity: "error",
    message:
      "An expression in “{{label}}” of “{{name}}” names the node “{{other}}”, which is not in this flow.",
    remedy: "Choose the field again, or write the right name.",
  },
  "expression.unknownName": {
    severity: "error",
    message: "An expression in “{{label}}” of “{{name}}” reads “{{other}}”, which does not exist.",
    remedy: "Texts need quotes; fields of the item are read with $json.",
  },
  "expression.notBefore": {
    severity: "error",
    message: "An expression in “{{label}}” of “{{name}}” reads “{{other}}”, which does not come before it.",
    remedy: "Connect “{{other}}” so that it leads to “{{name}}”, or read another node.",
  },
  "credential.missing": {
    severity: "error",
    message: "“{{name}}” has no credential.",
    remedy: "Choose one in its settings, or add one.",
  },
  "credential.unknown": {
    severity: "error",
    message: "The credential of “{{name}}” does not exist here.",
    remedy: "Choose another one in its settings. Credentials never travel with a flow file.",
  },
  "credential.type": {
    severity: "error",
    message: "The credential of “{{name}}” is of the type “{{type}}”, which does not fit.",
    remedy: "Choose a credential of one of these types: {{known}}.",
  },
  "graph.noTrigger": {
    severity: "error",
    message: "Nothing starts this flow.",
    remedy: "Add a trigger, for example a webhook or a schedule.",
  },
  "graph.cycle": {
    severity: "error",
    message: "These nodes lead in a circle: {{names}}.",
    remedy: "Remove one of the edges between them, or send the items round with “Loop over items”.",
  },
  "loop.entered": {
    severity: "error",
    message: "The loop “{{name}}” leads in a circle through nodes that are not its body alone: {{names}}.",
    remedy:
      "Only its outputs into the body may lead to these nodes: remove the edge that enters them from “done” or from before the loop.",
  },
  "loop.noBody": {
    severity: "warning",
    message: "Nothing is connected to the output “loop” of “{{name}}”, so nothing is done with its items.",
    remedy: "Connect it to the first node of the body, and the last node of the body back to “{{name}}”.",
  },
  "loop.noWayBack": {
    severity: "warning",
    message: "No node leads back to “{{name}}”, so nothing will leave through “done”.",
    remedy: "Connect the last node of the body back to “{{name}}”.",
  },
  "loop.callsNothing": {
    severity: "warning",
    message:
      "Nothing is connected to the output “{{output}}” of “{{name}}”, so nothing is done when it is used.",
    remedy: "Connect it to the node that does the work, and the last node of that back to “{{name}}”.",
  },
  "loop.callsForNothing": {
    severity: "warning",
    message:
      "What follows the output “{{output}}” does not lead back to “{{name}}”, which never hears what came of it.",
    remedy: "Connect the last node after “{{output}}” back to “{{name}}”.",
  },
  "retry.repeatsWrite": {
    severity: "warning",
    message:
      "“{{name}}” tries again when it fails, but nothing tells the other system that it is a repetition: what was done before the answer got lost is done twice.",
    remedy:
      "Let it send an idempotency key if the other system knows such keys; otherwise turn the tries off and look at each failure.",
  },
  "call.unknownFlow": {
    severity: "error",
    message: "There is no flow “{{flow}}” here that “{{name}}” could call.",
    remedy:
      "Choose one that has the trigger “When called by another flow”, or import the flow that is missing.",
  },
  "call.notCallable": {
    severity: "error",
    message: "The flow “{{flow}}” that “{{name}}” calls cannot be called.",
    remedy: "Add the trigger “When called by another flow” to it.",
  },
  "call.unpublished": {
    severity: "warning",
    message: "The flow “{{flow}}” that “{{name}}” calls is not published, so the call will fail.",
    remedy: "Publish it too.",
  },
  "call.itself": {
    severity: "warning",
    message: "“{{name}}” calls this very flow.",
    remedy: "See to it that a condition ends this: flows may call each other 10 levels deep.",
  },
  "errorFlow.unusable": {
    severity: "warning",
    message: "The error flow “{{flow}}” will not start: it does not exist here or has no trigger for it.",
    remedy: "Choose another one in the flow's settings, or add the trigger “When another flow fails” to it.",
  },
  "errorFlow.unpublished": {
    severity: "warning",
    message: "The error flow “{{flow}}” will not start: it is not published.",
    remedy: "Publish it too.",
  },
  "graph.unreachable": {
    severity: "warning",
    message: "“{{name}}” never runs: no trigger leads to it.",
    remedy: "Connect it, or remove it.",
  },
  "pinData.unknownNode": {
    severity: "warning",
    message: "Data is pinned on “{{id}}”, which is not in the flow.",
    remedy: "Remove it from “pinData”.",
  },
  "trigger.invalid": {
    severity: "error",
    message: "The trigger “{{name}}” cannot be put into service: {{reason}}",
    remedy: "Check its parameters.",
  },
  "webhook.twice": {
    severity: "error",
    message: "“{{name}}” and “{{other}}” answer to the same address, {{method}} /webhook/{{path}}.",
    remedy: "Give one of them another path or method.",
  },
  "webhook.taken": {
    severity: "error",
    message: "The published flow “{{flow}}” answers at {{method}} /webhook/{{path}} already.",
    remedy: "Choose another path or method, or take that flow out of service.",
  },
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof problemTexts;
