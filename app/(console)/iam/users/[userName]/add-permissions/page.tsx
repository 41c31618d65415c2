import { accountNow } from "@/lib/doors/console/account-time";
import { groupsToJoin } from "@/lib/doors/console/views/groups-to-join";
import { AddPermissionsWizard } from "./_components/add-permissions-wizard";

export const metadata = { title: "Add permissions | IAM" };

export default async function AddPermissionsPage({ params }: PageProps<"/iam/users/[userName]/add-permissions">) {
  const userName = decodeURIComponent((await params).userName);
  return (
    <AddPermissionsWizard userName={userName} choices={{ groups: groupsToJoin(userName), now: await accountNow() }} />
  );
}
