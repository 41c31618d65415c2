"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { PageForm } from "@/components/form/page-form";
import { useAction } from "@/components/form/use-action";
import { useTakenName } from "@/components/form/use-taken-name";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import { bucketFormTargets } from "@/components/targets";
import { bucketNameProblem } from "@/lib/aws/bucket-name";
import { standardRegions } from "@/lib/aws/regions";
import { createBucketNamed } from "../../actions";

/** `Create bucket`: its name and its Region. */
export function CreateBucketForm() {
  const router = useConsoleRouter();
  const flash = useFlash();
  const { pending, failure, run } = useAction();
  const [name, setName] = useState("");
  const [region, setRegion] = useState("us-east-1");
  const [asked, setAsked] = useState(false);
  const problem = bucketNameProblem(name);
  const taken = useTakenName(name, failure);
  const submit = () => {
    setAsked(true);
    if (problem) return;
    taken.send();
    run(
      () => createBucketNamed(name, region),
      () => {
        flash.show("bucket.created", { name });
        router.push(consolePaths.buckets);
      },
    );
  };
  return (
    <PageForm
      title="Create bucket"
      submit="Create bucket"
      submitTarget={bucketFormTargets.submit}
      cancelTo={consolePaths.buckets}
      pending={pending}
      failure={taken.failure}
      onSubmit={submit}
    >
      <Container header={<Header variant="h2">General configuration</Header>}>
        <SpaceBetween size="l">
          <FormField
            label="Bucket name"
            constraintText="3 to 63 characters: lowercase letters, numbers, dots and hyphens. Unique over all accounts."
            errorText={asked ? (problem ?? taken.problem) : undefined}
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
    </PageForm>
  );
}
