import { flushEvents } from "@/lib/audit/store";
import type { Sql } from "@/lib/operation/define";
import type { ServiceAccess } from "../last-accessed";
import { awsManagedDocument, awsManagedPolicy } from "../managed-policies/catalogue";

/** Someone who used what is reported, and one kind of call: when and where it was made last. */
export interface AccessRow {
  kind: "user" | "role";
  id: string;
  name: string;
  path: string;
  /** `iam.amazonaws.com`; null where the entity made no call. */
  source: string | null;
  event: string | null;
  at: Date | null;
  region: string | null;
}

/** Of what a report tells: the unique id of a user, group or role, or the ARN of a policy. */
export type ReportSubject = { kind: "user" | "role" | "group"; id: string } | { kind: "policy"; arn: string };

export interface LastAccessedJob {
  id: string;
  callerId: string;
  entityKind: ReportSubject["kind"];
  granularity: "SERVICE_LEVEL" | "ACTION_LEVEL";
  createdAt: Date;
  services: ServiceAccess[];
}

/** Jobs are kept so many days. Source: IAM API Reference, GenerateServiceLastAccessedDetails tells no number; ours. */
const keptDays = 7;

const users = "SELECT 'user' AS kind, u.id, u.name, u.path FROM iam_user u WHERE u.account_id = $1 AND";
const roles = "SELECT 'role' AS kind, r.id, r.name, r.path FROM iam_role r WHERE r.account_id = $1 AND";
/** Who may have used it; $2 is the subject. */
const accessors: Record<ReportSubject["kind"], string> = {
  user: `${users} u.id = $2`,
  role: `${roles} r.id = $2`,
  group: `${users} u.id IN (SELECT user_id FROM iam_group_membership WHERE account_id = $1 AND group_id = $2)`,
  policy: `${users} u.id IN (
      SELECT user_id FROM iam_attachment WHERE account_id = $1 AND policy_arn = $2
      UNION SELECT m.user_id FROM iam_attachment a JOIN iam_group_membership m ON m.account_id = $1 AND m.group_id = a.group_id
      WHERE a.account_id = $1 AND a.policy_arn = $2)
    UNION ALL ${roles} r.id IN (SELECT role_id FROM iam_attachment WHERE account_id = $1 AND policy_arn = $2)`,
};

/** Reports of what was used, made from the trail of one account. */
export const lastAccessedStore = (sql: Sql, accountId: string) => ({
  /** The text of a managed policy's default version, AWS's or the account's. Undefined where there is none. */
  async policyText(arn: string): Promise<string | undefined> {
    const aws = awsManagedPolicy(arn);
    if (aws) return awsManagedDocument(aws);
    const rows = await sql.query<{ document: string }>(
      `SELECT v.document FROM iam_policy p JOIN iam_policy_version v
         ON v.account_id = $1 AND v.policy_id = p.id AND v.version = p.default_version
       WHERE p.account_id = $1 AND p.arn = $2`,
      [accountId, arn],
    );
    return rows[0]?.document;
  },

  /** Who may have used it, with the last call of each kind; attempts that were refused count as AWS counts them. */
  async accesses(subject: ReportSubject): Promise<AccessRow[]> {
    await flushEvents();
    return sql.query<AccessRow>(
      `WITH who AS (${accessors[subject.kind]}),
       last AS (
         SELECT DISTINCT ON (caller, source, name) caller, source, name, at, region FROM (
           SELECT split_part(record->'userIdentity'->>'principalId', ':', 1) AS caller, source, name, at, seq,
             record->>'awsRegion' AS region
           FROM event WHERE account_id = $1) AS called
         WHERE caller IN (SELECT id FROM who) ORDER BY caller, source, name, at DESC, seq DESC)
       SELECT who.kind, who.id, who.name, who.path, last.source, last.name AS event, last.at, last.region
       FROM who LEFT JOIN last ON last.caller = who.id ORDER BY who.name, last.at DESC`,
      [accountId, subject.kind === "policy" ? subject.arn : subject.id],
    );
  },

  /** Keeps a job, and forgets those that are too old. */
  async keep(job: LastAccessedJob) {
    await sql.query(
      `WITH gone AS (DELETE FROM iam_last_accessed_job WHERE account_id = $1 AND created_at < $8)
       INSERT INTO iam_last_accessed_job (account_id, id, caller_id, entity_kind, granularity, created_at, services)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
      [
        accountId,
        job.id,
        job.callerId,
        job.entityKind,
        job.granularity,
        job.createdAt,
        JSON.stringify(job.services),
        new Date(job.createdAt.getTime() - keptDays * 86_400_000),
      ],
    );
  },

  /** A job of that caller; another's is not found. */
  async find(id: string, callerId: string): Promise<LastAccessedJob | undefined> {
    const rows = await sql.query<LastAccessedJob>(
      `SELECT id, caller_id AS "callerId", entity_kind AS "entityKind", granularity, created_at AS "createdAt", services
       FROM iam_last_accessed_job WHERE account_id = $1 AND id::text = lower($2) AND caller_id = $3`,
      [accountId, id, callerId],
    );
    return rows[0];
  },
});
