import { reader } from "@/lib/db/pool";
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
  const owner = rows[0];
  if (!owner) return undefined;
  const { accountId, clockOffsetMs, paused } = owner;
  return {
    accountId,
    principal: {
      kind: "anonymous",
      accountId,
      arn: "*",
      userId: "ANONYMOUS_PRINCIPAL",
      name: "anonymous",
      tags: [],
    },
    credential: { kind: "long-term", accessKeyId: "" },
    clockOffsetMs,
    paused,
  };
}
