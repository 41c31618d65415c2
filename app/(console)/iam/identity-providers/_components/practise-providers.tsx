"use client";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { useSession } from "@/components/shell/session-context";
import { practiseTargets } from "@/components/targets";

/** `Identity providers to practise with`: those of Larch Outdoor, which every account has. */
export function PractiseProviders() {
  if (useSession().era === "2020") return null;
  return (
    <Container
      header={
        <Header variant="h2" description="Two providers come with this simulator. They need no network.">
          Identity providers to practise with
        </Header>
      }
    >
      <ColumnLayout columns={2}>
        <div>
          <ConsoleLink href={consolePaths.larchIdp} data-testid={practiseTargets.larchIdp}>
            Larch IdP
          </ConsoleLink>
          <p className="m-0">
            SAML 2.0: the directory of the company Larch Outdoor, with people, groups and a portal of their own.
          </p>
        </div>
        <div>
          <ConsoleLink href={consolePaths.larchCi} data-testid={practiseTargets.larchCi}>
            Larch CI
          </ConsoleLink>
          <p className="m-0">OpenID Connect: a pipeline that presents itself as GitHub Actions does.</p>
        </div>
      </ColumnLayout>
    </Container>
  );
}
