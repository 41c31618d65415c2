import { textOperator } from "./operator";

export const stringEqualsIgnoreCase = textOperator(
  "StringEqualsIgnoreCase",
  (policy, request) => policy.toLowerCase() === request.toLowerCase(),
);
