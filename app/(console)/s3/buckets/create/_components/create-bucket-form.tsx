"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type FormEvent, useState, useTransition } from "react";
import { FailureAlert } from "@/components/form/failure-alert";
import { useFirstInvalid } from "@/components/form/first-invalid";
import { consolePaths } from "@/components/link/console-paths";
import { KeepTyped } from "@/components/link/keep-typed";
import { LinkButton } from "@/components/link/link-button";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import { useMarkPending } from "@/components/shell/settled-marker";
import { bucketFormTargets } from "@/components/targets";
import { bucketNameProblem } from "@/lib/aws/bucket-name";
import { standardRegions } from "@/lib/aws/regions";
import type { Failure } from "@/lib/doors/console/action-state";
import { createBucketNamed } from "../../actions";

export function CreateBucketForm() {
  const router = useConsoleRouter();
  const flash = useFlash();
  const [form, leadToField] = useFirstInvalid<HTMLFormElement>();
  const [name, setName] = useState("");
  const [region, setRegion] = useState("us-east-1");
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  useMarkPending(pending);
  const problem = bucketNameProblem(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    setFailure(undefined);
    if (problem) return leadToField();
    start(async () => {
      const result = await createBucketNamed(name, region);
      if (result.status === "failed") return setFailure(result.failure);
      flash.show("bucket.created", { name });
      router.push(consolePaths.buckets);
    });
  };
  return (
    <KeepTyped>
      <form ref={form} onSubmit={submit}>
        <Form
          header={<Header variant="h1">Create bucket</Header>}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <LinkButton variant="link" href={consolePaths.buckets}>
                Cancel
              </LinkButton>
              <Button variant="primary" loading={pending} data-testid={bucketFormTargets.submit}>
                Create bucket
              </Button>
            </SpaceBetween>
          }
        >
          <SpaceBetween size="l">
            <FailureAlert failure={failure} />
            <Container header={<Header variant="h2">General configuration</Header>}>
              <SpaceBetween size="l">
                <FormField
                  label="Bucket name"
                  constraintText="3 to 63 characters: lowercase letters, numbers, dots and hyphens. Unique over all accounts."
                  errorText={asked ? problem : undefined}
                >
                  <Input
                    value={name}
                    autoFocus
                    autoComplete={false}
                    nativeInputAttributes={{ "data-testid": bucketFormTargets.name }}
                    onChange={({ detail }) => setName(detail.value)}
                  />
                </FormField>
                <FormField label="AWS Region">
                  <Select
                    selectedOption={{ value: region, label: region }}
                    options={standardRegions.map((value) => ({ value, label: value }))}
                    onChange={({ detail }) => setRegion(detail.selectedOption.value ?? region)}
                  />
                </FormField>
              </SpaceBetween>
            </Container>
          </SpaceBetween>
        </Form>
      </form>
    </KeepTyped>
  );
}
