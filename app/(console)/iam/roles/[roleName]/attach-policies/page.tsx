import { consolePaths } from "@/components/link/console-paths";
import { AttachPoliciesForm } from "@/components/policy/attach-policies-form";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { policyChoices } from "@/lib/doors/console/views/permission-choices";
import { rolePolicyRows } from "@/lib/doors/console/views/role";
import { attachPolicies } from "../actions";

export const metadata = { title: "Attach policies to a role | IAM" };

export default async function AttachPoliciesPage({ params }: PageProps<"/iam/roles/[roleName]/attach-policies">) {
  const roleName = decodeURIComponent((await params).roleName);
  const [current, choices, { quotas }] = await Promise.all([
    rolePolicyRows(roleName),
    policyChoices(),
    requireConsoleSession(),
  ]);
  return (
    <AttachPoliciesForm
      of="role"
      name={roleName}
      most={quotas.PoliciesPerRole}
      current={current}
      choices={choices}
      attach={attachPolicies.bind(null, roleName)}
      back={consolePaths.role(roleName)}
    />
  );
}
