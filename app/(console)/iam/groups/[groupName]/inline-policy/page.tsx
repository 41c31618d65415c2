import { UnreadPage } from "@/components/decision/unread-page";
import { read } from "@/lib/doors/console/run-operation";
import { policyDocument } from "@/lib/doors/console/views/policy-document";
import { inlinePolicySpace } from "@/lib/services/iam/console/inline-policy-space";
import { GroupInlinePolicyWizard } from "./_components/group-inline-policy-wizard";

export const metadata = { title: "Inline policy | IAM" };

/** Creates an inline policy; edits the one that `?policyName=` names. */
export default async function InlinePolicyPage({
  params,
  searchParams,
}: PageProps<"/iam/groups/[groupName]/inline-policy">) {
  const group = decodeURIComponent((await params).groupName);
  const { policyName } = await searchParams;
  const holder = { kind: "group", name: group } as const;
  if (typeof policyName !== "string")
    return <GroupInlinePolicyWizard group={group} space={await read(inlinePolicySpace, holder)} />;
  const [document, space] = await Promise.all([
    policyDocument({ group, policy: policyName }),
    read(inlinePolicySpace, { ...holder, except: policyName }),
  ]);
  if (!document.ok) return <UnreadPage title={policyName} failure={document.failure} />;
  return (
    <GroupInlinePolicyWizard
      key={policyName}
      group={group}
      existing={{ name: policyName, document: document.value }}
      space={space}
    />
  );
}
