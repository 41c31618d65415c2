"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { useConsoleRouter } from "@/components/link/navigation";
import { addAssistant, removeAssistant } from "../actions";
import type { ClassFacts } from "./class-facts";

/** Who helps: the board, hints and grades are open to them, the class itself is not. */
export function AssistantsSection({ of }: { of: ClassFacts }) {
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const [name, setName] = useState("");
  const [added, setAdded] = useState<{ name: string; password: string | undefined }>();
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${of.assistants.length})`}
          description="Assistants see the board and the grades, and may help students."
        >
          Assistants
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FailureAlert failure={failure} />
        {added && (
          <div role="status">
            <Alert type="success" dismissible dismissAriaLabel="Dismiss" onDismiss={() => setAdded(undefined)}>
              {added.name} assists in the class.
              {added.password !== undefined && (
                <>
                  {" "}
                  The password, which is shown only now: <code>{added.password}</code>
                </>
              )}
            </Alert>
          </div>
        )}
        {of.assistants.length === 0 && <Box color="text-body-secondary">Nobody assists in this class.</Box>}
        <ul className="m-0 list-none p-0" aria-label="Assistants">
          {of.assistants.map((one) => (
            <li key={one.id} className="flex items-center gap-3 py-1">
              {one.name}
              {of.teaches && (
                <Button
                  variant="inline-link"
                  disabled={pending}
                  ariaLabel={`Remove ${one.name}`}
                  onClick={() =>
                    run(
                      () => removeAssistant(of.id, one.id),
                      () => router.refresh(),
                    )
                  }
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
        {of.teaches && (
          <form
            className="flex flex-wrap items-end gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              run(
                () => addAssistant(of.id, name),
                (output) => {
                  setAdded(output);
                  setName("");
                  router.refresh();
                },
              );
            }}
          >
            <FormField label="Assistant's name">
              <Input value={name} autoComplete={false} onChange={({ detail }) => setName(detail.value)} />
            </FormField>
            <Button loading={pending} disabled={name.trim() === ""} formAction="submit">
              Add assistant
            </Button>
          </form>
        )}
      </SpaceBetween>
    </Container>
  );
}
