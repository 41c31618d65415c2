import { notFound } from "next/navigation";
import { UnreadPage } from "@/components/decision/unread-page";
import { isAbsent } from "@/lib/doors/console/is-absent";
import { policyView } from "@/lib/doors/console/views/policy";
import { documentOf } from "@/lib/doors/console/views/policy-document";
import { policyVersions } from "@/lib/doors/console/views/policy-versions";
import { EditPolicyWizard } from "./_components/edit-policy-wizard";

export const metadata = { title: "Edit policy | IAM" };

/** Edits the default version of a policy. AWS's own lead here by their address alone; saving is what AWS refuses. */
export default async function EditPolicyPage({ params }: PageProps<"/iam/policies/[policyArn]/edit">) {
  const arn = decodeURIComponent((await params).policyArn);
  const policy = await policyView(arn);
  if (!policy.ok) {
    if (isAbsent(policy)) notFound();
    return <UnreadPage title="Edit policy" failure={policy.failure} />;
  }
  const { name, version } = policy.value;
  const [document, versions] = await Promise.all([documentOf(arn, version), policyVersions(arn)]);
  if (!document.ok) return <UnreadPage title={`Edit ${name}`} failure={document.failure} />;
  return (
    <EditPolicyWizard
      arn={arn}
      name={name}
      saved={document.value}
      // Who may not list the versions is told by AWS when there are too many.
      versions={versions.ok ? versions.value : []}
    />
  );
}
