import { flushEvents } from "@/lib/audit/store";
import type { Sql } from "@/lib/operation/define";

export interface EventRow {
  seq: number;
  id: string;
  at: Date;
  name: string;
  source: string;
  userName: string | null;
  accessKeyId: string | null;
  readOnly: boolean;
  resources: { ResourceType: string; ResourceName: string }[];
  record: Record<string, unknown>;
}

export type LookupKey =
  | "EventId"
  | "EventName"
  | "ReadOnly"
  | "Username"
  | "ResourceType"
  | "ResourceName"
  | "EventSource"
  | "AccessKeyId";

export interface Lookup {
  attribute?: { key: LookupKey; value: string } | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  /** The place behind which the page begins. */
  after?: { at: Date; seq: number } | undefined;
  size: number;
}

/** How an attribute narrows the search; its value is $2. */
const narrowing: Record<LookupKey, string> = {
  EventId: "id::text = lower($2)",
  EventName: "name = $2",
  ReadOnly: "read_only::text = lower($2)",
  Username: "user_name = $2",
  ResourceType: "resources @> jsonb_build_array(jsonb_build_object('ResourceType', $2::text))",
  ResourceName: "resources @> jsonb_build_array(jsonb_build_object('ResourceName', $2::text))",
  EventSource: "source = $2",
  AccessKeyId: "access_key_id = $2",
};

/** The events of one account. Every call that was answered before is among them. */
export const trailStore = (sql: Sql, accountId: string) => ({
  /** Newest first, `size` + 1 of them. Event history holds no data events. */
  async lookup({ attribute, from, to, after, size }: Lookup): Promise<EventRow[]> {
    await flushEvents();
    return sql.query<EventRow>(
      `SELECT seq, id, at, name, source, user_name AS "userName", access_key_id AS "accessKeyId",
              read_only AS "readOnly", resources, record
       FROM event
       WHERE account_id = $1 AND record->>'eventCategory' IS DISTINCT FROM 'Data' AND ${attribute ? narrowing[attribute.key] : "$2::text IS NULL"}
         AND ($3::timestamptz IS NULL OR at >= $3) AND ($4::timestamptz IS NULL OR at <= $4)
         AND ($5::timestamptz IS NULL OR (at, seq) < ($5, $6::bigint))
       ORDER BY at DESC, seq DESC LIMIT $7`,
      [accountId, attribute?.value ?? null, from ?? null, to ?? null, after?.at ?? null, after?.seq ?? null, size + 1],
    );
  },
});
