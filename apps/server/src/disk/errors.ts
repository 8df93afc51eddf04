import { NodeError, Transient, errorWords } from "@weft/sdk";
import type { ErrorText, ErrorValues } from "@weft/sdk";

/** Why a file or folder of this machine cannot be read or changed. */
export const diskErrors = {
  "disk-none-allowed": {
    actor: "admin",
    message: "Flows may not touch any folder of this machine, so “{{path}}” cannot be used.",
    hint: "An administrator can allow a folder: weft start --allow-folder /srv/files, or WEFT_ALLOW_FOLDERS.",
  },
  "disk-outside": {
    actor: "admin",
    message: "“{{path}}” is outside the folders that flows may touch: {{folders}}.",
    hint: "Use a path below one of them, or let an administrator allow its folder: weft start --allow-folder.",
  },
  "disk-own-data": {
    actor: "author",
    message: "“{{path}}” belongs to Weft's own data, which flows never touch.",
    hint: "Use another folder.",
  },
  "disk-root": {
    actor: "author",
    message: "“{{path}}” is an allowed folder itself, which cannot be replaced, moved or deleted.",
    hint: "Name a file or folder in it.",
  },
  "disk-path": {
    actor: "author",
    message: "“{{path}}” is not a path.",
    hint: "Write it as /srv/files/report.csv, with names of at most 255 bytes.",
  },
  "disk-missing": {
    actor: "author",
    message: "There is nothing at “{{path}}”.",
    hint: "Check the path: upper and lower case count. Missing folders are made with “Make missing folders”.",
  },
  "disk-exists": {
    actor: "author",
    message: "There already is something at “{{path}}”.",
    hint: "Choose another name, or choose that it is replaced.",
  },
  "disk-is-folder": {
    actor: "author",
    message: "“{{path}}” is a folder.",
    hint: "Name a file, or take several with * as in /srv/files/*.csv.",
  },
  "disk-not-folder": {
    actor: "author",
    message: "“{{path}}” goes through something that is not a folder.",
    hint: "Check the path.",
  },
  "disk-not-file": {
    actor: "author",
    message: "“{{path}}” is neither a file nor a folder.",
    hint: "Devices, pipes and sockets cannot be used.",
  },
  "disk-not-empty": {
    actor: "author",
    message: "The folder “{{path}}” is not empty.",
    hint: "Turn on “With what is in it”, or delete its files first.",
  },
  "disk-link": {
    actor: "author",
    message: "“{{path}}” is a link, and nothing is appended through links.",
    hint: "Name the file itself.",
  },
  "disk-other-disk": {
    actor: "author",
    message: "The folder “{{path}}” cannot be moved to another disk.",
    hint: "Move its files one by one.",
  },
  "disk-denied": {
    actor: "admin",
    message: "Weft may not do this at “{{path}}” ({{reason}}).",
    hint: "Let the user that Weft runs as read and write there.",
  },
  "disk-full": {
    actor: "admin",
    message: "There is no room for “{{path}}” ({{reason}}).",
    hint: "Make room on the disk, or raise its quota.",
  },
  "disk-failed": {
    actor: "admin",
    message: "The disk failed at “{{path}}” ({{reason}}).",
    hint: "Look at the disk, and whether the folder is still mounted.",
  },
} as const satisfies Record<string, ErrorText>;

type Code = keyof typeof diskErrors;

export function diskError(code: Code, values: ErrorValues): NodeError {
  const { message, details } = errorWords(diskErrors[code], values);
  return code === "disk-failed"
    ? new Transient(code, message, details)
    : new NodeError(code, message, details);
}

const known: Readonly<Record<string, Code>> = {
  ENOENT: "disk-missing",
  EEXIST: "disk-exists",
  EISDIR: "disk-is-folder",
  ENOTDIR: "disk-not-folder",
  ENOTEMPTY: "disk-not-empty",
  ELOOP: "disk-link",
  ENAMETOOLONG: "disk-path",
  EINVAL: "disk-path",
  EXDEV: "disk-other-disk",
  ENXIO: "disk-not-file",
  EACCES: "disk-denied",
  EPERM: "disk-denied",
  EROFS: "disk-denied",
  EBUSY: "disk-denied",
  ETXTBSY: "disk-denied",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "disk-full",
};

/** The system's own code of a failure. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** What the system threw, told to people; what is none of its failures is handed on. */
export function diskFailure(error: unknown, path: string): unknown {
  const reason = codeOf(error);
  if (error instanceof NodeError || !/^E[A-Z0-9]+$/u.test(reason)) return error;
  return diskError(known[reason] ?? "disk-failed", { path, reason });
}

/** Does a piece of work whose failures are told with this path. */
export async function told<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw diskFailure(error, path);
  }
}
