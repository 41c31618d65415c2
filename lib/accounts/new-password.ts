import { randomBytes } from "node:crypto";

/**
 * A password that nobody guesses and everybody can type: letters and digits that are not mistaken for one another, in
 * groups; about 94 bits. No password policy that IAM knows refuses it but for one that asks for symbols: it has hyphens.
 */
export function newPassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  const bytes = [...randomBytes(64)].filter((byte) => byte < letters.length * 4).slice(0, 16);
  const text = bytes.map((byte) => letters[byte % letters.length]).join("");
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}`;
}
