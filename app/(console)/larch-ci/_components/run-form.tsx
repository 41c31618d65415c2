"use client";
import Button from "@cloudscape-design/components/button";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type FormEvent, useState } from "react";
import { FailureAlert } from "@/components/form/failure-alert";
import { MarkedChoices } from "@/components/form/marked-choices";
import { useAction } from "@/components/form/use-action";
import { useFreshFailure } from "@/components/form/use-fresh-failure";
import { KeepTyped } from "@/components/link/keep-typed";
import { useSession } from "@/components/shell/session-context";
import { larchPipelineTargets } from "@/components/targets";
import { audience, environment, organization, refName, repository } from "@/lib/services/larch/inputs";
import { type EnteredRun, type FinishedRun, run } from "../actions";

const names: Record<EnteredRun["runsOn"], string> = { branch: "Branch", tag: "Tag", environment: "Environment" };

/** What the workflow runs on, and for whom its token is. */
export function RunForm({ onStart, onDone }: { onStart: () => void; onDone: (result: FinishedRun) => void }) {
  const { accountId } = useSession();
  const { pending, failure: last, run: start } = useAction();
  const { failure, forget } = useFreshFailure(last);
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<EnteredRun>({
    ...{ organization: "larch", repository: "shop", runsOn: "branch", name: "main" },
    ...{ audience: "sts.amazonaws.com", roleArn: "" },
  });
  const errors = errorsOf(draft);
  const change = (changes: Partial<EnteredRun>) => setDraft({ ...draft, ...changes });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    setAsked(true);
    forget();
    if (Object.keys(errors).length > 0) return;
    onStart();
    start(() => run(draft), onDone);
  };
  const field = (id: Exclude<keyof EnteredRun, "runsOn">, label: string, target: string, description?: string) => (
    <FormField label={label} description={description} errorText={asked ? errors[id] : undefined} stretch>
      <Input
        value={draft[id]}
        autoComplete={false}
        spellcheck={false}
        placeholder={id === "roleArn" ? `arn:aws:iam::${accountId}:role/DeployWeb` : undefined}
        nativeInputAttributes={{ "data-testid": target }}
        onChange={({ detail }) => change({ [id]: detail.value.trim() })}
      />
    </FormField>
  );
  const targets = larchPipelineTargets;
  return (
    <KeepTyped>
      <form onSubmit={submit}>
        <Form
          actions={
            <Button variant="primary" loading={pending} data-testid={targets.run}>
              Run workflow
            </Button>
          }
        >
          <SpaceBetween size="l">
            <Container header={<Header variant="h2">Workflow</Header>}>
              <SpaceBetween size="l">
                <ColumnLayout columns={2}>
                  {field("organization", "Organization", targets.organization)}
                  {field("repository", "Repository", targets.repository)}
                </ColumnLayout>
                <MarkedChoices target={targets.refType}>
                  <FormField label="Runs on">
                    <RadioGroup
                      value={draft.runsOn}
                      items={runsOn.map((value) => ({ value, label: names[value] }))}
                      onChange={({ detail }) =>
                        change({ runsOn: runsOn.find((one) => one === detail.value) ?? "branch" })
                      }
                    />
                  </FormField>
                </MarkedChoices>
                {field("name", names[draft.runsOn], targets.ref)}
                {field("audience", "Audience", targets.audience, "For whom the token is.")}
                {field(
                  "roleArn",
                  "Role ARN - optional",
                  targets.role,
                  "The role that the workflow assumes by its token. Without it, the token is shown and nothing is asked of AWS.",
                )}
              </SpaceBetween>
            </Container>
            <FailureAlert failure={failure} />
          </SpaceBetween>
        </Form>
      </form>
    </KeepTyped>
  );
}

const runsOn = ["branch", "tag", "environment"] as const;

const errorsOf = (draft: EnteredRun): Partial<Record<keyof EnteredRun, string>> => ({
  ...(organization.safeParse(draft.organization).success
    ? {}
    : { organization: "An organization is required: letters, digits and single dashes between them" }),
  ...(repository.safeParse(draft.repository).success
    ? {}
    : { repository: "A repository is required: letters, digits and . _ -" }),
  ...((draft.runsOn === "environment" ? environment : refName).safeParse(draft.name).success
    ? {}
    : { name: `A ${draft.runsOn} is required, by a name that Git or GitHub would take` }),
  ...(audience.safeParse(draft.audience).success ? {} : { audience: "An audience is required: up to 255 characters" }),
  ...(draft.roleArn === "" || /^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/.test(draft.roleArn)
    ? {}
    : { roleArn: "This is no ARN of a role" }),
});
