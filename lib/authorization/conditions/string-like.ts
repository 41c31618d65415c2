import { patternOperator } from "./operator";

/** With regard to case; `*` for any characters, `?` for one. An empty pattern matches only the empty text. */
export const stringLike = patternOperator("StringLike");
