import { UnreadPage } from "@/components/decision/unread-page";
import { policyDocument } from "@/lib/doors/console/views/policy-document";
import { UserInlinePolicyForm } from "./_components/user-inline-policy-form";

export const metadata = { title: "Inline policy | IAM" };

/** Creates an inline policy; edits the one that `?policyName=` names. */
export default async function InlinePolicyPage({
  params,
  searchParams,
}: PageProps<"/iam/users/[userName]/inline-policy">) {
  const userName = decodeURIComponent((await params).userName);
  const { policyName } = await searchParams;
  if (typeof policyName !== "string") return <UserInlinePolicyForm userName={userName} />;
  const document = await policyDocument({ user: userName, policy: policyName });
  if (!document.ok) return <UnreadPage title={policyName} failure={document.failure} />;
  return <UserInlinePolicyForm userName={userName} existing={{ name: policyName, document: document.value }} />;
}
