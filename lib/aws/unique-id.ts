/**
 * IAM's unique ids and access key ids.
 * Source: IAM User Guide, "IAM identifiers" (reference_identifiers): the prefix names the kind of thing.
 */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export type IdPrefix =
  | "AIDA"
  | "AGPA"
  | "AROA"
  | "ANPA"
  | "AIPA"
  | "ASCA"
  | "APKA"
  | "ACCA"
  | "ANVA"
  // A SAML provider, and a key by which it opens assertions: AWS tells no more of them than A to Z, 0 to 9, 22 to 64 long.
  | "SAMLSP"
  | "SAMLPK";

/** A new unique id: 17 letters and digits behind the prefix. `random` gives as many bytes as asked. */
export const uniqueId = (prefix: IdPrefix, random: (bytes: number) => Uint8Array) => prefix + randomLetters(17, random);

/** A new id without prefix, such as a signing certificate's. */
export const randomLetters = (length: number, random: (bytes: number) => Uint8Array) =>
  Array.from(random(length), (byte) => alphabet[byte & 31]).join("");

/**
 * A new 20-character access key id that tells its account, as AWS's do: behind the four letters stand 80 bits in
 * base32, of which the first is 1, the next 40 are the account id, the other 39 are random.
 */
export function accessKeyId(prefix: "AKIA" | "ASIA", accountId: string, random: (bytes: number) => Uint8Array) {
  const tail = random(5).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) & ((1n << 39n) - 1n);
  const bits = (1n << 79n) | (BigInt(accountId) << 39n) | tail;
  return prefix + Array.from({ length: 16 }, (_, i) => alphabet[Number((bits >> BigInt(75 - 5 * i)) & 31n)]).join("");
}

/** The account that an access key id tells, or undefined where it tells none (malformed, or of the old generation). */
export function accountOfAccessKey(id: string): string | undefined {
  if (!/^(AKIA|ASIA)[A-Z2-7]{16}$/.test(id)) return undefined;
  const bits = [...id.slice(4)].reduce((sum, letter) => (sum << 5n) | BigInt(alphabet.indexOf(letter)), 0n);
  if (bits >> 79n !== 1n) return undefined;
  const account = (bits >> 39n) & ((1n << 40n) - 1n);
  return account < 10n ** 12n ? account.toString().padStart(12, "0") : undefined;
}
