"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { MarkedChoices } from "../form/marked-choices";
import { PartError } from "../form/part-error";
import { useSession } from "../shell/session-context";
import { pickerTables, roleWizardTargets, userWizardTargets } from "../targets";
import { FetchedPolicyPicker } from "./fetched-policy-picker";
import type { PickedPolicy } from "./permission-pick";

export interface BoundaryFieldsProps {
  /** Whose boundary it is. */
  of?: "user" | "role";
  /** The user is there already, and may have a boundary. */
  existing?: boolean;
  use: boolean;
  policy: PickedPolicy | undefined;
  onChange: (changes: { useBoundary?: boolean; boundary?: PickedPolicy | undefined }) => void;
  error?: string | undefined;
}

/** The part of a wizard that sets a permissions boundary, closed at first. */
export function BoundaryFields(props: BoundaryFieldsProps) {
  const old = useSession().era === "2020";
  const { of = "user", existing = false } = props;
  const targets = of === "user" ? userWizardTargets : roleWizardTargets;
  return (
    <ExpandableSection
      data-testid={targets.boundarySection}
      variant={old ? "default" : "container"}
      headerText={old ? "Set permissions boundary" : "Set permissions boundary - optional"}
      {...(old ? {} : { headerDescription: `A boundary is the most that this ${of} can be allowed.` })}
    >
      <SpaceBetween size="m">
        {old || of === "role" ? (
          <MarkedChoices target={targets.boundary}>
            <RadioGroup
              ariaLabel="Permissions boundary"
              value={props.use ? "use" : "none"}
              items={[
                { value: "none", label: existing ? keep : `Create ${of} without a permissions boundary` },
                { value: "use", label: `Use a permissions boundary to control the maximum ${of} permissions` },
              ]}
              onChange={({ detail }) => props.onChange({ useBoundary: detail.value === "use" })}
            />
          </MarkedChoices>
        ) : (
          <Checkbox
            checked={props.use}
            nativeInputAttributes={{ "data-testid": targets.boundary("use") }}
            onChange={({ detail }) => props.onChange({ useBoundary: detail.checked })}
          >
            Use a permissions boundary to control the maximum permissions
          </Checkbox>
        )}
        {props.use && (
          <SpaceBetween size="xs">
            <PartError error={props.error} />
            <FetchedPolicyPicker
              targets={pickerTables.boundaries}
              title="Policies for the boundary"
              selection="single"
              selected={props.policy ? [props.policy.arn] : []}
              onSelect={([chosen]) =>
                props.onChange({ boundary: chosen && { arn: chosen.arn, name: chosen.name, type: chosen.type } })
              }
              createPolicy={false}
            />
          </SpaceBetween>
        )}
      </SpaceBetween>
    </ExpandableSection>
  );
}

const keep = "Leave the permissions boundary of the user as it is";
