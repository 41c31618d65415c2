import { Suspense } from "react";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { groupsPage } from "@/lib/services/iam/console/groups-page";
import { eraLabels } from "../../era-labels";
import { groupRow } from "./_components/group-row";
import { GroupsTable } from "./_components/groups-table";

export async function generateMetadata() {
  return { title: `${(await eraLabels())["groups.title"]} | IAM` };
}

export default async function GroupsPage() {
  const strings = await eraLabels();
  return (
    <Suspense fallback={<TableSkeleton title={strings["groups.title"]} level="page" />}>
      <Groups />
    </Suspense>
  );
}

async function Groups() {
  const [groups, now] = await Promise.all([read(groupsPage, {}), accountNow()]);
  return (
    <GroupsTable
      groups={groups.ok ? groups.value.groups.map(groupRow) : []}
      failure={groups.ok ? undefined : groups.failure}
      now={now}
    />
  );
}
