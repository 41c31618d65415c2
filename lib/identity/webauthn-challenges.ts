/**
 * Challenges: each is given to one session or sign-in, for one thing, and answered once, rightly or wrongly. Times are
 * the caller's: of the account's clock or of the machine's, the same at both ends.
 */
import { reader } from "@/lib/db/pool";

const bytes = 32;
/** Time enough for looking for a key in a drawer. */
const holdsMs = 5 * 60 * 1000;

interface Asked {
  accountId: string;
  /** Who is asked, and for what. */
  boundTo: string;
  at: Date;
}

/** A new challenge in base64url. Those that nobody answered go. */
export async function newChallenge(
  { accountId, boundTo, at }: Asked,
  random: (bytes: number) => Uint8Array,
): Promise<string> {
  const challenge = Buffer.from(random(bytes)).toString("base64url");
  await reader.query(
    `WITH cleared AS (DELETE FROM webauthn_challenge WHERE account_id = $1 AND expires_at < $4::timestamptz - interval '1 day')
     INSERT INTO webauthn_challenge (account_id, challenge, bound_to, expires_at) VALUES ($1, $2, $3, $5)`,
    [accountId, challenge, boundTo, at, new Date(at.getTime() + holdsMs)],
  );
  return challenge;
}

/** Takes a challenge away. Out: false where it was not given to this one, was answered before, or is over. */
export async function spendChallenge(challenge: string, { accountId, boundTo, at }: Asked): Promise<boolean> {
  const rows = await reader.query<{ over: boolean }>(
    `DELETE FROM webauthn_challenge WHERE account_id = $1 AND challenge = $2 AND bound_to = $3
     RETURNING expires_at <= $4::timestamptz AS over`,
    [accountId, challenge, boundTo, at],
  );
  return rows[0]?.over === false;
}
