/** Trust policies of roles. */
import { foldCase } from "../../../match/fold-case";
import { globOfText, matchGlob } from "../../../match/glob";
import type { PrincipalView, StatementView } from "../policy-view";
import { type Found, found, type Rule } from "../rule";

export const trustElements: Rule = {
  codes: [
    "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL",
    "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
    "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
  ],
  *check({ trust, statements }) {
    for (const { members, principals } of trust ? statements : []) {
      const not = members.get("NotPrincipal");
      if (not)
        yield found(
          "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL",
          "A role says whom it trusts: use Principal.",
          not.key,
        );
      for (const name of ["Resource", "NotResource"]) {
        const resource = members.get(name);
        if (resource)
          yield found(
            "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
            "A trust policy is about its role: remove this.",
            resource.key,
          );
      }
      for (const { type, node } of principals)
        if (type === "*")
          yield found("ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", "Name whom the role trusts.", node);
    }
  },
};

const providerArn = /^arn:aws[a-z-]*:iam::\d{12}:(saml|oidc)-provider\/\S+$/;
const domain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i;

export const federation: Rule = {
  codes: ["INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY", "MISMATCHED_ACTION_FOR_PRINCIPAL"],
  *check({ trust, statements }) {
    for (const statement of trust ? statements : []) {
      for (const { type, node } of statement.principals)
        if (type === "Federated" && !providerArn.test(node.value) && !domain.test(node.value))
          yield found(
            "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY",
            "An identity provider is named by its ARN or its domain.",
            node,
          );
      yield* mismatches(statement);
    }
  },
};

function* mismatches({ effect, actions, principals }: StatementView): Generator<Found> {
  if (effect !== "Allow") return;
  for (const node of actions) {
    const action = foldCase(node.value);
    const wants =
      action === "sts:assumerolewithsaml"
        ? "saml"
        : action === "sts:assumerolewithwebidentity"
          ? "web"
          : action === "sts:assumerole"
            ? "other"
            : undefined;
    if (wants === undefined) continue;
    const wrong = principals.filter((principal) => kindOf(principal) !== wants);
    // A statement may list several actions, each for some of its principals.
    if (wrong.length === principals.length && wrong.length > 0)
      yield found(
        "MISMATCHED_ACTION_FOR_PRINCIPAL",
        `${node.value} is not for ${wrong.map((one) => one.node.value).join(", ")}: SAML providers go with sts:AssumeRoleWithSAML, OIDC providers with sts:AssumeRoleWithWebIdentity, all others with sts:AssumeRole.`,
        node,
        ...wrong.map((one) => one.node),
      );
  }
}

function kindOf({ type, node }: PrincipalView): "saml" | "web" | "other" {
  if (type !== "Federated") return "other";
  return providerArn.exec(node.value)?.[1] === "saml" ? "saml" : "web";
}

export const trustActions: Rule = {
  codes: ["MISSING_ACTION_FOR_CONDITION_KEY", "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY"],
  *check({ trust, statements }) {
    if (!trust) return;
    const anywhere = statements.filter(
      ({ effect, principals }) =>
        effect === "Allow" &&
        principals.some(({ type, node }) => type === "Service" && node.value === "rolesanywhere.amazonaws.com"),
    );
    const missing = ["sts:assumerole", "sts:setsourceidentity", "sts:tagsession"].filter(
      (action) => !anywhere.some((statement) => names(statement, action)),
    );
    for (const { node } of missing.length > 0 ? anywhere : [])
      yield found(
        "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY",
        "IAM Roles Anywhere needs sts:AssumeRole, sts:SetSourceIdentity and sts:TagSession.",
        node,
      );
    for (const statement of statements) {
      if (statement.effect !== "Allow" || statement.notActions.length > 0) continue;
      for (const { folded, keyNode } of statement.conditions) {
        const action = setBy(folded);
        if (action && !names(statement, foldCase(action)))
          yield found(
            "MISSING_ACTION_FOR_CONDITION_KEY",
            `${keyNode.value} is set only where ${action} is allowed: add it.`,
            keyNode,
          );
      }
    }
  },
};

const names = ({ actions }: StatementView, action: string) =>
  actions.some(({ value }) => matchGlob(globOfText(foldCase(value)), action, { steps: 0 }));

/** The action that lets a caller set the value of a key. */
function setBy(key: string): string | undefined {
  if (key === "sts:sourceidentity") return "sts:SetSourceIdentity";
  return key === "sts:transitivetagkeys" || key.startsWith("aws:requesttag/") || key === "aws:tagkeys"
    ? "sts:TagSession"
    : undefined;
}

export const sessionsOfRoles: Rule = {
  codes: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
  *check({ trust, statements }) {
    for (const { principals } of trust ? statements : []) {
      const roles = new Set(
        principals.flatMap(
          ({ node }) =>
            /^arn:[^:]+:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(node.value)?.slice(1, 3).join("/") ?? [],
        ),
      );
      for (const { node } of principals) {
        const role = /^arn:[^:]+:(?:sts|iam)::(\d{12}):assumed-role\/([^/]+)\/[^/]+$/
          .exec(node.value)
          ?.slice(1, 3)
          .join("/");
        if (role !== undefined && roles.has(role))
          yield found(
            "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
            "The role itself is named too, and all its sessions with it.",
            node,
          );
      }
    }
  },
};

const github = "token.actions.githubusercontent.com";

export const oidcProviders: Rule = {
  codes: [
    "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL",
    "MISSING_GITHUB_REPO_CONDITION_KEY",
    "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
  ],
  *check({ trust, statements }) {
    for (const { effect, principals, conditions } of trust ? statements : []) {
      if (effect !== "Allow") continue;
      for (const { type, node } of principals) {
        if (type !== "Federated") continue;
        const host = node.value.replace(/^arn:.*:oidc-provider\//, "").toLowerCase();
        const own = conditions.filter(({ folded }) => folded.startsWith(`${host}:`));
        if (host === github) {
          const subject = own.find(
            ({ folded }) => folded === `${github}:sub` || folded === `${github}:job_workflow_ref`,
          );
          if (!subject)
            yield found(
              "MISSING_GITHUB_REPO_CONDITION_KEY",
              `Any repository of GitHub may take the role: ask for ${github}:sub.`,
              node,
            );
          else
            for (const value of subject.values)
              if (!/^repo:[^*?/]+\/[^*?:]+:[^*?]/.test(value.text) && subject.folded.endsWith(":sub"))
                yield found(
                  "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
                  "Name one repository and branch: repo:owner/name:ref:refs/heads/main.",
                  value.node,
                );
        } else if (shared.has(host) && own.length === 0)
          yield found(
            "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL",
            `Everybody with an account of ${host} may take the role: ask for ${host}:aud or :sub.`,
            node,
          );
      }
    }
  },
};

/** Providers that give tokens to many customers. */
const shared = new Set([
  "accounts.google.com",
  "cognito-identity.amazonaws.com",
  "graph.facebook.com",
  "www.amazon.com",
  "gitlab.com",
  "app.terraform.io",
]);
