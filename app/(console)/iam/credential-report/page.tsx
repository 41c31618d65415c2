import { Suspense } from "react";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { accountNow } from "@/lib/doors/console/account-time";
import { credentialReport } from "@/lib/doors/console/views/credential-report";
import { CredentialReportPage } from "./_components/credential-report-page";

export const metadata = { title: "Credential report | IAM" };

export default function ReportPage() {
  return (
    <Suspense fallback={<TableSkeleton title="Credential report" level="page" />}>
      <Report />
    </Suspense>
  );
}

async function Report() {
  const [report, now] = await Promise.all([credentialReport(), accountNow()]);
  return <CredentialReportPage report={report} now={now} />;
}
