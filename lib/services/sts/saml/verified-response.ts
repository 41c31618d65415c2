import { type SamlProviderFacts, samlProviderByArn } from "@/lib/services/iam/service";
import { invalidIdentity } from "../identity-errors";
import { type Assertion, checkedAssertion } from "./assertion";
import { type AskedByAssertion, askedBy, type RolePair } from "./aws-attributes";
import { signedAssertion } from "./signed-assertion";

export interface VerifiedResponse {
  provider: SamlProviderFacts;
  assertion: Assertion;
  asked: AskedByAssertion;
}

/**
 * A SAML response that the provider of an account signed for its people, whole and in time. Nothing is used up.
 * In: the response in base64; the account; the provider's ARN, which must be of that account; the time by its clock.
 * Throws InvalidIdentityToken 400, ExpiredTokenException 400, IDPRejectedClaim 403; the sentence about the provider is
 * AWS's.
 */
export async function verifiedResponse(
  base64: string,
  { accountId, providerArn, at }: { accountId: string; providerArn: string; at: Date },
): Promise<VerifiedResponse> {
  const provider = await samlProviderByArn(accountId, providerArn);
  if (!provider) throw invalidIdentity("Specified provider doesn't exist");
  const assertion = checkedAssertion(await signedAssertion(base64, provider), provider, at);
  return { provider, assertion, asked: askedBy(assertion) };
}

/** Does the assertion offer this role by the word of this provider? */
export const offers = ({ roles }: AskedByAssertion, { roleArn, providerArn }: RolePair): boolean =>
  roles.some((pair) => pair.roleArn === roleArn && pair.providerArn === providerArn);
