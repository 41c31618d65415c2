import type { DecidingStatement } from "@/lib/authorization";
import type { ArgumentsOf } from "../assertions";
import { causeOf, policyNamed } from "./because-of";
import { answersTo, nobodyCalled } from "./can";
import { allOf, failed, type GradeContext, passed, type Verdict } from "./context";

/** As `can`, and all that allows it is of the named policy, of that type, and comes by that path. */
export async function via(question: ArgumentsOf<"via">, context: GradeContext): Promise<Verdict> {
  return allOf(
    (await answersTo(question, context)).map(({ of, action, decision }) => {
      if (!decision) return failed(`There is no ${nobodyCalled(of)} in the account.`);
      if (!decision.allowed) return failed(`${of.called} cannot use ${action}. ${causeOf(decision)}.`);
      const by = decision.reason.kind === "allow" ? decision.reason.by : [];
      const other = by.find((statement) => !fits(statement, question));
      if (by.length > 0 && !other) return passed(`${of.called} can use ${action}: ${causeOf(decision)}.`);
      const wanted = [question.policy, question.type, question.path && `the path ${question.path}`]
        .filter(Boolean)
        .join(", ");
      return failed(
        `${of.called} can use ${action}, but by ${other ? policyNamed(other.source) : "nothing that was granted"}${other && !other.source.via ? " directly" : ""}, not by ${wanted}.`,
      );
    }),
  );
}

function fits({ layer, source }: DecidingStatement, { policy, type, path }: ArgumentsOf<"via">): boolean {
  if (policy !== undefined && source.name !== policy && source.arn !== policy) return false;
  if (type !== undefined && source.kind !== type) return false;
  if (path === undefined) return true;
  if (path === "resource") return layer === "resource";
  if (layer !== "identity") return false;
  return path === "group" ? source.via !== undefined : source.via === undefined;
}
