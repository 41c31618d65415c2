/** Codes that people read aloud and type: no two of their characters look alike. Pure. */

/** Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const letters = "ACDEFGHJKMNPQRTWXY34679";
/** The largest multiple of the alphabet's length that a byte can hold: what is above would make some letters likelier. */
const fair = 256 - (256 % letters.length);

function code(length: number, random: (bytes: number) => Uint8Array): string {
  let text = "";
  while (text.length < length)
    for (const byte of random(length * 2))
      if (byte < fair && text.length < length) text += letters[byte % letters.length] ?? "";
  return text;
}

/** By which students join a class. */
export const newJoinCode = (random: (bytes: number) => Uint8Array) => code(8, random);

/** By which one student comes back: about 54 bits, in groups. */
export const newPersonalCode = (random: (bytes: number) => Uint8Array) =>
  (code(12, random).match(/.{4}/g) ?? []).join("-");

/** As it is kept and compared: typed in small letters, with blanks or hyphens, it is the same. */
export const plainCode = (typed: string) => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
