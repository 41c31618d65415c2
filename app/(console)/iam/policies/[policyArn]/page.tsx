import { notFound } from "next/navigation";
import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { policyView } from "@/lib/doors/console/views/policy";
import { policyEntities } from "@/lib/doors/console/views/policy-entities";
import { getPolicyVersion } from "@/lib/services/iam/operations/get-policy-version";
import { EntitiesSection } from "./_components/entities-section";
import { JsonSection } from "./_components/json-section";
import { PolicyDetail } from "./_components/policy-detail";

export const metadata = { title: "Policy | IAM" };

export default async function PolicyPage({ params, searchParams }: PageProps<"/iam/policies/[policyArn]">) {
  const arn = decodeURIComponent((await params).policyArn);
  const { section } = await searchParams;
  const [policy, now] = await Promise.all([policyView(arn), accountNow()]);
  if (!policy.ok && policy.failure.code === "NoSuchEntity") notFound();
  const active = section === "entities_attached" ? section : "permissions";
  return (
    <PolicyDetail arn={arn} policy={policy} now={now} active={active}>
      {active === "entities_attached" ? (
        <Entities arn={arn} />
      ) : (
        policy.ok && <Json arn={arn} version={policy.value.version} />
      )}
    </PolicyDetail>
  );
}

async function Json({ arn, version }: { arn: string; version: string }) {
  const found = await read(getPolicyVersion, { PolicyArn: arn, VersionId: version });
  return (
    <JsonSection
      document={found.ok ? (found.value.PolicyVersion?.Document ?? "") : ""}
      version={version}
      failure={found.ok ? undefined : found.failure}
    />
  );
}

async function Entities({ arn }: { arn: string }) {
  return <EntitiesSection entities={await policyEntities(arn)} />;
}
