import "server-only";
import { trustStatements } from "@/lib/authorization";
import { nameInArn } from "@/lib/aws/arn";
import type { Failure } from "@/lib/doors/console/action-state";
import { read } from "@/lib/doors/console/run-operation";
import { getRole } from "@/lib/services/iam/operations/get-role";

/** One condition of a trust policy, beside what a token says. */
export interface AskedOfToken {
  operator: string;
  /** `token.actions.githubusercontent.com:sub` */
  key: string;
  /** What the policy wants. */
  wanted: string[];
  /** What the token says; undefined: nothing. */
  told: string | undefined;
}

/**
 * What the trust policy of a role asks of tokens of an issuer.
 * In: the role's ARN, the issuer with `https://`, the token's claims. Out: the conditions of the statements that name a
 * provider for that issuer; undefined where none does. A role that may not be read tells why.
 */
export async function trustOfRole(
  roleArn: string,
  issuer: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<{ conditions: AskedOfToken[] | undefined } | { failure: Failure }> {
  const role = await read(getRole, { RoleName: nameInArn(roleArn) });
  if (!role.ok) return { failure: role.failure };
  const host = issuer.replace("https://", "");
  const document = decodeURIComponent(role.value.Role?.AssumeRolePolicyDocument ?? "");
  const statements = trustStatements(document).filter(
    ({ effect, inverted, principals }) =>
      effect === "Allow" && !inverted && principals.some(({ text }) => text.endsWith(`:oidc-provider/${host}`)),
  );
  if (statements.length === 0) return { conditions: undefined };
  const conditions = statements.flatMap((statement) =>
    statement.conditions.map(({ operator, key, values }) => ({
      ...{ operator, key, wanted: values },
      told: toldBy(claims, key, host),
    })),
  );
  return { conditions };
}

/** Keys of an issuer are its host, a colon and the claim's name, without regard to case. */
function toldBy(claims: Readonly<Record<string, unknown>>, key: string, host: string): string | undefined {
  if (!key.toLowerCase().startsWith(`${host}:`.toLowerCase())) return undefined;
  const claim = Object.entries(claims).find(
    ([name]) => name.toLowerCase() === key.slice(host.length + 1).toLowerCase(),
  );
  return claim === undefined ? undefined : String(claim[1]);
}
