import { Suspense } from "react";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { one } from "@/lib/doors/console/search-param";
import { namedPrincipal, policiesOfPrincipal, principalChoices } from "@/lib/doors/console/views/simulated-principal";
import { eraLabels } from "../../era-labels";
import { PolicySimulator } from "./_components/policy-simulator";

export async function generateMetadata() {
  return { title: `${(await eraLabels())["simulator.title"]} | IAM` };
}

export default async function PolicySimulatorPage({ searchParams }: PageProps<"/iam/policy-simulator">) {
  const strings = await eraLabels();
  return (
    <Suspense fallback={<TableSkeleton title={strings["simulator.title"]} level="page" />}>
      <Simulator searchParams={searchParams} />
    </Suspense>
  );
}

/** `?mode=custom`, or `?principal=<ARN>`: of whom the policies are read. */
async function Simulator({ searchParams }: Pick<PageProps<"/iam/policy-simulator">, "searchParams">) {
  const asked = await searchParams;
  if (one(asked.mode) === "custom") return <PolicySimulator mode="custom" />;
  const arn = one(asked.principal);
  const named = arn === undefined ? undefined : namedPrincipal(arn);
  const [choices, held] = await Promise.all([principalChoices(), named && policiesOfPrincipal(named)]);
  return <PolicySimulator mode="principal" choices={choices} arn={arn} held={held} />;
}
