import type { Decision } from "@/lib/authorization";
import type { ArgumentsOf } from "../assertions";
import { causeOf } from "./because-of";
import { allOf, everyone, failed, type GradeContext, passed, type Somebody, somebody, type Verdict } from "./context";
import { resourceArn } from "./resources";

type Question = Pick<ArgumentsOf<"can">, "as" | "do" | "on" | "with" | "in"> &
  Partial<Pick<ArgumentsOf<"can">, "surface">>;

/** One question of a check, with the core's answer; no answer where there is nobody of that name. */
export interface Answered {
  of: Somebody;
  action: string;
  resource: string;
  decision: Decision | undefined;
}

/** Asks for everyone, every action and every resource that a check names. */
export async function answersTo(question: Question, context: GradeContext): Promise<Answered[]> {
  const asked = everyone(question.as).flatMap((written) => {
    const of = somebody(context, written, question.in);
    return question.do.flatMap((action) =>
      question.on.map((resource) => ({ of, action, resource: resourceArn(of, resource, action) })),
    );
  });
  return Promise.all(
    asked.map(async ({ of, action, resource }) => ({
      of,
      action,
      resource,
      decision: await of.account.decide(of.who, {
        action,
        resource,
        context: question.with,
        console: question.surface === "console",
      }),
    })),
  );
}

/** Everyone named may do all of it. On the console of billing the account's switch must be on as well. */
export async function can(question: ArgumentsOf<"can">, context: GradeContext): Promise<Verdict> {
  return allOf(
    (await answersTo(question, context)).map(({ of, action, resource, decision }) => {
      const what = `${action} on ${resource}`;
      if (!decision) return failed(`There is no ${nobodyCalled(of)} in the account.`);
      if (!decision.allowed) return failed(`${of.called} cannot use ${action}. ${causeOf(decision)}.`);
      if (closed(question, action, of))
        return failed(`${of.called} cannot use ${action} in the console: ${switchedOff}.`);
      return passed(`${of.called} can use ${what}: ${causeOf(decision)}.`);
    }),
  );
}

/** Everyone named may do nothing of it. Somebody who does not exist can do nothing, and that is no proof. */
export async function cannot(question: ArgumentsOf<"cannot">, context: GradeContext): Promise<Verdict> {
  return allOf(
    (await answersTo(question, context)).map(({ of, action, resource, decision }) => {
      if (!decision) return failed(`There is no ${nobodyCalled(of)} in the account.`);
      if (!decision.allowed) return passed(`${of.called} cannot use ${action}: ${causeOf(decision)}.`);
      if (closed(question, action, of))
        return passed(`${of.called} cannot use ${action} in the console: ${switchedOff}.`);
      return failed(`${of.called} can still use ${action} on ${resource}: ${causeOf(decision)}.`);
    }),
  );
}

export const nobodyCalled = ({ who }: Somebody) => ("name" in who ? `${who.kind} ${who.name}` : who.kind);

const switchedOff = "IAM user and role access to billing information is not activated";

/** Source: Billing User Guide, "Overview of managing access permissions": without the switch only root sees billing. */
const closed = ({ surface }: Question, action: string, { who, account }: Somebody) =>
  surface === "console" &&
  who.kind !== "root" &&
  /^(billing|aws-portal):/i.test(action) &&
  !account.state.account.billingIamAccess;
