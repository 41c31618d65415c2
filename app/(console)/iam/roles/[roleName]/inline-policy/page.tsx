import { UnreadPage } from "@/components/decision/unread-page";
import { read } from "@/lib/doors/console/run-operation";
import { policyDocument } from "@/lib/doors/console/views/policy-document";
import { inlinePolicySpace } from "@/lib/services/iam/console/inline-policy-space";
import { RoleInlinePolicyWizard } from "./_components/role-inline-policy-wizard";

export const metadata = { title: "Inline policy | IAM" };

/** Creates an inline policy; edits the one that `?policyName=` names. */
export default async function InlinePolicyPage({
  params,
  searchParams,
}: PageProps<"/iam/roles/[roleName]/inline-policy">) {
  const roleName = decodeURIComponent((await params).roleName);
  const { policyName } = await searchParams;
  const holder = { kind: "role", name: roleName } as const;
  if (typeof policyName !== "string")
    return <RoleInlinePolicyWizard roleName={roleName} space={await read(inlinePolicySpace, holder)} />;
  const [document, space] = await Promise.all([
    policyDocument({ role: roleName, policy: policyName }),
    read(inlinePolicySpace, { ...holder, except: policyName }),
  ]);
  if (!document.ok) return <UnreadPage title={policyName} failure={document.failure} />;
  return (
    <RoleInlinePolicyWizard
      key={policyName}
      roleName={roleName}
      existing={{ name: policyName, document: document.value }}
      space={space}
    />
  );
}
