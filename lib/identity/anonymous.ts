import { reader } from "@/lib/db/pool";
import { accountFacts } from "@/lib/db/revisions";
import type { AnonymousPrincipal, Credential } from "@/lib/operation/call";

export interface Stranger {
  accountId: string;
  principal: AnonymousPrincipal;
  credential: Credential;
  clockOffsetMs: number;
  paused: string | null;
}

/** Nobody in particular, at a bucket: by the clock of the account that owns it. Undefined where there is no such bucket. */
export async function findStranger(bucket: string): Promise<Stranger | undefined> {
  const rows = await reader.query<Pick<Stranger, "accountId" | "clockOffsetMs" | "paused">>(
    `SELECT a.id AS "accountId", a.clock_offset AS "clockOffsetMs", a.paused
     FROM s3_bucket b JOIN account a ON a.id = b.account_id AND a.status = 'ACTIVE' WHERE b.name = $1`,
    [bucket],
  );
  return rows[0] && nobodyIn(rows[0]);
}

/**
 * Nobody in particular, at an account: who calls an operation that nobody signs (`Operation.unsigned`) at any door.
 * Undefined where there is no such account, or it is closed.
 */
export async function strangerIn(accountId: string): Promise<Stranger | undefined> {
  const facts = await accountFacts(accountId);
  if (facts?.status !== "ACTIVE") return undefined;
  return nobodyIn({ accountId, clockOffsetMs: facts.clockOffsetMs, paused: facts.paused });
}

const nobodyIn = (of: Pick<Stranger, "accountId" | "clockOffsetMs" | "paused">): Stranger => ({
  ...of,
  principal: {
    kind: "anonymous",
    accountId: of.accountId,
    arn: "*",
    userId: "ANONYMOUS_PRINCIPAL",
    name: "anonymous",
    tags: [],
  },
  credential: { kind: "long-term", accessKeyId: "" },
});
