"use client";
import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { identityCenterTargets } from "@/components/targets";

/**
 * What IAM Identity Center is for in AWS, that it is not here, and the way on. In: the name that was typed in the wizard
 * for IAM users; undefined for who came another way.
 */
export function AboutIdentityCenter({ userName }: { userName: string | undefined }) {
  const fromWizard = userName !== undefined;
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        actions={
          <LinkButton
            variant="primary"
            href={fromWizard ? consolePaths.createUserNamed(userName) : consolePaths.createUser}
            data-testid={identityCenterTargets.createUser}
          >
            {fromWizard ? "Back to Create user" : "Create IAM user"}
          </LinkButton>
        }
      >
        IAM Identity Center
      </Header>
      <Alert type="info" header="IAM Identity Center is not part of this simulator yet">
        {fromWizard ? "No user was created. " : ""}To give a person access to the console here, create an IAM user:
        choose <strong>I want to create an IAM user</strong> in the wizard.
      </Alert>
      <Container header={<Header variant="h2">What it is for in AWS</Header>}>
        <ul className="m-0 list-disc pl-4">
          <li>
            People have one user and one sign-in, kept in Identity Center or in the directory of their company, for all
            accounts of an organization.
          </li>
          <li>
            An administrator assigns a permission set to people in an account. Identity Center keeps a role there for
            it, whose name begins with AWSReservedSSO_.
          </li>
          <li>
            In the access portal people choose an account and a permission set. What they get is a session of that role,
            in the console or as credentials for the AWS CLI, that ends by itself.
          </li>
          <li>Nobody has a password or an access key of an account, which could be lost and lasts for years.</li>
        </ul>
      </Container>
      <Container header={<Header variant="h2">What you can practise here instead</Header>}>
        <ul className="m-0 list-disc pl-4">
          <li>
            <ConsoleLink href={consolePaths.identityProviders}>Identity providers</ConsoleLink>: people who sign in
            elsewhere, by SAML or OpenID Connect, take a role of this account.
          </li>
          <li>
            <ConsoleLink href={consolePaths.roles}>Roles</ConsoleLink>: sessions that end by themselves, in this account
            and in others.
          </li>
        </ul>
      </Container>
    </SpaceBetween>
  );
}
