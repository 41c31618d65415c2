import { textOperator } from "./operator";

const truth = (text: string) => {
  const lower = text.toLowerCase();
  return lower === "true" || lower === "false" ? lower : undefined;
};

/**
 * `true` or `false`, without regard to case; JSON booleans are read as such texts.
 * AWS's pages contradict each other on variables here; we replace them.
 */
export const bool = textOperator(
  "Bool",
  (policy, request) => truth(policy) !== undefined && truth(policy) === truth(request),
);
