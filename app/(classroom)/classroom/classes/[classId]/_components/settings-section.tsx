"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState } from "react";
import { HelpFields } from "@/components/classroom/help-fields";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { useConsoleRouter } from "@/components/link/navigation";
import { saveSettings } from "../actions";
import type { ClassFacts } from "./class-facts";

/** What may be changed of a class. */
export function SettingsSection({ of }: { of: ClassFacts }) {
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const [name, setName] = useState(of.name);
  const [help, setHelp] = useState(of.help);
  const [explain, setExplain] = useState(of.explain);
  const [minutes, setMinutes] = useState(String(of.stuckMinutes));
  const [saved, setSaved] = useState(false);
  const save = () => {
    setSaved(false);
    const settings = { classId: of.id, name, help, explain, stuckMinutes: Number(minutes) };
    run(
      () => saveSettings(settings),
      () => {
        setSaved(true);
        router.refresh();
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Container header={<Header variant="h2">Settings</Header>}>
        <SpaceBetween size="l">
          <FormField label="Name">
            <Input value={name} autoComplete={false} onChange={({ detail }) => setName(detail.value)} />
          </FormField>
          <HelpFields
            help={help}
            explain={explain}
            onHelp={setHelp}
            onExplain={setExplain}
            description="It counts for attempts that begin from now on."
          />
          <FormField label="Stuck after" description="Minutes without a task that got further.">
            <Input
              value={minutes}
              type="number"
              inputMode="numeric"
              onChange={({ detail }) => setMinutes(detail.value)}
            />
          </FormField>
          <FailureAlert failure={failure} title="The settings were not saved" />
          <SpaceBetween direction="horizontal" size="s" alignItems="center">
            <Button loading={pending} formAction="submit">
              Save settings
            </Button>
            {saved && (
              <span role="status">
                <StatusIndicator type="success">Saved</StatusIndicator>
              </span>
            )}
          </SpaceBetween>
        </SpaceBetween>
      </Container>
    </form>
  );
}
