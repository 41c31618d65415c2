/** The role chooser's question: which roles does a SAML response offer that came to the sign-in endpoint? */
import { samlProviderArnById } from "@/lib/services/iam/service";
import { invalidIdentity } from "../identity-errors";
import { accountTime } from "../secrets";
import { attributesOf } from "./assertion";
import { askedBy, type RolePair } from "./aws-attributes";
import { assertionNamespace, childrenOf } from "./elements";
import { readResponse } from "./read-response";
import { assertSuccess } from "./signed-assertion";
import { verifiedResponse } from "./verified-response";

/** Each provider that a response names is asked, so a response cannot name any number. */
const mostProviders = 20;

export interface OfferedRoles {
  sessionName: string;
  /** In the order of the response. */
  roles: RolePair[];
}

/**
 * In: the response in base64; the machine's time. Out: the roles whose provider, in the role's own account, signed the
 * response; nothing is used up. It cannot look into an encrypted assertion, since which provider's key opens it stands
 * inside: `rolesOfferedBy` can.
 * Throws as AssumeRoleWithSAML does where no provider vouches for any role: InvalidIdentityToken 400,
 * ExpiredTokenException 400, IDPRejectedClaim 403.
 */
export async function rolesOffered(samlResponse: string, now: Date): Promise<OfferedRoles> {
  const { roles: named, sessionName } = claimed(samlResponse);
  const roles = named.filter(({ roleArn, providerArn }) => accountOf(roleArn) === accountOf(providerArn));
  const providers = [...new Set(roles.map(({ providerArn }) => providerArn))];
  if (providers.length === 0) throw invalidIdentity("The SAML response offers no role.");
  if (providers.length > mostProviders)
    throw invalidIdentity(`The SAML response names more than ${mostProviders} providers.`);
  const vouching = new Set<string>();
  let refusal: unknown;
  for (const providerArn of providers) {
    const accountId = accountOf(providerArn);
    try {
      const at = await accountTime(accountId, now);
      if (!at) throw invalidIdentity("Specified provider doesn't exist");
      await verifiedResponse(samlResponse, { accountId, providerArn, at });
      vouching.add(providerArn);
    } catch (error) {
      refusal ??= error;
    }
  }
  if (vouching.size === 0) throw refusal;
  return { sessionName, roles: roles.filter(({ providerArn }) => vouching.has(providerArn)) };
}

/**
 * The same for a response that came to the endpoint of one provider (`/saml/acs/<its unique id>`): its word alone counts,
 * and an encrypted assertion is opened by its keys. Throws as `rolesOffered` does.
 */
export async function rolesOfferedBy(providerId: string, samlResponse: string, now: Date): Promise<OfferedRoles> {
  const arn = await samlProviderArnById(providerId);
  const at = arn && (await accountTime(accountOf(arn), now));
  if (!arn || !at) throw invalidIdentity("Specified provider doesn't exist");
  const { asked } = await verifiedResponse(samlResponse, { accountId: accountOf(arn), providerArn: arn, at });
  const roles = asked.roles.filter(
    ({ roleArn, providerArn }) => providerArn === arn && accountOf(roleArn) === accountOf(arn),
  );
  if (roles.length === 0) throw invalidIdentity("The SAML response offers no role.");
  return { sessionName: asked.sessionName, roles };
}

const accountOf = (arn: string) => arn.split(":")[4] ?? "";

/** What the response says, believed by nobody yet. */
function claimed(samlResponse: string) {
  const root = readResponse(samlResponse).document.documentElement;
  assertSuccess(root);
  const [assertion, ...more] = childrenOf(root, assertionNamespace, "Assertion");
  if (!assertion || more.length > 0) throw invalidIdentity("The SAML response must hold exactly one plain assertion.");
  return askedBy({ attributes: attributesOf(assertion) });
}
