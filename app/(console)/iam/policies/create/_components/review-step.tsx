"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { TagEditor } from "@/components/form/tag-editor";
import { PolicyPermissions } from "@/components/policy-summary/policy-permissions";
import { policyWizardTargets } from "@/components/targets";
import { policyDescription, policyName } from "@/lib/services/iam/inputs";
import type { NewPolicy } from "../../actions";

export interface ReviewStepProps {
  policy: NewPolicy;
  change: (changes: Partial<NewPolicy>) => void;
  /** Empty fields are marked too. */
  strict: boolean;
  onEdit: () => void;
}

const longestDescription = 1000;

/** `Review and create`: name, description, the permissions once more, tags. */
export function ReviewStep({ policy, change, strict, onEdit }: ReviewStepProps) {
  const { name, description, document, tags } = policy;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Policy details</Header>}>
        <SpaceBetween size="l">
          <FormField
            label="Policy name"
            description="Enter a meaningful name to identify this policy."
            constraintText="Maximum 128 characters. Use alphanumeric and '+=,.@-_' characters."
            errorText={name !== "" || strict ? nameProblem(name) : undefined}
          >
            <Input
              value={name}
              autoComplete={false}
              nativeInputAttributes={{ "data-testid": policyWizardTargets.name }}
              onChange={({ detail }) => change({ name: detail.value })}
            />
          </FormField>
          <FormField
            label={
              <>
                Description - <i>optional</i>
              </>
            }
            description="Add a short explanation for this policy. It cannot be changed later."
            constraintText={`Maximum ${longestDescription.toLocaleString("en-US")} characters.`}
            errorText={descriptionProblem(description)}
          >
            <Textarea
              value={description}
              rows={3}
              nativeTextareaAttributes={{ "data-testid": policyWizardTargets.description }}
              onChange={({ detail }) => change({ description: detail.value })}
            />
          </FormField>
        </SpaceBetween>
      </Container>
      <PolicyPermissions document={document} onEdit={onEdit} />
      <Container header={<Header variant="h2">Add tags - optional</Header>}>
        <TagEditor tags={tags} strict={strict} onChange={(changed) => change({ tags: changed })} />
      </Container>
    </SpaceBetween>
  );
}

/** Why the policy's details would be refused; undefined where they would not. */
export const detailsProblem = ({ name, description }: NewPolicy): string | undefined =>
  nameProblem(name) ?? descriptionProblem(description);

function nameProblem(name: string) {
  if (name === "") return "Policy name is required.";
  return policyName.safeParse(name).success
    ? undefined
    : "A policy name has up to 128 characters: A-Z, a-z, 0-9, and + = , . @ _ - (hyphen).";
}

const descriptionProblem = (description: string) =>
  policyDescription.safeParse(description).success
    ? undefined
    : `A description has at most ${longestDescription} characters.`;
