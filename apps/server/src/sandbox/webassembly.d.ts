/** The little of WebAssembly that is used here; TypeScript has it only for browsers. */
declare namespace WebAssembly {
  interface Module {
    readonly __module: never;
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
