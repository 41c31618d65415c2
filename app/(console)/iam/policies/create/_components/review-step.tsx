"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { TagEditor } from "@/components/form/tag-editor";
import { tagsByCase } from "@/components/form/tag-rules";
import { PolicyNameField, policyNameProblem } from "@/components/policy/policy-name-field";
import { PolicyPermissions } from "@/components/policy-summary/policy-permissions";
import { policyWizardTargets } from "@/components/targets";
import { policyDescription } from "@/lib/services/iam/inputs";
import type { NewPolicy } from "../../actions";

export interface ReviewStepProps {
  policy: NewPolicy;
  change: (changes: Partial<NewPolicy>) => void;
  /** Why it is not this name, where it is taken. */
  taken: string | undefined;
  /** Empty fields are marked too. */
  strict: boolean;
  onEdit: () => void;
}

const longestDescription = 1000;

/** `Review and create`: name, description, the permissions once more, tags. */
export function ReviewStep({ policy, change, taken, strict, onEdit }: ReviewStepProps) {
  const { name, description, document, tags } = policy;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Policy details</Header>}>
        <SpaceBetween size="l">
          <PolicyNameField
            name={name}
            target={policyWizardTargets.name}
            strict={strict}
            problem={taken}
            onChange={(changed) => change({ name: changed })}
          />
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
        <TagEditor tags={tags} rules={tagsByCase} strict={strict} onChange={(changed) => change({ tags: changed })} />
      </Container>
    </SpaceBetween>
  );
}

/** Why the policy's details would be refused; undefined where they would not. */
export const detailsProblem = ({ name, description }: NewPolicy): string | undefined =>
  policyNameProblem(name) ?? descriptionProblem(description);

const descriptionProblem = (description: string) =>
  policyDescription.safeParse(description).success
    ? undefined
    : `A description has at most ${longestDescription} characters.`;
