import { ReadFailure } from "@/components/decision/read-failure";
import { consolePaths } from "@/components/link/console-paths";
import type { Read } from "@/lib/doors/console/action-state";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { one } from "@/lib/doors/console/search-param";
import { type PolicyView, policyTags } from "@/lib/doors/console/views/policy";
import { documentOf } from "@/lib/doors/console/views/policy-document";
import { policyEntities } from "@/lib/doors/console/views/policy-entities";
import { policySummary } from "@/lib/doors/console/views/policy-summary";
import { defaultVersion, policyVersions, versionDifference } from "@/lib/doors/console/views/policy-versions";
import { LastAccessedTab } from "../../../last-accessed-tab";
import { DifferenceSection } from "./difference-section";
import { EntitiesSection } from "./entities-section";
import { PermissionsSection } from "./permissions-section";
import type { PolicySectionId } from "./policy-sections";
import { PolicyTagsSection } from "./policy-tags-section";
import { VersionsSection } from "./versions-section";

export interface PolicySectionProps {
  section: PolicySectionId;
  arn: string;
  /** A policy of the account. */
  own: boolean;
  policy: Read<PolicyView>;
  /** The account's time, ISO 8601. */
  now: string;
  /** The address: which view, service, action, which versions to compare. */
  asked: Record<string, string | string[] | undefined>;
}

/** The open tab with what it reads. */
export async function PolicySection({ section, arn, own, policy, now, asked }: PolicySectionProps) {
  switch (section) {
    case "permissions": {
      // Which version is in force the list of versions says as well as the policy.
      const version = policy.ok ? ({ ok: true, value: policy.value.version } as const) : await defaultVersion(arn);
      if (!version.ok) return <ReadFailure failure={version.failure} />;
      return <Permissions arn={arn} own={own} version={version.value} asked={asked} />;
    }
    case "entities_attached":
      return <EntitiesSection arn={arn} entities={await policyEntities(arn)} />;
    case "tags":
      return <PolicyTagsSection arn={arn} tags={await policyTags(arn)} />;
    case "policy_versions": {
      const [from, to] = [one(asked.from), one(asked.to)];
      if (from && to)
        return <DifferenceSection arn={arn} difference={await versionDifference(arn, from, to)} from={from} to={to} />;
      return <VersionsSection arn={arn} own={own} versions={await policyVersions(arn)} now={now} />;
    }
    case "access_advisor": {
      const of = { kind: "policy" as const, path: consolePaths.policy(arn, section), now };
      return <LastAccessedTab arn={arn} of={of} service={one(asked.service)} />;
    }
  }
}

async function Permissions(props: { arn: string; own: boolean; version: string } & Pick<PolicySectionProps, "asked">) {
  const { arn, own, version, asked } = props;
  const document = await documentOf(arn, version);
  if (!document.ok) return <ReadFailure failure={document.failure} />;
  const frame = { arn, own, version, document: document.value };
  if (one(asked.view) === "json") return <PermissionsSection {...frame} />;
  const { accountId } = await requireConsoleSession();
  const effect = one(asked.effect) === "Deny" ? "Deny" : "Allow";
  const drill = { effect, service: one(asked.service), action: one(asked.action) } as const;
  return <PermissionsSection {...frame} summary={await policySummary(document.value, drill, accountId)} />;
}
