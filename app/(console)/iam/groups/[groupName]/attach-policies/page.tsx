import { consolePaths } from "@/components/link/console-paths";
import { AttachPoliciesForm } from "@/components/policy/attach-policies-form";
import { groupPolicyRows } from "@/lib/doors/console/views/group";
import { policyChoices } from "@/lib/doors/console/views/permission-choices";
import { quotas } from "@/lib/services/iam/quotas";
import { attachPolicies } from "../actions";

export const metadata = { title: "Attach policies to a group | IAM" };

export default async function AttachPoliciesPage({ params }: PageProps<"/iam/groups/[groupName]/attach-policies">) {
  const group = decodeURIComponent((await params).groupName);
  const [current, choices] = await Promise.all([groupPolicyRows(group), policyChoices()]);
  return (
    <AttachPoliciesForm
      of="user group"
      name={group}
      most={quotas.PoliciesPerGroup}
      current={current}
      choices={choices}
      attach={attachPolicies.bind(null, group)}
      back={consolePaths.group(group, "permissions")}
    />
  );
}
