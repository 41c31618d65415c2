import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, failed, type GradeContext, passed, type Verdict } from "./context";

interface Statement {
  Effect?: string;
  Principal?: unknown;
  Action?: unknown;
  Condition?: unknown;
}

/** The trust policy of a role names that principal: `service ec2.amazonaws.com`, `account 123456789012`, an ARN's end. */
export function trusts({ of, action, condition }: ArgumentsOf<"trusts">, context: GradeContext): Verdict {
  const { state } = accountNamed(context, undefined).account;
  return allOf(
    Object.entries(of).flatMap(([who, principals]) => {
      const name = who.replace(/^role\//, "");
      const role = state.roles.find((one) => one.name === name);
      if (!role) return [failed(`There is no role ${name} in the account.`)];
      const statements = statementsOf(role.trustPolicy).filter(
        (statement) =>
          statement.Effect === "Allow" &&
          (action === undefined || listOf(statement.Action).includes(action)) &&
          (condition === undefined ||
            JSON.stringify(statement.Condition ?? {})
              .toLowerCase()
              .includes(condition.toLowerCase())),
      );
      const named = statements.flatMap(({ Principal }) => namesIn(Principal));
      return principals.map((principal) => {
        const wanted = principal.replace(/^(service|account) /, "");
        return named.some((one) => one === wanted || one.endsWith(`/${wanted}`) || one.endsWith(`::${wanted}:root`))
          ? passed(`The role ${name} trusts ${principal}.`)
          : failed(
              `The role ${name} does not trust ${principal}; it trusts ${named.join(", ") || "nobody in that way"}.`,
            );
      });
    }),
  );
}

function statementsOf(policy: string): Statement[] {
  const parsed: unknown = JSON.parse(policy);
  if (typeof parsed !== "object" || parsed === null || !("Statement" in parsed)) return [];
  return [parsed.Statement].flat() as Statement[]; // IAM accepted it as a policy
}

const listOf = (value: unknown): string[] => [value].flat().map(String);

/** Principals by their texts; `*` is everybody. */
const namesIn = (principal: unknown): string[] =>
  typeof principal === "object" && principal !== null
    ? Object.values(principal).flatMap(listOf)
    : listOf(principal ?? []);
