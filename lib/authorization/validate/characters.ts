/**
 * The characters of which a policy may be made: tab, line feed, carriage return and U+0020 to U+00FF.
 * Source: IAM API Reference, CreatePolicy, PolicyDocument. Others can be written as JSON's escapes: "\u20ac".
 */
import type { Fault } from "./fault";

export const policyCharacters = {
  /** AWS's own pattern, as its refusals show it. */
  shown: "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
  // biome-ignore lint/suspicious/noControlCharactersInRegex: AWS's own pattern, which allows tab and line ends.
  expression: /^[\u0009\u000A\u000D\u0020-\u00FF]+$/,
};

/** The first character that no policy may have. */
export function checkCharacters(text: string): Fault | undefined {
  let at = 0;
  for (const character of text) {
    if (!policyCharacters.expression.test(character))
      return { message: `${named(character)} is not allowed. ${sentence}`, at };
    at += character.length;
  }
  return undefined;
}

const sentence = `Member must satisfy regular expression pattern: ${policyCharacters.shown}`;

const named = (character: string) =>
  `The character ${/\p{C}|\p{Z}/u.test(character) ? "" : `${character} `}(U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;
