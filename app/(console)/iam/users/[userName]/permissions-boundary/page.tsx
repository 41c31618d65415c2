import { policyChoices } from "@/lib/doors/console/views/permission-choices";
import { userFacts } from "@/lib/doors/console/views/user";
import { BoundaryForm } from "./_components/boundary-form";

export const metadata = { title: "Set permissions boundary | IAM" };

export default async function BoundaryPage({ params }: PageProps<"/iam/users/[userName]/permissions-boundary">) {
  const userName = decodeURIComponent((await params).userName);
  const [user, policies] = await Promise.all([userFacts(userName), policyChoices()]);
  return (
    <BoundaryForm userName={userName} present={user.ok ? user.value.boundaryArn : undefined} policies={policies} />
  );
}
