import { negationOf } from "./operator";
import { stringEqualsIgnoreCase } from "./string-equals-ignore-case";

export const stringNotEqualsIgnoreCase = negationOf(stringEqualsIgnoreCase, "StringNotEqualsIgnoreCase");
