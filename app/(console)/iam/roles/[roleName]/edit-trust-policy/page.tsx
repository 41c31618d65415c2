import { UnreadPage } from "@/components/decision/unread-page";
import { roleFacts } from "@/lib/doors/console/views/role";
import { TrustPolicyForm } from "./_components/trust-policy-form";

export const metadata = { title: "Edit trust policy | IAM" };

export default async function EditTrustPolicyPage({ params }: PageProps<"/iam/roles/[roleName]/edit-trust-policy">) {
  const roleName = decodeURIComponent((await params).roleName);
  const role = await roleFacts(roleName);
  if (!role.ok) return <UnreadPage title="Edit trust policy" failure={role.failure} />;
  return <TrustPolicyForm role={role.value} />;
}
