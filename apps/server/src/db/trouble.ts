/** Why the database does not take what is written, or give what is read, through no fault of the data. */
export interface Trouble {
  readonly message: string;
  /** What the administrator does about it. */
  readonly remedy: string;
  /** It concerns all writes, and may pass: by itself, or when somebody makes room. */
  readonly passing: boolean;
}

/** By SQLite's primary result codes (https://sqlite.org/rescode.html). */
const troubles: Readonly<Record<string, Trouble>> = {
  SQLITE_FULL: {
    message: "The disk is full.",
    remedy: "Free some space on it.",
    passing: true,
  },
  SQLITE_IOERR: {
    message: "The disk does not take what is written, or does not give what is read.",
    remedy: "Look at the disk, its quota and the limits of this process.",
    passing: true,
  },
  SQLITE_BUSY: {
    message: "Another program has locked the database.",
    remedy: "End that program, or wait until it is done.",
    passing: true,
  },
  SQLITE_READONLY: {
    message: "The database may only be read.",
    remedy: "Make the data folder and what is in it writable for the user who runs Weft.",
    passing: true,
  },
  SQLITE_CORRUPT: {
    message: "The database is damaged.",
    remedy: "Run weft doctor; it says what is damaged and how to go back to the last backup.",
    passing: false,
  },
  SQLITE_NOTADB: {
    message: "The file is not a database of Weft.",
    remedy: "Put the last backup in its place.",
    passing: false,
  },
};

/** What the system says of files beside the database (https://man7.org/linux/man-pages/man3/errno.3.html). */
const ofFiles: Readonly<Record<string, string>> = {
  ENOSPC: "SQLITE_FULL",
  EDQUOT: "SQLITE_FULL",
  EFBIG: "SQLITE_IOERR",
  EIO: "SQLITE_IOERR",
  EROFS: "SQLITE_READONLY",
  EACCES: "SQLITE_READONLY",
};

/** `undefined`: the error has another reason. Looks at what caused it too. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code !== "string") return troubleOf(error.cause);
  return troubles[ofFiles[code] ?? /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? ""] ?? troubleOf(error.cause);
}
