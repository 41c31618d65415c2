import { consolePaths } from "@/components/link/console-paths";
import { BoundaryForm } from "@/components/policy/boundary-form";
import { policyChoices } from "@/lib/doors/console/views/permission-choices";
import { roleFacts } from "@/lib/doors/console/views/role";
import { setBoundary } from "../actions";

export const metadata = { title: "Set permissions boundary | IAM" };

export default async function BoundaryPage({ params }: PageProps<"/iam/roles/[roleName]/permissions-boundary">) {
  const roleName = decodeURIComponent((await params).roleName);
  const [role, policies] = await Promise.all([roleFacts(roleName), policyChoices()]);
  return (
    <BoundaryForm
      of="role"
      present={role.ok ? role.value.boundaryArn : undefined}
      policies={policies}
      set={setBoundary.bind(null, roleName)}
      back={consolePaths.role(roleName)}
    />
  );
}
