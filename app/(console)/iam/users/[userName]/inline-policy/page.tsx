import { UnreadPage } from "@/components/decision/unread-page";
import { read } from "@/lib/doors/console/run-operation";
import { policyDocument } from "@/lib/doors/console/views/policy-document";
import { inlinePolicySpace } from "@/lib/services/iam/console/inline-policy-space";
import { UserInlinePolicyWizard } from "./_components/user-inline-policy-wizard";

export const metadata = { title: "Inline policy | IAM" };

/** Creates an inline policy; edits the one that `?policyName=` names. */
export default async function InlinePolicyPage({
  params,
  searchParams,
}: PageProps<"/iam/users/[userName]/inline-policy">) {
  const userName = decodeURIComponent((await params).userName);
  const { policyName } = await searchParams;
  const holder = { kind: "user", name: userName } as const;
  if (typeof policyName !== "string")
    return <UserInlinePolicyWizard userName={userName} space={await read(inlinePolicySpace, holder)} />;
  const [document, space] = await Promise.all([
    policyDocument({ user: userName, policy: policyName }),
    read(inlinePolicySpace, { ...holder, except: policyName }),
  ]);
  if (!document.ok) return <UnreadPage title={policyName} failure={document.failure} />;
  return (
    <UserInlinePolicyWizard
      key={policyName}
      userName={userName}
      existing={{ name: policyName, document: document.value }}
      space={space}
    />
  );
}
