import { CreatePolicyWizard } from "./_components/create-policy-wizard";

export const metadata = { title: "Create policy | IAM" };

export default function CreatePolicyPage() {
  return <CreatePolicyWizard />;
}
