import { groupPolicyRows } from "@/lib/doors/console/views/group";
import { policyChoices } from "@/lib/doors/console/views/permission-choices";
import { AttachPoliciesForm } from "./_components/attach-policies-form";

export const metadata = { title: "Attach policies to a group | IAM" };

export default async function AttachPoliciesPage({ params }: PageProps<"/iam/groups/[groupName]/attach-policies">) {
  const group = decodeURIComponent((await params).groupName);
  const [current, choices] = await Promise.all([groupPolicyRows(group), policyChoices()]);
  return <AttachPoliciesForm group={group} current={current} choices={choices} />;
}
