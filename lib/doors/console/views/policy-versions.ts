import "server-only";
import { type Comparison, compare, printPolicy } from "@/lib/authorization";
import { everyAction } from "@/lib/catalogue/catalogue";
import { listPolicyVersions } from "@/lib/services/iam/operations/list-policy-versions";
import type { Read } from "../action-state";
import { readAll } from "../read-all";
import { documentOf } from "./policy-document";

export interface PolicyVersionRow {
  /** `v2` */
  id: string;
  isDefault: boolean;
  createdAt: string;
}

/** The versions of a managed policy, newest first. */
export async function policyVersions(PolicyArn: string): Promise<Read<PolicyVersionRow[]>> {
  const versions = await readAll(listPolicyVersions, { PolicyArn }, ({ Versions }) => Versions);
  if (!versions.ok) return versions;
  const value = versions.value.map(({ VersionId = "", IsDefaultVersion = false, CreateDate }) => ({
    id: VersionId,
    isDefault: IsDefaultVersion,
    createdAt: CreateDate?.toISOString() ?? "",
  }));
  return { ok: true, value };
}

/** The id of the version in force: `v2`. */
export async function defaultVersion(arn: string): Promise<Read<string>> {
  const versions = await policyVersions(arn);
  if (!versions.ok) return versions;
  return { ok: true, value: versions.value.find(({ isDefault }) => isDefault)?.id ?? "v1" };
}

/** A version of a managed policy, set out line by line. */
export interface ShownVersion {
  id: string;
  text: string;
}

export interface VersionDifference {
  from: ShownVersion;
  to: ShownVersion;
  /** What the later one permits more or less. */
  permissions: Comparison;
}

/** Two versions side by side, with what the second permits more or less than the first. */
export async function versionDifference(arn: string, from: string, to: string): Promise<Read<VersionDifference>> {
  const [before, after] = [await documentOf(arn, from), await documentOf(arn, to)];
  if (!before.ok) return before;
  if (!after.ok) return after;
  const permissions = compare(before.value, after.value, await everyAction());
  return {
    ok: true,
    value: { from: { id: from, text: shown(before.value) }, to: { id: to, text: shown(after.value) }, permissions },
  };
}

const shown = (document: string) => printPolicy(document) ?? document;
