/** Names the row that a secret belongs to; a ciphertext that is moved to another row does not open. */
export interface SecretPlace {
  readonly id: string;
  readonly workspaceId: string;
  readonly type: string;
  readonly version: number;
}

/** Encrypts and decrypts with data keys that the master key wraps. */
export interface Vault {
  seal(
    place: SecretPlace,
    values: Readonly<Record<string, unknown>>,
  ): { readonly keyId: string; readonly data: Buffer };
  /** @throws when the data was changed or belongs elsewhere */
  open(
    place: SecretPlace,
    sealed: { readonly keyId: string; readonly data: Buffer },
  ): Readonly<Record<string, unknown>>;
}
