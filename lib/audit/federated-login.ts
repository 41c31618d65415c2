/**
 * The trail's events of people who come from elsewhere: GetSigninToken, when a broker asks for a sign-in token, and
 * ConsoleLogin, when a session begins in the browser. Who it is stands there as in every event of that session.
 * Source: CloudTrail User Guide, "AWS Management Console sign-in events"; IAM User Guide, "Logging sign-in events for
 * temporary credentials" (cloudtrail-integration). The form of GetSigninToken follows ConsoleLogin's; its name, and that
 * it names the access key of the session to come, are known from records.
 */
import type { Credential, Principal } from "@/lib/operation/call";
import { type SignInEventFacts, signInEvent } from "./sign-in-event";
import { recordNow } from "./store";
import { trailUserName, userIdentity } from "./user-identity";

export interface ComingFacts extends Omit<SignInEventFacts, "name" | "accountId"> {
  principal: Principal;
  credential: Credential;
}

/** In: the credentials by which the token was asked for; the access key id of the session that it opens. */
export const recordGetSigninToken = (facts: ComingFacts, accessKeyId: string) =>
  record("GetSigninToken", facts, { credentials: { accessKeyId } }, { MobileVersion: "No", MFAUsed: "No" });

/** In: the new session; where it leads; the SAML provider, where one vouched for the person. */
export const recordFederatedLogin = (
  facts: ComingFacts,
  { loginTo, samlProviderArn }: { loginTo: string; samlProviderArn?: string | undefined },
) =>
  record(
    "ConsoleLogin",
    facts,
    {},
    {
      LoginTo: loginTo,
      MobileVersion: "No",
      MFAUsed: "No",
      ...(samlProviderArn === undefined ? {} : { SamlProviderArn: samlProviderArn }),
    },
  );

const record = (
  name: "GetSigninToken" | "ConsoleLogin",
  { principal, credential, ...facts }: ComingFacts,
  response: object,
  additionalEventData: object,
) =>
  recordNow([
    signInEvent({ ...facts, name, accountId: principal.accountId }, trailUserName(principal), {
      eventVersion: "1.08",
      userIdentity: userIdentity({ principal, credential }),
      responseElements: { ...response, [name]: "Success" },
      additionalEventData,
    }),
  ]);
