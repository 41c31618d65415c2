import { Suspense } from "react";
import { UnreadPage } from "@/components/decision/unread-page";
import { labsOfLearner } from "@/lib/doors/classroom/labs-of-learner";
import { requireSignedIn } from "@/lib/doors/console/console-session";
import { read } from "@/lib/doors/console/run-operation";
import { dashboardPage } from "@/lib/services/iam/console/dashboard-page";
import { AssignedLabs } from "./_components/assigned-labs";
import { Dashboard } from "./_components/dashboard";

export const metadata = { title: "Dashboard | IAM" };

export default async function DashboardPage() {
  const dashboard = await read(dashboardPage, {});
  return dashboard.ok ? (
    <Dashboard
      dashboard={dashboard.value}
      labs={
        <Suspense fallback={<AssignedLabs labs={undefined} />}>
          <LabsOfLearner />
        </Suspense>
      }
    />
  ) : (
    <UnreadPage title="IAM Dashboard" failure={dashboard.failure} />
  );
}

/** Read on its own: the account's facts do not wait for the class. */
async function LabsOfLearner() {
  const { own } = await requireSignedIn();
  return <AssignedLabs labs={await labsOfLearner(own.account.id)} />;
}
