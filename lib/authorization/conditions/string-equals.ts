import { textOperator } from "./operator";

/** The same text, with regard to case; `*` and `?` are characters like any other. */
export const stringEquals = textOperator("StringEquals", (policy, request) => policy === request);
