import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { one } from "@/lib/doors/console/search-param";
import { providersToTrust, servicesToTrust } from "@/lib/doors/console/views/trusted-entities";
import { CreateRoleWizard } from "./_components/create-role-wizard";
import { draftOfAddress } from "./_components/deep-link";

export const metadata = { title: "Create role | IAM" };

export default async function CreateRolePage({ searchParams }: PageProps<"/iam/roles/create">) {
  const [{ accountId }, params] = await Promise.all([requireConsoleSession(), searchParams]);
  const services = servicesToTrust();
  const begin = draftOfAddress(
    {
      trustedEntityType: one(params.trustedEntityType),
      selectedService: one(params.selectedService),
      selectedUseCase: one(params.selectedUseCase),
      commonUseCase: one(params.commonUseCase),
      provider: one(params.provider),
    },
    services,
  );
  return (
    <CreateRoleWizard
      // Another address begins another role, though the route is the same.
      key={JSON.stringify(begin)}
      begin={begin}
      offers={{ accountId, services, providers: providersToTrust() }}
    />
  );
}
