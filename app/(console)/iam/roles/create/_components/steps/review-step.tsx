"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import Textarea from "@cloudscape-design/components/textarea";
import { nameConstraint } from "@/components/form/name-constraint";
import { TagEditor } from "@/components/form/tag-editor";
import { PolicyDocument } from "@/components/policy/policy-document";
import { descriptionConstraint } from "@/components/roles/role-description";
import { roleWizardTargets } from "@/components/targets";
import type { UseCaseChoice } from "@/lib/doors/console/views/trusted-entities";
import { linkedName, type RoleDraft } from "../draft";
import type { DetailsErrors } from "../field-errors";

export interface ReviewStepProps {
  draft: RoleDraft;
  change: (changes: Partial<RoleDraft>) => void;
  useCase: UseCaseChoice | undefined;
  trust: string;
  errors: DetailsErrors;
  /** Empty tag keys are marked too. */
  strict: boolean;
  goTo: (step: number) => void;
}

/** `Name, review, and create`: the name, the trust policy, the permissions, the tags. */
export function ReviewStep({ draft, change, useCase, trust, errors, strict, goTo }: ReviewStepProps) {
  const linked = useCase?.serviceLinked;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Role details</Header>}>
        <SpaceBetween size="l">
          {linked ? (
            <LinkedName draft={draft} change={change} linked={linked} error={errors.suffix} />
          ) : (
            <FormField
              label="Role name"
              description="Enter a meaningful name to identify this role. It cannot be changed later."
              constraintText={nameConstraint(64)}
              errorText={errors.name}
            >
              <Input
                value={draft.name}
                autoComplete={false}
                spellcheck={false}
                disableBrowserAutocorrect
                ariaRequired
                nativeInputAttributes={{ "data-testid": roleWizardTargets.name }}
                onChange={({ detail }) => change({ name: detail.value })}
              />
            </FormField>
          )}
          <FormField
            label="Description"
            description="Add a short explanation for this role."
            constraintText={descriptionConstraint}
            errorText={errors.description}
          >
            <Textarea
              value={draft.description}
              rows={3}
              nativeTextareaAttributes={{ "data-testid": roleWizardTargets.description }}
              onChange={({ detail }) => change({ description: detail.value })}
            />
          </FormField>
        </SpaceBetween>
      </Container>
      <Container header={<EditableHeader title="Step 1: Select trusted entities" step={1} onEdit={() => goTo(0)} />}>
        <FormField label="Trust policy" stretch>
          <PolicyDocument document={trust} label="Trust policy" />
        </FormField>
      </Container>
      <Permissions draft={draft} onEdit={() => goTo(1)} />
      {/* A service-linked role gets its tags afterwards, where the service lets it have any. */}
      {!linked && (
        <Container header={<Header variant="h2">Step 3: Add tags</Header>}>
          <TagEditor tags={draft.tags} strict={strict} onChange={(tags) => change({ tags })} />
        </Container>
      )}
    </SpaceBetween>
  );
}

function LinkedName(props: {
  draft: RoleDraft;
  change: (changes: Partial<RoleDraft>) => void;
  linked: { roleName: string; suffixAllowed: boolean };
  error: string | undefined;
}) {
  const { draft, change, linked } = props;
  return (
    <SpaceBetween size="l">
      <FormField label="Role name" description="The service decides the name.">
        <Box data-testid={roleWizardTargets.name}>{linkedName(linked.roleName, draft.suffix)}</Box>
      </FormField>
      {linked.suffixAllowed && (
        <FormField
          label={
            <>
              Custom suffix - <i>optional</i>
            </>
          }
          description="Tells this role from others of the same service."
          errorText={props.error}
        >
          <Input
            value={draft.suffix}
            autoComplete={false}
            spellcheck={false}
            onChange={({ detail }) => change({ suffix: detail.value })}
          />
        </FormField>
      )}
    </SpaceBetween>
  );
}

function Permissions({ draft, onEdit }: { draft: RoleDraft; onEdit: () => void }) {
  const { boundary } = draft;
  const rows = [
    ...draft.policies.map(({ name, type }) => ({ name, type, attachedAs: "Permissions policy" })),
    ...(draft.useBoundary && boundary
      ? [{ name: boundary.name, type: boundary.type, attachedAs: "Permissions boundary" }]
      : []),
  ];
  return (
    <Table
      header={<EditableHeader title="Step 2: Add permissions" step={2} onEdit={onEdit} />}
      items={rows}
      trackBy={({ attachedAs, name }) => `${attachedAs} ${name}`}
      ariaLabels={{ tableLabel: "Permissions policy summary" }}
      columnDefinitions={[
        { id: "name", header: "Policy name", cell: ({ name }) => name, isRowHeader: true },
        { id: "type", header: "Type", cell: ({ type }) => type },
        { id: "attached-as", header: "Attached as", cell: ({ attachedAs }) => attachedAs },
      ]}
      empty={<Box variant="strong">No resources</Box>}
    />
  );
}

function EditableHeader({ title, step, onEdit }: { title: string; step: number; onEdit: () => void }) {
  return (
    <Header
      variant="h2"
      actions={
        <Button data-testid={roleWizardTargets.edit(String(step))} ariaLabel={`Edit ${title}`} onClick={onEdit}>
          Edit
        </Button>
      }
    >
      {title}
    </Header>
  );
}
