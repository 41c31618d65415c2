/** The trust policy that a draft of a role comes to. Pure. */
import { withoutHyphens } from "@/lib/aws/account-id";
import type { UseCaseChoice } from "@/lib/doors/console/views/trusted-entities";
import type { ConditionDraft, RoleDraft } from "./draft";
import { samlEndpointsOf } from "./saml-endpoints";

export interface TrustFacts {
  accountId: string;
  useCase: UseCaseChoice | undefined;
}

type Conditions = Record<string, Record<string, string | string[]>>;
interface Statement {
  Effect: "Allow";
  Principal: Record<string, string>;
  Action: string;
  Condition?: Conditions;
}

/**
 * The trust policy as JSON, as the console of AWS writes it for each kind of trusted entity.
 * Source: IAM User Guide, "Creating IAM roles" (id_roles_create) and its pages for users, services, OIDC and SAML.
 */
export function trustOfDraft(draft: RoleDraft, facts: TrustFacts): string {
  if (draft.entity === "custom") return draft.customTrust;
  return JSON.stringify({ Version: "2012-10-17", Statement: [statementOf(draft, facts)] }, null, 4);
}

function statementOf(draft: RoleDraft, facts: TrustFacts): Statement {
  switch (draft.entity) {
    case "account":
      return accountStatement(draft, facts.accountId);
    case "web-identity":
      return webIdentityStatement(draft);
    case "saml":
      return samlStatement(draft);
    default:
      return { Effect: "Allow", Principal: { Service: facts.useCase?.service ?? "" }, Action: "sts:AssumeRole" };
  }
}

function accountStatement(draft: RoleDraft, ownAccountId: string): Statement {
  const accountId = draft.account === "this" ? ownAccountId : withoutHyphens(draft.accountId);
  return {
    Effect: "Allow",
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: "sts:AssumeRole",
    Condition: {
      ...(draft.requireExternalId ? { StringEquals: { "sts:ExternalId": draft.externalId } } : {}),
      ...(draft.requireMfa ? { Bool: { "aws:MultiFactorAuthPresent": "true" } } : {}),
    },
  };
}

/** Providers that need not be made known to the account, with the key that names the application. */
export const builtInProviders = [
  { id: "cognito-identity.amazonaws.com", name: "Amazon Cognito", field: "Identity Pool ID", claim: "aud" },
  { id: "www.amazon.com", name: "Login with Amazon", field: "Application ID", claim: "app_id" },
  { id: "graph.facebook.com", name: "Facebook", field: "Application ID", claim: "app_id" },
  { id: "accounts.google.com", name: "Google", field: "Audience", claim: "aud" },
] as const;

/** `token.actions.githubusercontent.com` of its ARN; a built-in provider is its own issuer. */
export const issuerOf = (provider: string) => provider.replace(/^arn:[^/]*:oidc-provider\//, "");

/** Providers for which the wizard asks who of their customers may come. */
export function claimFieldsOf(provider: string): "github" | "terraform" | undefined {
  const issuer = issuerOf(provider);
  if (/^token\.actions\.githubusercontent\.com(\/|$)/.test(issuer)) return "github";
  return issuer === "app.terraform.io" ? "terraform" : undefined;
}

/**
 * The audience that is chosen already: the only one that the provider has, or the one that AWS's steps for it name.
 * In: its audiences, where one may read them. Undefined where the person chooses.
 */
export function audienceBegun(provider: string, audiences: readonly string[] | undefined): string | undefined {
  if (audiences?.length === 1) return audiences[0];
  const kind = claimFieldsOf(provider);
  const usual = kind && usualAudiences[kind];
  return usual && (audiences?.includes(usual) ?? true) ? usual : undefined;
}

/** Source: IAM User Guide, "Create a role for OpenID Connect federation" (id_roles_create_for-idp_oidc). */
const usualAudiences = { github: "sts.amazonaws.com", terraform: "aws.workload.identity" } as const;

const webIdentityStatement = (draft: RoleDraft): Statement => ({
  Effect: "Allow",
  Principal: { Federated: draft.provider },
  Action: "sts:AssumeRoleWithWebIdentity",
  Condition: joined([...ownConditions(draft), ...draft.conditions]),
});

/** What the fields of a federated identity ask by themselves, before the further conditions; of other entities nothing. */
export function ownConditions(draft: RoleDraft): ConditionDraft[] {
  if (draft.entity === "saml") return samlConditions(draft);
  return draft.entity === "web-identity" ? webIdentityConditions(draft) : [];
}

function webIdentityConditions(draft: RoleDraft): ConditionDraft[] {
  const { provider } = draft;
  const issuer = issuerOf(provider);
  const claim = builtInProviders.find(({ id }) => id === provider)?.claim ?? "aud";
  const kind = claimFieldsOf(provider);
  const subject = kind === "github" ? githubSubject(draft) : kind === "terraform" ? terraformSubject(draft) : undefined;
  return [
    { operator: "StringEquals", key: `${issuer}:${claim}`, value: draft.audience },
    ...(subject === undefined ? [] : [{ operator: "StringLike", key: `${issuer}:sub`, value: subject }]),
  ];
}

/** `repo:octo-org/octo-repo:ref:refs/heads/main`; without a branch any, without a repository any of the organization. */
function githubSubject({ github: { organization, repository, branch } }: RoleDraft) {
  const anyOf = (text: string) => text === "" || text === "*";
  if (anyOf(repository) && anyOf(branch)) return `repo:${organization}/*`;
  const of = `repo:${organization}/${repository || "*"}`;
  return anyOf(branch) ? `${of}:*` : `${of}:ref:refs/heads/${branch}`;
}

const terraformSubject = ({ terraform: { organization, project, workspace, runPhase } }: RoleDraft) =>
  `organization:${organization}:project:${project || "*"}:workspace:${workspace || "*"}:run_phase:${runPhase || "*"}`;

const samlStatement = (draft: RoleDraft): Statement => ({
  Effect: "Allow",
  Principal: { Federated: draft.samlProvider },
  Action: "sts:AssumeRoleWithSAML",
  Condition: joined([...ownConditions(draft), ...draft.conditions]),
});

function samlConditions(draft: RoleDraft): ConditionDraft[] {
  const asked =
    draft.samlAccess === "console"
      ? samlEndpointsOf(draft).map((value) => ({ key: "SAML:aud", value }))
      : [{ key: draft.samlAttribute, value: draft.samlValue }];
  return asked.map((one) => ({ operator: "StringEquals", ...one }));
}

/** Conditions as a policy has them: by operator and key, several values of one key in a list. */
function joined(conditions: readonly ConditionDraft[]): Conditions {
  const all: Conditions = {};
  for (const { operator, key, value } of conditions) {
    const before = all[operator]?.[key];
    const values = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
    all[operator] = { ...all[operator], [key]: values };
  }
  return all;
}
