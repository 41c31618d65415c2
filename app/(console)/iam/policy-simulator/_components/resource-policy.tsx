"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { simulatorTargets } from "@/components/targets";
import type { SimulationDraft } from "./draft";

export interface ResourcePolicyProps {
  mode: "principal" | "custom";
  draft: SimulationDraft;
  onChange: (changes: Partial<SimulationDraft>) => void;
}

/** The policy of the resource with its owner, and who calls. Of texts alone no resource's policy is simulated. */
export function ResourcePolicy({ mode, draft, onChange }: ResourcePolicyProps) {
  return (
    <ExpandableSection
      variant="container"
      headerText={mode === "principal" ? "Resource policy and caller - optional" : "Caller - optional"}
    >
      <SpaceBetween size="m">
        {mode === "principal" && (
          <>
            <FormField
              stretch
              label="Resource policy"
              description="The JSON of a resource-based policy. It counts for every resource of the simulation."
            >
              <Textarea
                rows={6}
                spellcheck={false}
                value={draft.resourcePolicy}
                nativeTextareaAttributes={{ "data-testid": simulatorTargets.resourcePolicy }}
                onChange={({ detail }) => onChange({ resourcePolicy: detail.value })}
              />
            </FormField>
            <FormField
              stretch
              label="Resource owner"
              description="The account that owns the resource, where its ARN does not name one and it is not this account."
            >
              <Input
                value={draft.resourceOwner}
                placeholder="arn:aws:iam::111122223333:root"
                onChange={({ detail }) => onChange({ resourceOwner: detail.value })}
              />
            </FormField>
          </>
        )}
        <FormField
          stretch
          label="Caller"
          description="The ARN of the user who makes the request. A resource policy needs one where the principal is a group or a role."
        >
          <Input
            value={draft.caller}
            placeholder="arn:aws:iam::111122223333:user/name"
            nativeInputAttributes={{ "data-testid": simulatorTargets.caller }}
            onChange={({ detail }) => onChange({ caller: detail.value })}
          />
        </FormField>
      </SpaceBetween>
    </ExpandableSection>
  );
}
