/** What `Last Accessed` shows: a report is made and read each time the tab is opened, as AWS's console does. */
import "server-only";
import type { PolicyGrantingServiceAccess, ServiceLastAccessed } from "@aws-sdk/client-iam";
import { generateServiceLastAccessedDetails } from "@/lib/services/iam/operations/generate-service-last-accessed-details";
import { getServiceLastAccessedDetails } from "@/lib/services/iam/operations/get-service-last-accessed-details";
import { listPoliciesGrantingServiceAccess } from "@/lib/services/iam/operations/list-policies-granting-service-access";
import type { Failure, Read } from "../action-state";
import { readAll } from "../read-all";
import { read } from "../run-operation";

/** A service that the policies allow. Times are ISO 8601. */
export interface AccessedService {
  namespace: string;
  name: string;
  /** Undefined: not in the tracking period. */
  at: string | undefined;
  /** The ARN of who used it last. */
  by: string | undefined;
  /** How many used it: of a group or policy that may be several. */
  users: number;
  /** Are its actions tracked? */
  tracked: boolean;
  /** Names of the policies that allow it. Undefined: the person may not see them, or nobody asked. */
  policies: GrantingPolicy[] | undefined;
}

export interface GrantingPolicy {
  name: string;
  /** Of a managed policy. */
  arn: string | undefined;
  /** The group by which it comes, where it is an inline policy of one. */
  group: string | undefined;
}

/** An action of a tracked service. */
export interface AccessedAction {
  name: string;
  at: string | undefined;
  region: string | undefined;
}

export interface LastAccessed {
  services: AccessedService[];
  /** Why the policies are left out. */
  refused: Failure | undefined;
}

/** The services that a user, group, role or policy allows, with their last use. In: its ARN. */
export async function lastAccessed(Arn: string): Promise<Read<LastAccessed>> {
  const report = await reportOn(Arn);
  if (!report.ok) return report;
  // A policy grants by itself: there is nothing to list.
  const granting = isPolicy(Arn)
    ? ({ ok: true, value: new Map() } as const)
    : await grantingPolicies(
        Arn,
        report.value.map(({ ServiceNamespace = "" }) => ServiceNamespace),
      );
  return {
    ok: true,
    value: {
      services: report.value.map((service) => ({
        namespace: service.ServiceNamespace ?? "",
        name: service.ServiceName ?? "",
        at: service.LastAuthenticated?.toISOString(),
        by: service.LastAuthenticatedEntity,
        users: service.TotalAuthenticatedEntities ?? 0,
        tracked: service.TrackedActionsLastAccessed !== undefined,
        policies: granting.ok ? granting.value.get(service.ServiceNamespace ?? "") : undefined,
      })),
      refused: granting.ok ? undefined : granting.failure,
    },
  };
}

/** The actions of one service that are tracked, with their last use; none where the service is not in the report. */
export async function lastAccessedActions(
  Arn: string,
  namespace: string,
): Promise<Read<{ service: string; actions: AccessedAction[] }>> {
  const report = await reportOn(Arn);
  if (!report.ok) return report;
  const service = report.value.find(({ ServiceNamespace }) => ServiceNamespace === namespace);
  const actions = service?.TrackedActionsLastAccessed ?? [];
  return {
    ok: true,
    value: {
      service: service?.ServiceName ?? namespace,
      actions: actions.map(({ ActionName = "", LastAccessedTime, LastAccessedRegion }) => ({
        name: ActionName,
        at: LastAccessedTime?.toISOString(),
        region: LastAccessedRegion,
      })),
    },
  };
}

async function reportOn(Arn: string): Promise<Read<ServiceLastAccessed[]>> {
  const made = await read(generateServiceLastAccessedDetails, { Arn, Granularity: "ACTION_LEVEL" });
  if (!made.ok) return made;
  const JobId = made.value.JobId ?? "";
  return readAll(getServiceLastAccessedDetails, { JobId, MaxItems: 1000 }, (answer) => answer.ServicesLastAccessed);
}

/** As many services as one call may ask for. */
const atOnce = 200;

async function grantingPolicies(Arn: string, namespaces: string[]): Promise<Read<Map<string, GrantingPolicy[]>>> {
  const found = new Map<string, GrantingPolicy[]>();
  for (let from = 0; from < namespaces.length; from += atOnce) {
    const ServiceNamespaces = namespaces.slice(from, from + atOnce);
    const granting = await readAll(
      listPoliciesGrantingServiceAccess,
      { Arn, ServiceNamespaces },
      (answer) => answer.PoliciesGrantingServiceAccess,
    );
    if (!granting.ok) return granting;
    for (const { ServiceNamespace = "", Policies = [] } of granting.value)
      found.set(ServiceNamespace, distinctPolicies(Policies));
  }
  return { ok: true, value: found };
}

/** Of managed policies IAM tells one as often as it comes, directly and by groups, and not by which. */
const distinctPolicies = (policies: PolicyGrantingServiceAccess[]): GrantingPolicy[] => {
  const all = policies.map(({ PolicyName: name = "", PolicyArn: arn, EntityType, EntityName }) => ({
    ...{ name, arn },
    group: EntityType === "GROUP" ? EntityName : undefined,
  }));
  return [...new Map(all.map((policy) => [policy.arn ?? `${policy.group ?? ""}/${policy.name}`, policy])).values()];
};

const isPolicy = (arn: string) => /:policy\//.test(arn);
