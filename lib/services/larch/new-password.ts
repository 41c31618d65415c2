const letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/**
 * A password as it is told once: 16 characters that are not mistaken for one another, in groups; about 94 bits.
 * In: a source of random bytes.
 */
export function newPersonPassword(random: (bytes: number) => Uint8Array): string {
  let text = "";
  // Bytes that would favour some characters are drawn again.
  while (text.length < 16)
    text += [...random(32)]
      .filter((byte) => byte < letters.length * 4)
      .map((byte) => letters[byte % letters.length])
      .join("");
  return (text.slice(0, 16).match(/.{4}/g) ?? []).join("-");
}
