import { consolePaths } from "@/components/link/console-paths";
import { BoundaryForm } from "@/components/policy/boundary-form";
import { policyChoices } from "@/lib/doors/console/views/permission-choices";
import { userFacts } from "@/lib/doors/console/views/user";
import { setBoundary } from "../actions";

export const metadata = { title: "Set permissions boundary | IAM" };

export default async function BoundaryPage({ params }: PageProps<"/iam/users/[userName]/permissions-boundary">) {
  const userName = decodeURIComponent((await params).userName);
  const [user, policies] = await Promise.all([userFacts(userName), policyChoices()]);
  return (
    <BoundaryForm
      of="user"
      present={user.ok ? user.value.boundaryArn : undefined}
      policies={policies}
      set={setBoundary.bind(null, userName)}
      back={consolePaths.user(userName)}
    />
  );
}
