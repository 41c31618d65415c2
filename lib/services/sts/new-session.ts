import type { Credentials } from "@aws-sdk/client-sts";
import { accessKeyId } from "@/lib/aws/unique-id";
import type { Call, SessionGiven } from "@/lib/operation/call";
import { sessionLimits } from "./inputs";
import { sessionCredentials } from "./secrets";

/** The credentials of a new session. `at` is the time by the clock of the session's account. */
export function newSession(
  { random }: Pick<Call, "random">,
  session: Pick<Parameters<typeof sessionCredentials>[1], "accountId" | "bearer"> & {
    at: Date;
    seconds: number;
    mfaAt?: Date | undefined;
    given?: SessionGiven;
    chained?: boolean;
  },
): Required<Pick<Credentials, "AccessKeyId" | "SecretAccessKey" | "SessionToken" | "Expiration">> {
  const { accountId, bearer, at, seconds, mfaAt, given, chained } = session;
  const issuedAt = at.getTime();
  const expiresAt = issuedAt + seconds * 1000;
  const AccessKeyId = accessKeyId("ASIA", accountId, random);
  const sealed = {
    accountId,
    bearer,
    issuedAt,
    expiresAt,
    ...(mfaAt ? { mfaAt: mfaAt.getTime() } : {}),
    ...(given && Object.keys(given).length > 0 ? { given } : {}),
    ...(chained ? { chained } : {}),
  };
  return { AccessKeyId, ...sessionCredentials(AccessKeyId, sealed), Expiration: new Date(expiresAt) };
}

/** How long a session of a user's or of root's own lasts. Root gets at most an hour: a longer request is cut. */
export const ownSeconds = (asked: number | undefined, kind: Call["principal"]["kind"]) =>
  kind === "root"
    ? Math.min(asked ?? sessionLimits.longestOfRoot, sessionLimits.longestOfRoot)
    : (asked ?? sessionLimits.usual);
