import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, everyone, failed, type GradeContext, passed, type Verdict } from "./context";
import { objectsAt } from "./objects";

/** Every thing that is named is there. */
export function exists(paths: ArgumentsOf<"exists">, context: GradeContext): Verdict {
  const { account } = accountNamed(context, undefined);
  return allOf(
    everyone(paths).map((path) =>
      objectsAt(account, path).length > 0 ? passed(`There is ${path}.`) : failed(`There is no ${path}.`),
    ),
  );
}

/** Nothing that is named is there. */
export function absent(paths: ArgumentsOf<"absent">, context: GradeContext): Verdict {
  const { account } = accountNamed(context, undefined);
  return allOf(
    everyone(paths).map((path) => {
      const found = objectsAt(account, path);
      return found.length === 0
        ? passed(`There is no ${path}.`)
        : failed(`There is still ${path}: ${found.join(", ")}.`);
    }),
  );
}
