"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { LabAccounts } from "@/components/lab-guide/lab-accounts";
import { useLab } from "@/components/lab-guide/lab-context";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { useConsoleRouter } from "@/components/link/navigation";
import { labTargets } from "@/components/targets";
import { openConsole } from "../../actions";

/** The lab at which this browser works: what it asks for, its accounts, and the way into its console. */
export function AttemptPage() {
  const lab = useLab();
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  if (!lab)
    return (
      <SpaceBetween size="l">
        <Header variant="h1">Your lab</Header>
        <Container>
          <Box textAlign="center" padding="l">
            <SpaceBetween size="s">
              <b>No lab</b>
              <span>This browser works at no lab.</span>
              <LinkButton href={consolePaths.labs}>All labs</LinkButton>
            </SpaceBetween>
          </Box>
        </Container>
      </SpaceBetween>
    );
  const open = () =>
    run(
      () => openConsole(),
      (path) => window.location.assign(router.href(path)),
    );
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        actions={
          <Button variant="primary" loading={pending} data-testid={labTargets.openConsole} onClick={open}>
            Open the console
          </Button>
        }
      >
        {lab.view.lab.title}
      </Header>
      <FailureAlert failure={failure} title="The console could not be opened" />
      <Container header={<Header variant="h2">Brief</Header>}>
        <p className="m-0 whitespace-pre-line" data-testid={labTargets.brief}>
          {lab.view.lab.brief}
        </p>
      </Container>
      <Container
        header={
          <Header
            variant="h2"
            description="The lab has accounts of its own. Open the console signs you in as whoever begins; the passwords are for every sign-in after that."
          >
            Accounts
          </Header>
        }
      >
        <LabAccounts within="page " />
      </Container>
    </SpaceBetween>
  );
}
