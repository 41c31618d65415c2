"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import { type ReactNode, Suspense, use } from "react";
import { useEraStrings } from "../eras/use-era-strings";
import { MarkedChoices } from "../form/marked-choices";
import { PartError } from "../form/part-error";
import { useSession } from "../shell/session-context";
import { LoadingResources } from "../table/loading-resources";
import { groupDialogTargets, tables, userWizardTargets } from "../targets";
import { FetchedPolicyPicker } from "./fetched-policy-picker";
import { GroupPicker } from "./group-picker";
import type { PermissionChoices } from "./permission-choices";
import type { PermissionPick } from "./permission-pick";
import { UserPicker } from "./user-picker";

export interface PermissionFieldsProps {
  pick: PermissionPick;
  onChange: (changes: Partial<PermissionPick>) => void;
  choices: PermissionChoices;
  /** At the table of groups: `Create group`. */
  createGroup?: ReactNode;
  /** Names of the groups that it made. */
  madeGroups?: readonly string[];
  copyError?: string | undefined;
  /** The name of the user who is there already; undefined: the user is still to be made. */
  existing?: string;
}

/** The three ways to give a user permissions, and the table of the chosen one. */
export function PermissionFields(props: PermissionFieldsProps) {
  const { pick, onChange } = props;
  const strings = useEraStrings();
  const old = useSession().era === "2020";
  const ways = [
    { value: "groups", label: "Add user to group", description: old ? undefined : ways2026.groups },
    { value: "copy", label: strings["userWizard.copy"], description: old ? undefined : ways2026.copy },
    { value: "attach", label: strings["userWizard.attach"], description: old ? undefined : ways2026.attach },
  ];
  return (
    <SpaceBetween size="l">
      <MarkedChoices target={userWizardTargets.way}>
        <FormField label={old ? undefined : "Permissions options"} stretch>
          <Tiles
            ariaLabel="Permissions options"
            value={pick.way}
            columns={3}
            items={ways}
            onChange={({ detail }) => onChange({ way: wayOf(detail.value) })}
          />
        </FormField>
      </MarkedChoices>
      <Container {...(old || pick.way !== "copy" ? {} : { header: <Header variant="h2">Copy permissions</Header> })}>
        <Suspense fallback={<LoadingResources />}>
          <PickedWay {...props} />
        </Suspense>
      </Container>
    </SpaceBetween>
  );
}

/** The table of the chosen way, the only one whose rows are read; groups, the first way, come with the page. */
function PickedWay({ pick, onChange, choices, createGroup, madeGroups, copyError, existing }: PermissionFieldsProps) {
  const { era, quotas } = useSession();
  const old = era === "2020";
  switch (pick.way) {
    case "groups":
      return (
        <GroupPicker
          groups={use(choices.groups)}
          now={choices.now}
          selected={pick.groups}
          onSelect={(groups) => onChange({ groups })}
          actions={createGroup}
          {...(madeGroups ? { made: madeGroups } : {})}
          {...(existing === undefined ? {} : { existing: true })}
        />
      );
    case "copy":
      return (
        <SpaceBetween size="xs">
          <PartError error={copyError} />
          <UserPicker for={existing} selected={pick.copyFrom} onSelect={(copyFrom) => onChange({ copyFrom })} />
        </SpaceBetween>
      );
    case "attach":
      return (
        <FetchedPolicyPicker
          for={existing}
          targets={tables.pickPolicies}
          title={old ? "Policies" : "Permissions policies"}
          description="Choose one or more policies to attach."
          selection="multi"
          selected={pick.policies.map(({ arn }) => arn)}
          onSelect={(policies) => onChange({ policies: policies.map(({ arn, name, type }) => ({ arn, name, type })) })}
          filterTarget={groupDialogTargets.filter}
          quota={{ name: "PoliciesPerUser", most: quotas.PoliciesPerUser }}
        />
      );
  }
}

const ways2026 = {
  groups: "Add the user to an existing group, or create a new one. Groups are the easiest way to manage permissions.",
  copy: "Copy group memberships, attached and inline policies and the boundary from an existing user.",
  attach: "Attach a managed policy directly to the user. Better is a group that has the policy.",
};

const wayOf = (value: string): PermissionPick["way"] => (value === "copy" || value === "attach" ? value : "groups");
