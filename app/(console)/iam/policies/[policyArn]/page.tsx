import { notFound } from "next/navigation";
import { Suspense } from "react";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { accountNow } from "@/lib/doors/console/account-time";
import { isAbsent } from "@/lib/doors/console/is-absent";
import { one } from "@/lib/doors/console/search-param";
import { isOwnPolicy, policyView } from "@/lib/doors/console/views/policy";
import { PolicyDetail } from "./_components/policy-detail";
import { PolicySection } from "./_components/policy-section";
import { policySectionOf } from "./_components/policy-sections";

export async function generateMetadata({ params }: PageProps<"/iam/policies/[policyArn]">) {
  return {
    title: `${decodeURIComponent((await params).policyArn)
      .split("/")
      .at(-1)} | Policies | IAM`,
  };
}

export default async function PolicyPage({ params, searchParams }: PageProps<"/iam/policies/[policyArn]">) {
  const arn = decodeURIComponent((await params).policyArn);
  const asked = await searchParams;
  const [policy, now] = await Promise.all([policyView(arn), accountNow()]);
  if (isAbsent(policy)) notFound();
  const own = isOwnPolicy(arn);
  const section = policySectionOf(one(asked.section), own);
  return (
    <PolicyDetail arn={arn} own={own} policy={policy} now={now} active={section}>
      <Suspense key={section} fallback={<TableSkeleton title="Loading" />}>
        <PolicySection section={section} arn={arn} own={own} policy={policy} now={now} asked={asked} />
      </Suspense>
    </PolicyDetail>
  );
}
