import { accountNow } from "@/lib/doors/console/account-time";
import { groupPeople } from "@/lib/doors/console/views/group-people";
import { AddUsersForm } from "./_components/add-users-form";

export const metadata = { title: "Add users to a group | IAM" };

export default async function AddUsersPage({ params }: PageProps<"/iam/groups/[groupName]/add-users">) {
  const group = decodeURIComponent((await params).groupName);
  const [users, now] = await Promise.all([groupPeople(group), accountNow()]);
  return <AddUsersForm group={group} users={users} now={now} />;
}
