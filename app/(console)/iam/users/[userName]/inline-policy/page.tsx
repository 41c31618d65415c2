import { UnreadPage } from "@/components/decision/unread-page";
import { policyDocument } from "@/lib/doors/console/views/policy-document";
import { UserInlinePolicyWizard } from "./_components/user-inline-policy-wizard";

export const metadata = { title: "Inline policy | IAM" };

/** Creates an inline policy; edits the one that `?policyName=` names. */
export default async function InlinePolicyPage({
  params,
  searchParams,
}: PageProps<"/iam/users/[userName]/inline-policy">) {
  const userName = decodeURIComponent((await params).userName);
  const { policyName } = await searchParams;
  if (typeof policyName !== "string") return <UserInlinePolicyWizard userName={userName} />;
  const document = await policyDocument({ user: userName, policy: policyName });
  if (!document.ok) return <UnreadPage title={policyName} failure={document.failure} />;
  return <UserInlinePolicyWizard userName={userName} existing={{ name: policyName, document: document.value }} />;
}
