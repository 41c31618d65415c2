"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { useState } from "react";
import { policySize, rejectPolicy } from "@/lib/authorization";
import type { ActionState } from "@/lib/doors/console/action-state";
import { PageForm } from "../form/page-form";
import { useAction } from "../form/use-action";
import { inlinePolicyTargets } from "../targets";

export interface InlinePolicyFormProps {
  title: string;
  /** Where Cancel leads. */
  cancelTo: string;
  /** Of an existing policy: its name stays. */
  existing?: { name: string; document: string };
  save: (name: string, document: string) => Promise<ActionState>;
  onSaved: (name: string) => void;
}

const example = JSON.stringify(
  { Version: "2012-10-17", Statement: [{ Sid: "Statement1", Effect: "Allow", Action: [], Resource: [] }] },
  null,
  4,
);

/** An inline policy as JSON: what IAM would refuse is said while one types, with line and column. */
export function InlinePolicyForm({ title, cancelTo, existing, save, onSaved }: InlinePolicyFormProps) {
  const [name, setName] = useState(existing?.name ?? "");
  const [document, setDocument] = useState(existing?.document ?? example);
  const { pending, failure, run } = useAction();
  const rejection = rejectPolicy(document, "inline");
  return (
    <PageForm
      title={title}
      submit={existing ? "Save changes" : "Create policy"}
      submitTarget={inlinePolicyTargets.submit}
      cancelTo={cancelTo}
      pending={pending}
      failure={failure}
      onSubmit={() =>
        run(
          () => save(name, document),
          () => onSaved(name),
        )
      }
    >
      <Container header={<Header variant="h2">Policy</Header>}>
        <SpaceBetween size="l">
          <FormField
            label="Policy name"
            constraintText="Up to 128 characters. Valid characters: A-Z, a-z, 0-9, and + = , . @ _ - (hyphen)"
          >
            <Input
              value={name}
              disabled={existing !== undefined}
              autoComplete={false}
              nativeInputAttributes={{ "data-testid": inlinePolicyTargets.name }}
              onChange={({ detail }) => setName(detail.value)}
            />
          </FormField>
          <FormField
            label="Policy document"
            stretch
            constraintText={`${policySize(document)} characters without white space`}
            errorText={
              rejection &&
              `${rejection.message}${rejection.position ? ` (line ${rejection.position.line}, column ${rejection.position.column})` : ""}`
            }
          >
            <Textarea
              value={document}
              rows={18}
              spellcheck={false}
              nativeTextareaAttributes={{ "data-testid": inlinePolicyTargets.document, className: "font-mono!" }}
              onChange={({ detail }) => setDocument(detail.value)}
            />
          </FormField>
        </SpaceBetween>
      </Container>
    </PageForm>
  );
}
