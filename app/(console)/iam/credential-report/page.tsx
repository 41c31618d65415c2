import { Suspense } from "react";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { accountNow } from "@/lib/doors/console/account-time";
import { credentialReport } from "@/lib/doors/console/views/credential-report";
import { eraLabels } from "../../era-labels";
import { CredentialReportPage } from "./_components/credential-report-page";

export async function generateMetadata() {
  return { title: `${(await eraLabels())["credentialReport.title"]} | IAM` };
}

export default async function ReportPage() {
  const strings = await eraLabels();
  return (
    <Suspense fallback={<TableSkeleton title={strings["credentialReport.title"]} level="page" />}>
      <Report />
    </Suspense>
  );
}

async function Report() {
  const [report, now] = await Promise.all([credentialReport(), accountNow()]);
  return <CredentialReportPage report={report} now={now} />;
}
