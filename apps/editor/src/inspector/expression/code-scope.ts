import { javascriptLanguage } from "@codemirror/lang-javascript";

type Node = ReturnType<typeof javascriptLanguage.parser.parse>["topNode"];

/** Deeper than people's variables lead from one to the next, and longer than what they lead to. */
const DEEPEST = 12;
const LONGEST = 20_000;

interface Code {
  readonly text: string;
  readonly depth: number;
}

/**
 * What stands before the dot at `offset`, with the variables of the code replaced by what they were given, as far as that can be
 * read off: `($json).lines` for `lines` after `const { lines } = $json`. `undefined` where nothing is read there.
 */
export function receiverAt(text: string, offset: number): string | undefined {
  const dot = javascriptLanguage.parser.parse(text).resolveInner(offset, -1);
  const member = dot.parent;
  const receiver =
    member?.name === "MemberExpression" && /^\??\.$/u.test(dot.name) ? member.firstChild : null;
  return receiver === null ? undefined : expanded({ text, depth: 0 }, receiver);
}

/** The code of a node; variables of its own stay as they are. */
function expanded(code: Code, node: Node): string {
  const { text, depth } = code;
  let [done, at] = ["", node.from];
  if (depth > DEEPEST) return text.slice(node.from, node.to);
  node.cursor().iterate(({ name, from, to, node: found }) => {
    if (name !== "VariableName" || done.length > LONGEST) return;
    const value = valueOf({ text, depth: depth + 1 }, found, node);
    if (value === undefined) return;
    done += text.slice(at, from) + value;
    at = to;
  });
  return done + text.slice(at, node.to);
}

/** What only code calls so. */
const globals: Readonly<Record<string, string>> = { items: "$input.all()", item: "$input.item" };

function valueOf(code: Code, use: Node, within: Node): string | undefined {
  const name = textOf(code, use);
  for (let scope = use.parent; scope; scope = scope.parent) {
    const found = boundIn(code, scope, { name, before: use.from });
    if (found === undefined) continue;
    return scope.from >= within.from && scope.to <= within.to ? undefined : found;
  }
  return Object.hasOwn(globals, name) ? globals[name] : undefined;
}

interface Wanted {
  readonly name: string;
  /** Where it is used. */
  readonly before: number;
}

function boundIn(code: Code, scope: Node, wanted: Wanted): string | undefined {
  switch (scope.name) {
    case "Script":
    case "Block":
      return declaredIn(code, scope, wanted);
    case "ForStatement":
      return loopedIn(code, scope, wanted);
    case "ArrowFunction":
    case "FunctionExpression":
      return givenTo(code, scope, wanted);
    default:
      return undefined;
  }
}

/** The last declaration of the name before its use. */
function declaredIn(code: Code, block: Node, { name, before }: Wanted): string | undefined {
  let found: string | undefined;
  for (const declaration of block.getChildren("VariableDeclaration")) {
    if (declaration.from > before) break;
    let pattern: Node | undefined;
    let equals = false;
    for (const part of childrenOf(declaration)) {
      if (isPattern(part)) [pattern, equals] = [part, false];
      else if (part.name === "Equals") equals = true;
      else if (pattern && equals && part.name !== ",") {
        // Worked out only where it is the one that is looked for.
        if (takenFrom(code, pattern, { base: "", name }) !== undefined && part.to <= before)
          found = takenFrom(code, pattern, { base: worth(code, part), name });
        pattern = undefined;
      }
    }
  }
  return found;
}

function loopedIn(code: Code, loop: Node, { name }: Wanted): string | undefined {
  const of = loop.getChild("ForOfSpec");
  const parts = of ? childrenOf(of) : [];
  const pattern = parts.find(isPattern);
  const list = parts[parts.findIndex((part) => part.name === "of") + 1];
  if (!pattern || !list || takenFrom(code, pattern, { base: "", name }) === undefined) return undefined;
  return takenFrom(code, pattern, { base: `${worth(code, list)}[0]`, name });
}

/** Methods that hand each entry of a list to a function. */
const each =
  /^(?:map|filter|forEach|find|findLast|findIndex|findLastIndex|some|every|flatMap|sort|toSorted)$/u;

/** What a method of a list hands to the function that it was given. */
function givenTo(code: Code, called: Node, { name }: Wanted): string | undefined {
  const params = childrenOf(called.getChild("ParamList")).filter(
    (part) => isPattern(part) || part.name === ",",
  );
  const args = called.parent;
  const callee = args?.name === "ArgList" ? args.parent?.firstChild : undefined;
  const list = callee?.name === "MemberExpression" ? callee.firstChild : undefined;
  const method = callee?.getChild("PropertyName");
  const [first, second] = childrenOf(args).filter(({ name: part }) => !/^[(),]$/u.test(part));
  if (!list || !method || first?.from !== called.from) return undefined;
  let index = 0;
  for (const part of params) {
    if (part.name === ",") index += 1;
    else if (takenFrom(code, part, { base: "", name }) !== undefined) {
      const base = handed({ code, list, method: textOf(code, method), index, begin: second });
      return base === undefined ? undefined : takenFrom(code, part, { base, name });
    }
  }
  return undefined;
}

function handed(given: {
  readonly code: Code;
  readonly list: Node;
  readonly method: string;
  /** Of the parameter. */
  readonly index: number;
  /** What a sum begins with. */
  readonly begin: Node | undefined;
}): string | undefined {
  const { code, list, method, index, begin } = given;
  const entry = (): string => `${worth(code, list)}[0]`;
  if (/^reduce(?:Right)?$/u.test(method)) {
    if (index === 0) return begin ? worth(code, begin) : entry();
    return index === 1 ? entry() : undefined;
  }
  if (!each.test(method)) return undefined;
  return index === 0 || (index === 1 && /sort/iu.test(method)) ? entry() : undefined;
}

/** The part of `base` that a pattern gives to a name; `undefined` where it gives it nothing. */
function takenFrom(
  code: Code,
  pattern: Node,
  { base, name }: { readonly base: string; readonly name: string },
): string | undefined {
  if (pattern.name === "VariableDefinition") return textOf(code, pattern) === name ? base : undefined;
  if (pattern.name === "ArrayPattern") {
    let index = 0;
    for (const part of childrenOf(pattern)) {
      if (part.name === ",") index += 1;
      const found = isPattern(part) ? takenFrom(code, part, { base: `${base}[${index}]`, name }) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const property of pattern.getChildren("PatternProperty")) {
    const inner = childrenOf(property).find(isPattern);
    if (!inner) continue;
    const key = property.getChild("PropertyName") ?? inner;
    const rest = property.getChild("Spread") !== null;
    const part = rest ? base : `${base}[${JSON.stringify(textOf(code, key))}]`;
    const found = takenFrom(code, inner, { base: part, name });
    if (found !== undefined) return found;
  }
  return undefined;
}

function worth(code: Code, node: Node): string {
  return `(${expanded(code, node).replace(/^await\s+/u, "")})`;
}

function isPattern({ name }: Node): boolean {
  return name === "VariableDefinition" || name === "ObjectPattern" || name === "ArrayPattern";
}

function childrenOf(node: Node | null | undefined): readonly Node[] {
  const children: Node[] = [];
  for (let child = node?.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function textOf({ text }: Code, { from, to }: Node): string {
  return text.slice(from, to);
}
