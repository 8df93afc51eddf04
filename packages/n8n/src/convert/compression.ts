import { textOf } from "../workflow.ts";
import type { Converter } from "./converter.ts";
import { given } from "./files-common.ts";

/** Compression 1.x. */
export const convertCompression: Converter = ({ parameters, typeVersion }) => {
  const type = "files.compress";
  const files = given(parameters, { binaryPropertyName: "files" });
  if ((textOf(parameters["operation"]) || "decompress") === "decompress") {
    const prefix = given(parameters, { outputPrefix: "prefix" });
    return { type, params: { operation: "decompress", ...files, ...prefix } };
  }
  const format = textOf(parameters["outputFormat"]);
  if (format !== "gzip") {
    const named = given(parameters, { fileName: "fileName", binaryPropertyOutput: "file" });
    return { type, params: { operation: "compress", format: "zip", ...files, ...named } };
  }
  // Version 1 put a prefix and a number there.
  const prefix = textOf(parameters["outputPrefix"]) || "data";
  const file =
    typeVersion < 1.1 ? { file: `${prefix}0` } : given(parameters, { binaryPropertyOutput: "file" });
  const several = textOf(parameters["binaryPropertyName"]).includes(",");
  const notes = several ? ["Of several gzip files, the second is numbered 2, and so on"] : [];
  return { type, params: { operation: "compress", format, ...files, ...file }, notes };
};
