import { negationOf } from "./operator";
import { stringEquals } from "./string-equals";

export const stringNotEquals = negationOf(stringEquals, "StringNotEquals");
