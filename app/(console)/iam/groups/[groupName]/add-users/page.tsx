import { accountNow } from "@/lib/doors/console/account-time";
import { AddUsersForm } from "./_components/add-users-form";

export const metadata = { title: "Add users to a group | IAM" };

export default async function AddUsersPage({ params }: PageProps<"/iam/groups/[groupName]/add-users">) {
  const group = decodeURIComponent((await params).groupName);
  return <AddUsersForm group={group} now={await accountNow()} />;
}
