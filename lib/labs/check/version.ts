import { compare } from "@/lib/authorization";
import type { ArgumentsOf } from "../assertions";
import { accountNamed, failed, type GradeContext, passed, type Verdict } from "./context";

/** The default version of a policy is that one, or permits exactly what another version permits. */
export function version({ policy, is, decisionsEqual }: ArgumentsOf<"version">, context: GradeContext): Verdict {
  const name = policy.replace(/^policy\//, "");
  const found = accountNamed(context, undefined).account.state.policies.find((one) => one.name === name);
  if (!found) return failed(`There is no policy ${name} in the account.`);
  const { defaultVersion, versions } = found;
  const told = `The default version of ${name} is v${defaultVersion}.`;
  if (is !== undefined && is !== `v${defaultVersion}`) return failed(told);
  if (decisionsEqual === undefined) return passed(told);
  const document = (number: number) => versions.find((one) => one.version === number)?.document;
  const [now, wanted] = [document(defaultVersion), document(Number(decisionsEqual.replace(/^v/, "")))];
  if (now === undefined || wanted === undefined) return failed(`The policy ${name} has no version ${decisionsEqual}.`);
  const more = compare(wanted, now);
  if (more.answer === "no more permissive" && more.same)
    return passed(`${told} It permits what ${decisionsEqual} permits.`);
  return failed(`${told} It does not permit the same as ${decisionsEqual}.`);
}
