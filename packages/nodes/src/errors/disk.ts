import type { ErrorText } from "@weft/sdk";

/** Failures of the node for folders of this machine; what the disk itself refuses has its words where the disk is. */
export const diskNodeErrors = {
  "disk-nothing-fits": {
    actor: "author",
    message: "Item {{item}}: no file fits “{{path}}”.",
    hint: "Check the pattern: * stands for any letters of a name, ** for any folders. Or choose that nothing is given then.",
  },
  "disk-too-many": {
    actor: "author",
    message: "Item {{item}}: more than {{limit}} files fit “{{path}}”.",
    hint: "Narrow the pattern, or raise “Files at most”.",
  },
  "disk-too-large": {
    actor: "author",
    message: "“{{path}}” is larger than {{limit}} MB.",
    hint: "Raise “MB at most” if there is room for it.",
  },
  "disk-pattern": {
    actor: "author",
    message: "“{{pattern}}” stands for more than {{limit}} patterns.",
    hint: "Use fewer braces, or several nodes.",
  },
  "disk-path-pattern": {
    actor: "author",
    message: "Item {{item}}: “{{path}}” stands for several files, but this is done with one at a time.",
    hint: "List the files before, and name one of them here by an expression.",
  },
  "disk-path-empty": {
    actor: "author",
    message: "Item {{item}}: the path is empty.",
    hint: "Write it, or check the expression: the item may not have that field.",
  },
} as const satisfies Record<string, ErrorText>;
