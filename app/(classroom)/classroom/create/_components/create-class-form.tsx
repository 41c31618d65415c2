"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { HelpFields } from "@/components/classroom/help-fields";
import { type ChosenLab, endOfDay, LabChoice } from "@/components/classroom/lab-choice";
import { PageForm } from "@/components/form/page-form";
import { useAction } from "@/components/form/use-action";
import { useConsoleRouter } from "@/components/link/navigation";
import type { Help } from "@/lib/services/classroom/inputs";
import type { LabFacts } from "@/lib/services/classroom/training";
import { createClass } from "../actions";

const eras = [
  { value: "current", label: "Today's console" },
  { value: "2020", label: "The console of 2020" },
] as const;

/** `Create class`: its name, console, labs, and how much its students are helped. */
export function CreateClassForm({ labs }: { labs: LabFacts[] }) {
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const [name, setName] = useState("");
  const [era, setEra] = useState<"2020" | "current">("current");
  const [help, setHelp] = useState<Help>("guided");
  const [explain, setExplain] = useState(true);
  const [chosen, setChosen] = useState<ChosenLab[]>([]);
  const [asked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (name.trim() === "" || chosen.length === 0) return;
    const due = chosen.map(({ lab, dueOn }) => ({ lab, dueAt: endOfDay(dueOn) }));
    run(
      () => createClass({ name, era, help, explain, labs: due }),
      ({ classId }) => router.push(classroomPaths.class(classId)),
    );
  };
  return (
    <PageForm
      title="Create class"
      submit="Create class"
      cancelTo={classroomPaths.classes}
      pending={pending}
      failure={failure}
      onSubmit={submit}
    >
      <Container header={<Header variant="h2">Class</Header>}>
        <SpaceBetween size="l">
          <FormField label="Name" errorText={asked && name.trim() === "" ? "Enter a name for the class." : undefined}>
            <Input value={name} autoComplete={false} onChange={({ detail }) => setName(detail.value)} />
          </FormField>
          <FormField label="Console" description="For labs that can be played in both.">
            <RadioGroup
              value={era}
              items={[...eras]}
              onChange={({ detail }) => setEra(detail.value === "2020" ? "2020" : "current")}
            />
          </FormField>
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">Labs</Header>}>
        <LabChoice
          all={labs}
          chosen={chosen}
          error={asked && chosen.length === 0 ? "Choose at least one lab." : undefined}
          onChange={setChosen}
        />
      </Container>
      <Container header={<Header variant="h2">Help</Header>}>
        <SpaceBetween size="l">
          <HelpFields help={help} explain={explain} onHelp={setHelp} onExplain={setExplain} />
        </SpaceBetween>
      </Container>
    </PageForm>
  );
}
