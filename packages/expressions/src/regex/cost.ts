import type { ParsedRegex, RegexNode } from "./parse.ts";

/**
 * The power of the text's length that the host's matcher may need: 1 is linear. Infinity: it may need exponential time.
 * An open-ended repetition counts when something after it can fail, for only then the matcher comes back to it.
 */
export function costPower(parsed: ParsedRegex): number {
  return 1 + open(parsed.root, false, false);
}

function open(node: RegexNode, followed: boolean, inLoop: boolean): number {
  switch (node.type) {
    case "sequence":
      return openOfSequence(node.parts, followed, inLoop);
    case "choice": {
      if (inLoop) return Infinity;
      return Math.max(...node.options.map((option) => open(option, followed, inLoop)));
    }
    case "group":
      return open(node.body, followed, inLoop);
    case "look":
      return open(node.body, true, inLoop) + 1;
    case "backreference":
      return 1;
    case "repeat":
      return openOfRepeat(node, followed, inLoop);
    default:
      return 0;
  }
}

function openOfSequence(parts: readonly RegexNode[], followed: boolean, inLoop: boolean): number {
  let sum = 0;
  let canFail = followed;
  for (const part of parts.toReversed()) {
    sum += open(part, canFail, inLoop);
    if (part.type !== "repeat" || part.min > 0) canFail = true;
  }
  return sum;
}

function openOfRepeat(node: RegexNode & { type: "repeat" }, followed: boolean, inLoop: boolean): number {
  const variable = node.min !== node.max;
  if (variable && inLoop) return Infinity;
  const loops = node.max > 1;
  const inner = node.body.type === "set" ? 0 : open(node.body, true, inLoop || loops);
  if (!variable) return inner * Math.min(node.max, 1000);
  if (node.max <= 1) return inner;
  return inner + (followed ? 1 : 0);
}
