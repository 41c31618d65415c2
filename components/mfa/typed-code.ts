/** What was typed or pasted as an MFA code, of which apps show `176 868`: without blanks, and then no longer than a code. */
export const typedCode = (text: string): string => text.replaceAll(/\s/g, "").slice(0, 6);
