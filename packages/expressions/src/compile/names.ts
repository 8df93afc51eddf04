/** The variables that live and die together at run time: those of a function call, or of one round of a loop. */
export class Shape {
  readonly parent: Shape | undefined;
  size = 0;

  constructor(parent: Shape | undefined) {
    this.parent = parent;
  }
}

export interface Variable {
  readonly shape: Shape;
  readonly index: number;
  readonly constant: boolean;
}

/** Which names are visible at a place in the code. */
export class Names {
  readonly shape: Shape;
  readonly parent: Names | undefined;
  readonly #variables = new Map<string, Variable>();

  constructor(shape: Shape, parent?: Names) {
    this.shape = shape;
    this.parent = parent;
  }

  /** Declares a name here; the same name declared again is the same variable. */
  declare(name: string, constant = false): Variable {
    const known = this.#variables.get(name);
    if (known !== undefined) return known;
    const variable: Variable = { shape: this.shape, index: this.shape.size, constant };
    this.shape.size += 1;
    this.#variables.set(name, variable);
    return variable;
  }

  find(name: string): Variable | undefined {
    return this.#variables.get(name) ?? this.parent?.find(name);
  }
}
