import type { ArgumentsOf } from "../assertions";
import { nobodyCalled } from "./can";
import { failed, type GradeContext, passed, somebody, type Verdict } from "./context";
import { allowedPairs, type Pair, pairText } from "./matrix";
import { resourceArn } from "./resources";

/** Of a universe, somebody can do no more than the lab lists: `GetObject larch-reports-…/public/*`. Less is no fault here. */
export async function allowsOnly(question: ArgumentsOf<"allowsOnly">, context: GradeContext): Promise<Verdict> {
  const of = somebody(context, question.as, question.in);
  if (!(await of.account.decide(of.who, { action: "sts:GetCallerIdentity", resource: "*" })))
    return failed(`There is no ${nobodyCalled(of)} in the account.`);
  const most = question.max.map((written) => {
    const [action = "", resource = "*"] = written.split(" ");
    return { action, resource: pattern(resourceArn(of, resource, action)) };
  });
  const inside = ({ action, resource }: Pair) =>
    most.some((one) => (action === one.action || action.endsWith(`:${one.action}`)) && one.resource.test(resource));
  const beyond = (await allowedPairs(of.account, of.who, question.universe)).filter((pair) => !inside(pair));
  const told = beyond.slice(0, 3).map(pairText).join("; ");
  return beyond.length === 0
    ? passed(`${of.called} can do no more than that.`)
    : failed(
        `${of.called} can do more than is needed: ${told}${beyond.length > 3 ? `; and ${beyond.length - 3} more` : ""}.`,
      );
}

const pattern = (arn: string) =>
  new RegExp(
    `^${arn
      .split("*")
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*")}$`,
  );
