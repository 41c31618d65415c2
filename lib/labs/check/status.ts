import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, failed, type GradeContext, passed, type Verdict } from "./context";
import { keyIn } from "./objects";

/** Access keys that are there have that status: `{ "access-key AKIA…": Inactive }`. */
export function status(wanted: ArgumentsOf<"status">, context: GradeContext): Verdict {
  const { state } = accountNamed(context, undefined).account;
  return allOf(
    Object.entries(wanted).flatMap(([what, value]) =>
      what
        .replace(/^access-keys? /, "")
        .split(",")
        .map((id) => {
          const key = keyIn(state, id.trim());
          if (!key) return failed(`There is no access key ${id}.`);
          const told = `The access key ${id} is ${key.status}.`;
          return key.status === value ? passed(told) : failed(told);
        }),
    ),
  );
}
