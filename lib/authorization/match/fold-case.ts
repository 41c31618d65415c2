/**
 * Lower case for the names of the policy language (actions, condition keys, operators), which are ASCII: other letters
 * stay, so that no letter of another alphabet (the Kelvin sign, the dotless i) becomes a Latin one.
 */
export const foldCase = (name: string) =>
  /[\u0080-\uffff]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name.toLowerCase();
