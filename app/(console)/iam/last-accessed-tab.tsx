import { Suspense } from "react";
import { AccessedActionsSection } from "@/components/last-accessed/accessed-actions-section";
import type { LastAccessedOf } from "@/components/last-accessed/accessed-columns";
import { LastAccessedSection } from "@/components/last-accessed/last-accessed-section";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { lastAccessed, lastAccessedActions } from "@/lib/doors/console/views/last-accessed";

export interface LastAccessedTabProps {
  arn: string;
  of: LastAccessedOf;
  /** The service whose actions are shown; all services without one. */
  service: string | undefined;
}

/** The tab `Last Accessed` of a user, group, role or policy. Its report may take a while, and the page does not wait. */
export function LastAccessedTab(props: LastAccessedTabProps) {
  return (
    <Suspense key={props.service ?? ""} fallback={<TableSkeleton title="Allowed services" />}>
      <Report {...props} />
    </Suspense>
  );
}

async function Report({ arn, of, service }: LastAccessedTabProps) {
  if (service === undefined) return <LastAccessedSection of={of} report={await lastAccessed(arn)} />;
  return <AccessedActionsSection of={of} namespace={service} report={await lastAccessedActions(arn, service)} />;
}
