import { UnreadPage } from "@/components/decision/unread-page";
import { read } from "@/lib/doors/console/run-operation";
import { dashboardPage } from "@/lib/services/iam/console/dashboard-page";
import { Dashboard } from "./_components/dashboard";

export const metadata = { title: "Dashboard | IAM" };

export default async function DashboardPage() {
  const dashboard = await read(dashboardPage, {});
  return dashboard.ok ? (
    <Dashboard dashboard={dashboard.value} />
  ) : (
    <UnreadPage title="IAM Dashboard" failure={dashboard.failure} />
  );
}
