/**
 * Lower case for the names of the policy language (actions, condition keys, operators), which are ASCII: other letters
 * stay, so that no letter of another alphabet (the Kelvin sign, the dotless i) becomes a Latin one.
 */
export const foldCase = (name: string): string =>
  isAscii(name) ? name.toLowerCase() : name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
