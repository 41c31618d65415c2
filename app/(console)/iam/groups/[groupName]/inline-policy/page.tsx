import { UnreadPage } from "@/components/decision/unread-page";
import { policyDocument } from "@/lib/doors/console/views/policy-document";
import { GroupInlinePolicyWizard } from "./_components/group-inline-policy-wizard";

export const metadata = { title: "Inline policy | IAM" };

/** Creates an inline policy; edits the one that `?policyName=` names. */
export default async function InlinePolicyPage({
  params,
  searchParams,
}: PageProps<"/iam/groups/[groupName]/inline-policy">) {
  const group = decodeURIComponent((await params).groupName);
  const { policyName } = await searchParams;
  if (typeof policyName !== "string") return <GroupInlinePolicyWizard group={group} />;
  const document = await policyDocument({ group, policy: policyName });
  if (!document.ok) return <UnreadPage title={policyName} failure={document.failure} />;
  return <GroupInlinePolicyWizard group={group} existing={{ name: policyName, document: document.value }} />;
}
