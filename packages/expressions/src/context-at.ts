import type { ExecutionView, ExpressionContext, ItemView, NodeView } from "./context.ts";

/** A context as another of its items sees it. Contexts may be classes with private parts, so each member is handed on. */
export class ContextAt implements ExpressionContext {
  readonly itemIndex: number;
  readonly #base: ExpressionContext;

  constructor(base: ExpressionContext, itemIndex: number) {
    this.#base = base;
    this.itemIndex = itemIndex;
  }

  get item(): ItemView {
    return this.#base.items[this.itemIndex] ?? { json: {} };
  }
  get items(): readonly ItemView[] {
    return this.#base.items;
  }
  get runIndex(): number {
    return this.#base.runIndex;
  }
  get flow(): ExpressionContext["flow"] {
    return this.#base.flow;
  }
  get execution(): ExecutionView {
    return this.#base.execution;
  }
  get self(): NonNullable<ExpressionContext["self"]> {
    return this.#base.self ?? { id: "", version: 1 };
  }
  get params(): unknown {
    return this.#base.params;
  }
  get siblings(): unknown {
    return this.#base.siblings;
  }
  get prevNode(): NonNullable<ExpressionContext["prevNode"]> {
    return this.#base.prevNode ?? { name: "", outputIndex: 0, runIndex: 0 };
  }
  get timezone(): string {
    return this.#base.timezone;
  }
  get vars(): Readonly<Record<string, unknown>> {
    return this.#base.vars ?? {};
  }
  get lenient(): boolean {
    return this.#base.lenient === true;
  }
  get env(): Readonly<Record<string, string | undefined>> {
    return this.#base.env ?? {};
  }
  get extra(): Readonly<Record<string, unknown>> {
    return this.#base.extra ?? {};
  }

  now(): number {
    return this.#base.now();
  }

  node(name: string): NodeView | undefined {
    const view = this.#base.node(name);
    return view === undefined ? undefined : new NodeAt(view, this.itemIndex);
  }
}

class NodeAt implements NodeView {
  readonly #view: NodeView;
  readonly #itemIndex: number;

  constructor(view: NodeView, itemIndex: number) {
    this.#view = view;
    this.#itemIndex = itemIndex;
  }

  get isExecuted(): boolean {
    return this.#view.isExecuted;
  }
  get params(): unknown {
    return this.#view.params;
  }
  get context(): unknown {
    return this.#view.context;
  }

  first(output?: number, run?: number): ItemView | undefined {
    return this.#view.first(output, run);
  }
  last(output?: number, run?: number): ItemView | undefined {
    return this.#view.last(output, run);
  }
  all(output?: number, run?: number): readonly ItemView[] {
    return this.#view.all(output, run);
  }
  item(index = this.#itemIndex): ItemView | undefined {
    return this.#view.item(index);
  }
}
