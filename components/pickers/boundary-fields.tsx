"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { Suspense, use } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { MarkedChoices } from "../form/marked-choices";
import { useSession } from "../shell/session-context";
import { pickerTables, roleWizardTargets, userWizardTargets } from "../targets";
import type { PickedPolicy } from "./permission-pick";
import { PolicyPicker } from "./policy-picker";

export interface BoundaryFieldsProps {
  /** Whose boundary it is. */
  of?: "user" | "role";
  use: boolean;
  policy: PickedPolicy | undefined;
  onChange: (changes: { useBoundary?: boolean; boundary?: PickedPolicy | undefined }) => void;
  policies: Promise<Read<PolicyChoice[]>>;
  error?: string | undefined;
}

/** The part of a wizard that sets a permissions boundary, closed at first. */
export function BoundaryFields(props: BoundaryFieldsProps) {
  const old = useSession().era === "2020";
  const { of = "user" } = props;
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
                { value: "none", label: `Create ${of} without a permissions boundary` },
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
          <FormField errorText={props.error} stretch>
            <Suspense fallback={<StatusIndicator type="loading">Loading resources</StatusIndicator>}>
              <Boundaries {...props} />
            </Suspense>
          </FormField>
        )}
      </SpaceBetween>
    </ExpandableSection>
  );
}

function Boundaries({ policy, onChange, policies }: BoundaryFieldsProps) {
  return (
    <PolicyPicker
      targets={pickerTables.boundaries}
      title="Policies for the boundary"
      policies={use(policies)}
      selection="single"
      selected={policy ? [policy.arn] : []}
      onSelect={([chosen]) =>
        onChange({ boundary: chosen && { arn: chosen.arn, name: chosen.name, type: chosen.type } })
      }
      createPolicy={false}
    />
  );
}
