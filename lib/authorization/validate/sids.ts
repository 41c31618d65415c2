import type { StatementDocument } from "../parse/document";
import { type Fault, fault, firstFault } from "./fault";

/** A Sid is letters and digits, and no two are the same; an empty one counts as none. */
export function checkSids(statements: readonly StatementDocument[]): Fault | undefined {
  const seen = new Set<string>();
  return firstFault(statements, ({ sid, node }) => {
    if (!sid) return undefined;
    if (!/^[0-9A-Za-z]*$/.test(sid)) return fault(alphanumeric, node);
    if (seen.has(sid)) return fault("Statement IDs (SID) in a single policy must be unique.", node);
    seen.add(sid);
    return undefined;
  });
}

const alphanumeric =
  "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*";
