import { negationOf } from "./operator";
import { stringLike } from "./string-like";

export const stringNotLike = negationOf(stringLike, "StringNotLike");
