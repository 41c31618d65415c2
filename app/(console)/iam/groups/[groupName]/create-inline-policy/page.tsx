import { CreateInlinePolicyForm } from "./_components/create-inline-policy-form";

export const metadata = { title: "Create inline policy | IAM" };

export default async function CreateInlinePolicyPage({
  params,
}: PageProps<"/iam/groups/[groupName]/create-inline-policy">) {
  return <CreateInlinePolicyForm group={decodeURIComponent((await params).groupName)} />;
}
