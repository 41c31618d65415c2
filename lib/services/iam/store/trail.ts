import { flushEvents } from "@/lib/audit/store";
import type { Decision } from "@/lib/authorization";
import type { Sql } from "@/lib/operation/define";

export interface RefusedCall {
  at: Date;
  name: string;
  source: string;
  /** The unique id of the caller: the user's, or the account's for root. */
  callerId: string | null;
  decision: Decision;
  /** May the account's people see why they were refused? */
  explained: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The refused calls of one account, as the trail keeps them. */
export const trailStore = (sql: Sql, accountId: string) => ({
  /** In: the id of the event. Undefined where there is none, or its call was not refused by a policy. */
  async refusedCall(eventId: string): Promise<RefusedCall | undefined> {
    if (!uuid.test(eventId)) return undefined;
    await flushEvents();
    const rows = await sql.query<RefusedCall>(
      `SELECT at, name, source, record->'userIdentity'->>'principalId' AS "callerId", decision,
              (SELECT explain FROM account WHERE id = $1) AS explained
       FROM event WHERE account_id = $1 AND id = $2 AND decision IS NOT NULL`,
      [accountId, eventId],
    );
    return rows[0];
  },
});
