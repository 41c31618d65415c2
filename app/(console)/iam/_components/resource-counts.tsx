"use client";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import { useEraStrings } from "@/components/eras/use-era-strings";
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
      {/* All five in one row where they fit: Cloudscape's KeyValuePairs has four columns at most. */}
      <dl className="m-0 grid grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] gap-4">
        {kinds.map(({ id, label, href }) => (
          <div key={id} className="flex flex-col justify-between">
            <dt>
              <Box variant="awsui-key-label">{label}</Box>
            </dt>
            <dd className="m-0" data-testid={dashboardTargets.count(id)}>
              {isDenial(counts) ? (
                <DeniedCell denial={counts} />
              ) : (
                <ConsoleLink variant="awsui-value-large" href={href} ariaLabel={`${label}: ${counts[id]}`}>
                  {counts[id]}
                </ConsoleLink>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Container>
  );
}
