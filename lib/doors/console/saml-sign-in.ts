import "server-only";
import { nameInArn } from "@/lib/aws/arn";
import { isAwsError } from "@/lib/aws/error";
import { findAccount } from "@/lib/identity/accounts";
import { strangerIn } from "@/lib/identity/anonymous";
import type { ConsoleSession } from "@/lib/identity/console-sessions";
import { readSessionToken } from "@/lib/identity/session-token";
import { runtime } from "@/lib/runtime";
import { assumeRoleWithSaml } from "@/lib/services/sts/operations/assume-role-with-saml";
import type { RolePair } from "@/lib/services/sts/saml/aws-attributes";
import { rolesOffered, rolesOfferedBy } from "@/lib/services/sts/saml/roles-offered";
import { type BrowserRequest, visitOf } from "./browser-request";
import { comeIn, placeFor } from "./come-in";
import { callFrom } from "./console-call";
import { destinationPath } from "./destination";
import { startPage } from "./own-path";
import { SignInRefused } from "./sign-in-refused";

/**
 * AWS's assertion consumer service: somebody's identity provider vouches for a session of a role.
 * Source: IAM User Guide, "Enabling SAML 2.0 federated principals to access the AWS Management Console"
 * (id_roles_providers_enable-console-saml), "Troubleshoot SAML federation" (troubleshoot_saml).
 */

export interface Presented {
  /** The SAML response in base64. */
  response: string;
  /** Where the person wants to go, as the identity provider has it. */
  relayState: string | null;
  /** The unique id of the provider to whose endpoint it came; null: to that of all. */
  providerId: string | null;
  /** The ARN of the role that the person chose, where the response offers several. */
  chosen: string | null;
}

/** An account whose roles are offered. */
export interface OfferedAccount {
  id: string;
  alias: string | null;
  roles: { arn: string; name: string }[];
}

/**
 * One role is taken at once: AssumeRoleWithSAML, and its session in the browser. Of several the person chooses, and the
 * same response comes again; it is used up only then. Out: where to go, or what to choose from. A RelayState of another
 * site leads to the start page. Throws SignInRefused.
 */
export async function signInBySaml(
  { response, relayState, providerId, chosen }: Presented,
  request: BrowserRequest,
  browser: { multiSession: boolean },
): Promise<{ goTo: string } | { choose: OfferedAccount[] }> {
  const { now } = visitOf(request);
  const offered = providerId === null ? rolesOffered(response, now) : rolesOfferedBy(providerId, response, now);
  const { roles } = await offered.catch(refused);
  if (chosen === null && roles.length > 1) return { choose: await accountsOf(roles) };
  const pair = chosen === null ? roles[0] : roles.find(({ roleArn }) => roleArn === chosen);
  if (!pair) throw invalidResponse();
  const place = await placeFor(accountOf(pair), request, browser);
  const session = await assume(pair, response, request);
  const target = destinationPath(relayState, request.origin) ?? startPage;
  return { goTo: await comeIn({ session, place, target, ...browser, samlProviderArn: pair.providerArn }, request) };
}

async function assume(pair: RolePair, response: string, request: BrowserRequest): Promise<ConsoleSession> {
  const stranger = await strangerIn(accountOf(pair));
  if (!stranger) throw invalidResponse();
  const { principal, credential, clockOffsetMs, paused } = stranger;
  const at = new Date(visitOf(request).now.getTime() + clockOffsetMs);
  const call = callFrom(request, principal, credential, at);
  const { Credentials } = await runtime
    .perform(
      assumeRoleWithSaml,
      { RoleArn: pair.roleArn, PrincipalArn: pair.providerArn, SAMLAssertion: response },
      paused === null ? call : { ...call, paused },
    )
    .catch(refused);
  const { AccessKeyId = "", SessionToken = "" } = Credentials ?? {};
  const made = readSessionToken(AccessKeyId, SessionToken);
  if (!made) throw new Error("AssumeRoleWithSAML gave a session token that is none of this server's.");
  const { accountId, bearer, given, issuedAt, expiresAt } = made;
  return {
    ...{ accountId, bearer, accessKeyId: AccessKeyId, mfaAt: null },
    ...(given ? { given } : {}),
    issuedAt: new Date(issuedAt),
    expiresAt: new Date(expiresAt - clockOffsetMs),
  };
}

async function accountsOf(roles: readonly RolePair[]): Promise<OfferedAccount[]> {
  const ids = [...new Set(roles.map(accountOf))];
  return Promise.all(
    ids.map(async (id) => {
      const arns = new Set(roles.filter((pair) => accountOf(pair) === id).map(({ roleArn }) => roleArn));
      const names = [...arns].map((arn) => ({ arn, name: nameInArn(arn) }));
      return { id, alias: (await findAccount(id))?.alias ?? null, roles: names };
    }),
  );
}

const accountOf = ({ roleArn }: RolePair) => roleArn.split(":")[4] ?? "";

/** What AWS says of every response that it cannot take and has no other sentence for. */
const invalidResponse = (detail?: string) =>
  new SignInRefused(400, "Your request included an invalid SAML response.", {
    logOut: true,
    ...(detail === undefined ? {} : { detail }),
  });

/** The sentences that AWS's page shows as STS says them. */
const shownAsSaid =
  /^(RoleSessionName|Not authorized|Response signature invalid|Issuer not present|Specified provider|The requested Duration|Response does not contain)/;

/** The page shows AWS's sentences as AWS does; ours, which say more than AWS would, stand below its general one. */
function refused(error: unknown): never {
  if (!isAwsError(error)) throw error;
  const { status, code, message } = error;
  const said = `${message} (service: AWSSecurityTokenService; status code: ${status}; error code: ${code})`;
  throw shownAsSaid.test(message) ? new SignInRefused(status, `Error: ${said}`) : invalidResponse(said);
}
