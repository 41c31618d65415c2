/** Passwords that the console makes. Pure: the randomness is handed in. */
const kinds = [
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789",
  "!@#$%^&*()_+-=[]{}|'",
] as const;
const all = kinds.join("");

/**
 * A password with every kind of character, so that it keeps any policy of that length.
 * In: the least length that the account asks (20 where it asks less), and a source of random bytes.
 */
export function generatedPassword(minimumLength: number, random: (bytes: number) => Uint8Array): string {
  const length = Math.max(20, minimumLength);
  const characters = [
    ...kinds.map((kind) => pick(kind, random)),
    ...Array.from({ length: length - kinds.length }, () => pick(all, random)),
  ];
  // Fisher-Yates, so that the first four do not tell their kinds.
  for (let last = characters.length - 1; last > 0; last--) {
    const at = below(last + 1, random);
    const [a, b] = [characters[last] ?? "", characters[at] ?? ""];
    characters[last] = b;
    characters[at] = a;
  }
  return characters.join("");
}

const pick = (from: string, random: (bytes: number) => Uint8Array) => from.charAt(below(from.length, random));

/** A number from 0 to `bound` - 1, each as likely; `bound` at most 256. Bytes that would favour some are drawn again. */
function below(bound: number, random: (bytes: number) => Uint8Array): number {
  for (;;) {
    const [byte = 0] = random(1);
    if (byte < 256 - (256 % bound)) return byte % bound;
  }
}
