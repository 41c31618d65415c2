import type { ArgumentsOf } from "../assertions";
import { causeOf } from "./because-of";
import { answersTo, nobodyCalled } from "./can";
import { allOf, failed, type GradeContext, passed, type Verdict } from "./context";

const layers: Readonly<Record<string, string>> = { scp: "service-control", rcp: "resource-control" };

/** As `cannot`, and for that reason: implicitly or explicitly, in that layer. */
export async function because(question: ArgumentsOf<"because">, context: GradeContext): Promise<Verdict> {
  const { reason, by } = question;
  const layer = by === undefined ? undefined : (layers[by] ?? by);
  return allOf(
    (await answersTo(question, context)).map(({ of, action, decision }) => {
      if (!decision) return failed(`There is no ${nobodyCalled(of)} in the account.`);
      const { reason: found } = decision;
      if (found.kind !== "explicit-deny" && found.kind !== "implicit-deny")
        return failed(`${of.called} can still use ${action}: ${causeOf(decision)}.`);
      const where = found.kind === "explicit-deny" ? found.by.layer : found.layer;
      if (reason !== undefined && found.kind !== `${reason}-deny`)
        return failed(`${of.called} is denied ${action}, but not by an ${reason} deny. ${causeOf(decision)}.`);
      if (layer !== undefined && where !== layer)
        return failed(`${of.called} is denied ${action}, but in another layer than ${layer}. ${causeOf(decision)}.`);
      return passed(`${causeOf(decision)}.`);
    }),
  );
}
