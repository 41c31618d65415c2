import { groupPeople } from "@/lib/doors/console/views/group-people";
import { policyChoices } from "@/lib/doors/console/views/permission-choices";
import { CreateGroupForm } from "./_components/create-group-form";

export const metadata = { title: "Create user group | IAM" };

export default async function CreateGroupPage() {
  const [users, policies] = await Promise.all([groupPeople(), policyChoices()]);
  return <CreateGroupForm users={users} policies={policies} />;
}
