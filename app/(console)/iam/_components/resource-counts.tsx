"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { KeyValue } from "@/components/form/key-value";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { dashboardTargets } from "@/components/targets";
import type { ResourceCounts as Counts, Dashboard } from "@/lib/services/iam/console/dashboard-page";

/** `IAM resources`: each count leads to its list. */
export function ResourceCounts({ counts }: Pick<Dashboard, "counts">) {
  const strings = useEraStrings();
  const kinds: readonly { id: keyof Counts; label: string; href: string }[] = [
    { id: "groups", label: strings["dashboard.groups"], href: consolePaths.groups },
    { id: "users", label: "Users", href: consolePaths.users },
    { id: "roles", label: "Roles", href: consolePaths.roles },
    { id: "policies", label: strings["dashboard.policies"], href: consolePaths.policies },
    { id: "providers", label: strings["dashboard.providers"], href: consolePaths.identityProviders },
  ];
  return (
    <Container
      header={
        <Header variant="h2" description="Resources in this AWS Account">
          {strings["dashboard.resources"]}
        </Header>
      }
    >
      <KeyValue
        columns={4}
        target={dashboardTargets.count}
        items={kinds.map(({ id, label, href }) => ({
          id,
          label,
          value: isDenial(counts) ? (
            <DeniedCell denial={counts} />
          ) : (
            <ConsoleLink variant="awsui-value-large" href={href} ariaLabel={`${label}: ${counts[id]}`}>
              {counts[id]}
            </ConsoleLink>
          ),
        }))}
      />
    </Container>
  );
}
