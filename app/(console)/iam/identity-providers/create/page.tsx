import { AddProviderForm } from "./_components/add-provider-form";

export const metadata = { title: "Add an identity provider | IAM" };

export default function AddProviderPage() {
  return <AddProviderForm />;
}
