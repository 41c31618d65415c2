import { accountNow } from "@/lib/doors/console/account-time";
import { groupsToChoose } from "@/lib/doors/console/views/permission-choices";
import { userGroups } from "@/lib/doors/console/views/user-groups";
import { AddToGroupsForm } from "./_components/add-to-groups-form";

export const metadata = { title: "Add user to groups | IAM" };

export default async function AddToGroupsPage({ params }: PageProps<"/iam/users/[userName]/add-to-groups">) {
  const userName = decodeURIComponent((await params).userName);
  const [groups, present, now] = await Promise.all([groupsToChoose(), userGroups(userName), accountNow()]);
  const member = new Set(present.ok ? present.value.map(({ name }) => name) : []);
  const others = groups.ok ? { ...groups, value: groups.value.filter(({ name }) => !member.has(name)) } : groups;
  return <AddToGroupsForm userName={userName} groups={others} now={now} />;
}
