import type { ArgumentsOf } from "../assertions";
import { causeOf } from "./because-of";
import { can, cannot, nobodyCalled } from "./can";
import { allOf, failed, type GradeContext, passed, somebody, type Verdict } from "./context";
import { entityArn } from "./resources";

/** A role is assumed, or not, by its trust policy and the caller's own policies; the session may be asked further. */
export async function assume(question: ArgumentsOf<"assume">, context: GradeContext): Promise<Verdict> {
  const { as, role, with: given, ok } = question;
  const caller = somebody(context, as);
  const assumed = somebody(context, role);
  if (assumed.who.kind !== "role") throw new Error(`"${role}" is no role.`);
  const name = assumed.who.name;
  const { state, accountId } = assumed.account;
  if (!state.roles.some((one) => one.name === name)) return failed(`There is no role ${name} in the account.`);
  const resource = entityArn(state, accountId, `role/${name}`) ?? "";
  const tags = Object.entries(given.tags ?? {});
  const request = {
    "sts:RoleSessionName": "lab",
    ...(given.externalId === undefined ? {} : { "sts:ExternalId": given.externalId }),
    ...(given.sourceIdentity === undefined ? {} : { "sts:SourceIdentity": given.sourceIdentity }),
    ...(given.mfa === undefined ? {} : { "aws:MultiFactorAuthPresent": String(given.mfa) }),
    ...(given.mfa ? { "aws:MultiFactorAuthAge": "0" } : {}),
    ...Object.fromEntries(tags.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
    ...(tags.length > 0 ? { "aws:TagKeys": tags.map(([key]) => key) } : {}),
  };
  const actions = [
    "sts:AssumeRole",
    ...(tags.length > 0 ? ["sts:TagSession"] : []),
    ...(given.sourceIdentity === undefined ? [] : ["sts:SetSourceIdentity"]),
  ];
  // Roles may not be assumed by root. Source: STS API Reference, AssumeRole.
  if (caller.who.kind === "root")
    return ok
      ? failed("Roles may not be assumed by root accounts.")
      : passed("Roles may not be assumed by root accounts.");
  for (const action of actions) {
    const decision = await caller.account.decide(caller.who, { action, resource, context: request });
    if (!decision) return failed(`There is no ${nobodyCalled(caller)} in the account.`);
    if (!decision.allowed)
      return ok
        ? failed(`${caller.called} cannot assume the role ${name}. ${causeOf(decision)}.`)
        : passed(`${caller.called} cannot assume the role ${name}: ${causeOf(decision)}.`);
    if (!ok && action === actions.at(-1))
      return failed(`${caller.called} can still assume the role ${name}: ${causeOf(decision)}.`);
  }
  const session = { as: [role], with: {}, surface: "api" as const, in: undefined };
  return allOf([
    passed(`${caller.called} can assume the role ${name}.`),
    ...(question.can ? [await can({ ...session, ...question.can }, context)] : []),
    ...(question.cannot ? [await cannot({ ...session, ...question.cannot }, context)] : []),
  ]);
}
