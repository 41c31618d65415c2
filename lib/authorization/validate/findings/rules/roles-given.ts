/** iam:PassRole and iam:CreateServiceLinkedRole on more roles than one means to. */
import { foldCase } from "../../../match/fold-case";
import { globOfText, matchGlob } from "../../../match/glob";
import type { JsonNode, JsonString } from "../../../parse/json";
import type { IssueCode } from "../issue-codes";
import type { StatementView } from "../policy-view";
import { type Found, found, type Rule } from "../rule";

interface Given {
  action: string;
  /** A condition key that narrows it as well as a resource would, as AWS writes it. */
  narrowedBy: string;
  /** A role that only a pattern for all roles matches. */
  anyRole: string;
  codes: Record<
    "notResource" | "starAndNotResource" | "notAndNotResource" | "star" | "starAndStar" | "notAndStar",
    IssueCode
  >;
  about: string;
}

const givenRule = (given: Given): Rule => ({
  codes: Object.values(given.codes),
  *check({ type, statements }) {
    if (type !== "IDENTITY_POLICY" && type !== "SERVICE_CONTROL_POLICY") return;
    for (const statement of type === "IDENTITY_POLICY" ? statements : []) yield* giving(statement, given);
  },
});

function* giving(statement: StatementView, given: Given): Generator<Found> {
  const { effect, actions, notActions, resources, members, conditions } = statement;
  if (effect !== "Allow" || conditions.some(({ folded }) => folded === foldCase(given.narrowedBy))) return;
  const matching = actions.filter((node) => means(node, given.action));
  const exact = matching.find((node) => foldCase(node.value) === given.action);
  const byNot = members.has("NotAction") && !notActions.some((node) => means(node, given.action));
  const at = exact ?? matching[0] ?? (byNot ? members.get("NotAction")?.key : undefined);
  if (!at) return;
  const how = exact ? "exact" : byNot ? "not" : "star";
  const notResource = members.get("NotResource");
  if (notResource) {
    const code = {
      exact: given.codes.notResource,
      star: given.codes.starAndNotResource,
      not: given.codes.notAndNotResource,
    }[how];
    yield tell(code, given, at, notResource.key);
  }
  const wide = resources.find(({ value }) =>
    matchGlob(globOfText(value.replaceAll(/\$\{[^}]*\}/g, "x")), given.anyRole, { steps: 0 }),
  );
  if (wide) {
    const code = { exact: given.codes.star, star: given.codes.starAndStar, not: given.codes.notAndStar }[how];
    yield tell(code, given, at, wide);
  }
}

const means = ({ value }: JsonString, action: string) => matchGlob(globOfText(foldCase(value)), action, { steps: 0 });

const tell = (code: IssueCode, { about, narrowedBy }: Given, ...at: JsonNode[]) =>
  found(code, `${about} Name the roles in Resource, or ask for ${narrowedBy} in a Condition.`, ...at);

export const passRole = givenRule({
  action: "iam:passrole",
  narrowedBy: "iam:PassedToService",
  anyRole: "arn:aws:iam::111122223333:role/\u0001",
  about: "This lets the caller hand any role, also one that may do more than the caller, to a service.",
  codes: {
    notResource: "PASS_ROLE_WITH_NOT_RESOURCE",
    starAndNotResource: "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
    notAndNotResource: "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE",
    star: "PASS_ROLE_WITH_STAR_IN_RESOURCE",
    starAndStar: "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
    notAndStar: "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
  },
});

export const createServiceLinkedRole = givenRule({
  action: "iam:createservicelinkedrole",
  narrowedBy: "iam:AWSServiceName",
  anyRole: "arn:aws:iam::111122223333:role/aws-service-role/\u0001",
  about: "This lets the caller create the service-linked role of any service.",
  codes: {
    notResource: "CREATE_SLR_WITH_NOT_RESOURCE",
    starAndNotResource: "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
    notAndNotResource: "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE",
    star: "CREATE_SLR_WITH_STAR_IN_RESOURCE",
    starAndStar: "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE",
    notAndStar: "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
  },
});
