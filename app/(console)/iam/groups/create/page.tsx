import { accountNow } from "@/lib/doors/console/account-time";
import { groupPeople } from "@/lib/doors/console/views/group-people";
import { policyChoices } from "@/lib/doors/console/views/permission-choices";
import { CreateGroupForm } from "./_components/create-group-form";

export const metadata = { title: "Create user group | IAM" };

export default async function CreateGroupPage() {
  const [users, policies, now] = await Promise.all([groupPeople(), policyChoices(), accountNow()]);
  return <CreateGroupForm users={users} policies={policies} now={now} />;
}
