import { UnreadPage } from "@/components/decision/unread-page";
import { policyDocument } from "@/lib/doors/console/views/policy-document";
import { RoleInlinePolicyWizard } from "./_components/role-inline-policy-wizard";

export const metadata = { title: "Inline policy | IAM" };

/** Creates an inline policy; edits the one that `?policyName=` names. */
export default async function InlinePolicyPage({
  params,
  searchParams,
}: PageProps<"/iam/roles/[roleName]/inline-policy">) {
  const roleName = decodeURIComponent((await params).roleName);
  const { policyName } = await searchParams;
  if (typeof policyName !== "string") return <RoleInlinePolicyWizard roleName={roleName} />;
  const document = await policyDocument({ role: roleName, policy: policyName });
  if (!document.ok) return <UnreadPage title={policyName} failure={document.failure} />;
  return <RoleInlinePolicyWizard roleName={roleName} existing={{ name: policyName, document: document.value }} />;
}
