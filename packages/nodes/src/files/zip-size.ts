import { unzipSync } from "fflate";
import { fatal } from "../errors.ts";

/** MB that a spreadsheet may have unpacked. */
const limit = 400;

/** Spreadsheets are zip files: what they hold is looked at before anything of it is unpacked. */
export function checkUnpacked(bytes: Uint8Array, name: string): void {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return;
  let size = 0;
  try {
    unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize;
        return false;
      },
    });
  } catch {
    throw fatal("sheet-unreadable", { name, reason: "it is cut off or damaged" });
  }
  if (size > limit * 1_000_000) throw fatal("sheet-bomb", { name, limit });
}
