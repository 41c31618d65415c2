"use client";
import Alert from "@cloudscape-design/components/alert";
import LiveRegion from "@cloudscape-design/components/live-region";
import { quotaExceeded } from "@/lib/aws/error";

/** How many managed policies one may have. */
export interface AttachedPoliciesQuota {
  name: "PoliciesPerUser" | "PoliciesPerGroup" | "PoliciesPerRole";
  most: number;
  /** How many are attached already, and are not among those to pick from. */
  held: number;
}

/** Tells, in the words of the refusal to come, that more policies are picked than one may have; else nothing. */
export function QuotaWarning({
  quota: { name, most, held },
  picked,
}: {
  quota: AttachedPoliciesQuota;
  picked: number;
}) {
  if (held + picked <= most) return undefined;
  return (
    <Alert type="warning">
      <LiveRegion>
        {quotaExceeded(name, most).message}. Attached already: {held}, selected: {picked}.
      </LiveRegion>
    </Alert>
  );
}
