/**
 * Issuers of web identities that many customers of AWS share: a trust policy must test the claim that tells whose
 * token it is, or anybody's token would do. IAM refuses one that does not.
 * Source: IAM User Guide, "Identity-provider controls for shared OIDC providers"
 * (id_roles_providers_oidc_secure-by-default); the sentence was recorded from AWS.
 */
import { globOfText, matchGlob } from "../match/glob";
import type { ConditionValue, PrincipalValue, StatementDocument } from "../parse/document";
import { type Fault, fault, firstFault } from "./fault";

/** By issuer: the claim that names the customer. */
const claims = new Map([
  ["cognito-identity.amazonaws.com", "aud"],
  ["sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d", "sts:RoleSessionName"],
  ["agent.buildkite.com", "sub"],
  ["oidc.codefresh.io", "sub"],
  ["studio.datachain.ai/api", "sub"],
  ["token.actions.githubusercontent.com", "sub"],
  ["oidc-configuration.audit-log.githubusercontent.com", "sub"],
  ["vstoken.actions.githubusercontent.com", "sub"],
  ["gitlab.com", "sub"],
  ["rh-oidc.s3.us-east-1.amazonaws.com/22ejnvnnturfmt6km08idd0nt4hekbn7", "sub"],
  ["rh-oidc.s3.us-east-1.amazonaws.com/23e3sd27sju1hoou6ohfs68vbno607tr", "sub"],
  ["rh-oidc.s3.us-east-1.amazonaws.com/23ne21h005qjl3n33d8dui5dlrmv2tmg", "sub"],
  ["rh-oidc.s3.us-east-1.amazonaws.com/24jrf12m5dj7ljlfb4ta2frhrcoadm26", "sub"],
  ["oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb", "sub"],
  ["oidc.op1.openshiftapps.com/2c51blsaqa9gkjt0o9rt11mle8mmropu", "sub"],
  ["api.pulumi.com/oidc", "aud"],
  ["sandboxes.cloud", "aud"],
  ["scalr.io", "sub"],
  ["tokens.cloud.shisho.dev", "sub"],
  ["app.terraform.io", "sub"],
  ["proidc.upbound.io", "sub"],
  ["oidc.vercel.com", "aud"],
]);

/** The first statement that lets somebody in by a shared issuer and does not test the claim that it must. */
export const checkSharedIssuers = (statements: readonly StatementDocument[]): Fault | undefined =>
  firstFault(statements, (statement) =>
    statement.effect === "Allow"
      ? firstFault(statement.principal ?? [], (principal) => untestedClaim(principal, statement.condition))
      : undefined,
  );

function untestedClaim(principal: PrincipalValue, conditions: readonly ConditionValue[]): Fault | undefined {
  const key = principal.type === "Federated" ? requiredKey(principal.text) : undefined;
  if (key === undefined || conditions.some((condition) => tests(condition, key))) return undefined;
  return fault(
    `Trust policy with trusted principal ${principal.text} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, ${key} which is not scoped to all.`,
    principal,
  );
}

/** `token.actions.githubusercontent.com:sub`; GitHub's issuer may bear an enterprise behind it, whose key bears it too. */
function requiredKey(principal: string): string | undefined {
  const issuer = /^arn:aws[a-z-]*:iam::\d{12}:oidc-provider\/(.+)$/.exec(principal)?.[1] ?? principal;
  const claim =
    claims.get(issuer) ?? claims.get(/^token\.actions\.githubusercontent\.com(?=\/)/.exec(issuer)?.[0] ?? "");
  if (claim === undefined) return undefined;
  return claim.includes(":") ? claim : `${issuer}:${claim}`;
}

/** Operators that hold for a request without the key (`…IfExists`, `ForAllValues:`) do not test it. */
const operators = /^(ForAnyValue:)?(StringEquals|StringLike|StringEqualsIgnoreCase)$/i;

const tests = ({ operator, key, values }: ConditionValue, wanted: string) =>
  operators.test(operator) &&
  key.toLowerCase() === wanted.toLowerCase() &&
  values.length > 0 &&
  values.every(({ text }) => !isAll(operator, text));

/** Does the value let every claim pass? `*` is a wildcard for StringLike alone, and a text of its own for the others. */
const isAll = (operator: string, text: string) =>
  /like$/i.test(operator) && matchGlob(globOfText(text), "\0", { steps: 0 });
