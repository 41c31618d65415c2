import { accountNow } from "@/lib/doors/console/account-time";
import { groupsToJoin } from "@/lib/doors/console/views/groups-to-join";
import { AddToGroupsForm } from "./_components/add-to-groups-form";

export const metadata = { title: "Add user to groups | IAM" };

export default async function AddToGroupsPage({ params }: PageProps<"/iam/users/[userName]/add-to-groups">) {
  const userName = decodeURIComponent((await params).userName);
  const [groups, now] = await Promise.all([groupsToJoin(userName), accountNow()]);
  return <AddToGroupsForm userName={userName} groups={groups} now={now} />;
}
