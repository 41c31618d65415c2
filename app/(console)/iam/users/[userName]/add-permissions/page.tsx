import { accountNow } from "@/lib/doors/console/account-time";
import { groupsToJoin } from "@/lib/doors/console/views/groups-to-join";
import { userFacts } from "@/lib/doors/console/views/user";
import { AddPermissionsWizard } from "./_components/add-permissions-wizard";

export const metadata = { title: "Add permissions | IAM" };

export default async function AddPermissionsPage({ params }: PageProps<"/iam/users/[userName]/add-permissions">) {
  const userName = decodeURIComponent((await params).userName);
  const [now, user] = await Promise.all([accountNow(), userFacts(userName)]);
  return (
    <AddPermissionsWizard
      userName={userName}
      boundaryArn={user.ok ? user.value.boundaryArn : undefined}
      choices={{ groups: groupsToJoin(userName), now }}
    />
  );
}
