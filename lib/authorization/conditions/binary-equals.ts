import { parsedOperator } from "./operator";

/** The base64 texts, compared byte for byte. */
export const binaryEquals = parsedOperator(
  "BinaryEquals",
  (text) => text,
  (request, policy) => request === policy,
);
