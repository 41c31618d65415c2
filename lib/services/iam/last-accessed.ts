/**
 * What of their permissions users, groups, roles and the holders of a policy used, by service and by action (pure).
 * Source: IAM User Guide, "Refine permissions in AWS using last accessed information" (access_policies_last-accessed).
 */
import { allowedActions, allowsService, type CompiledPolicy } from "@/lib/authorization";
import type { NamedService } from "@/lib/catalogue/catalogue";
import type { AccessRow } from "./store/last-accessed";

/** One entity's last use, as it is kept: times are ISO texts. */
export interface EntityAccess {
  kind: "user" | "role";
  id: string;
  name: string;
  path: string;
  at: string | null;
  region: string | null;
}

/** A service that the policies allow: who may use it, and who did. */
export interface ServiceAccess {
  namespace: string;
  name: string;
  /** Every entity that may use it; those that did come with a time, the latest first. */
  entities: EntityAccess[];
  /** Of a report by action: every tracked action that the policies allow, with its last use. */
  actions: { name: string; last: EntityAccess | null }[] | null;
}

/** AWS tracks actions of some services only; here, of those that this program serves. */
const tracked = new Set(["iam", "sts", "s3", "cloudtrail"]);

/** Calls whose action has another name. Source: Service Authorization Reference, S3. */
const actionOfEvent = new Map([["s3:ListBuckets", "s3:ListAllMyBuckets"]]);

/** In: the policies that give the permissions, who called what when, all services. Out: the services allowed, by name. */
export function serviceAccess(
  policies: readonly CompiledPolicy[],
  rows: readonly AccessRow[],
  services: readonly NamedService[],
  byAction: boolean,
): ServiceAccess[] {
  return services
    .filter(({ namespace, actions }) => policies.some((policy) => allowsService(policy, namespace, actions)))
    .map(({ namespace, name, actions }) => {
      const used = rows.filter(({ source }) => source === `${namespace}.amazonaws.com`);
      const allowed = byAction && tracked.has(namespace) ? actions.filter((action) => allows(policies, action)) : null;
      return {
        namespace,
        name,
        entities: lastOfEach(rows, used),
        actions:
          allowed?.map((action) => ({ name: action.slice(namespace.length + 1), last: lastUse(used, action) })) ?? null,
      };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const allows = (policies: readonly CompiledPolicy[], action: string) =>
  policies.some((policy) => allowedActions(policy, [action]).length > 0);

function lastOfEach(all: readonly AccessRow[], used: readonly AccessRow[]): EntityAccess[] {
  const entities = new Map(all.map((row) => [row.id, row]));
  return [...entities.values()]
    .map((entity) => latest(used.filter(({ id }) => id === entity.id)) ?? kept({ ...entity, at: null, region: null }))
    .toSorted((a, b) => (b.at ?? "").localeCompare(a.at ?? "") || a.name.localeCompare(b.name));
}

const lastUse = (used: readonly AccessRow[], action: string) =>
  latest(used.filter(({ source, event }) => actionOf(source, event) === action.toLowerCase())) ?? null;

function actionOf(source: string | null, event: string | null) {
  const called = `${source?.split(".")[0]}:${event}`;
  return (actionOfEvent.get(called) ?? called).toLowerCase();
}

function latest(rows: readonly AccessRow[]): EntityAccess | undefined {
  const [last] = rows.toSorted((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0));
  return last && kept(last);
}

const kept = ({ kind, id, name, path, at, region }: AccessRow): EntityAccess => ({
  kind,
  id,
  name,
  path,
  at: at?.toISOString() ?? null,
  region,
});
