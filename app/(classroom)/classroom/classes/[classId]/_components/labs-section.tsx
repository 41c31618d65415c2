"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { type ChosenLab, endOfDay, LabChoice } from "@/components/classroom/lab-choice";
import { LocalTime } from "@/components/classroom/local-time";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { useConsoleRouter } from "@/components/link/navigation";
import type { LabFacts } from "@/lib/services/classroom/training";
import { saveLabs } from "../actions";
import type { ClassFacts } from "./class-facts";

/** The labs of the class, in their order. */
export function LabsSection({ of, allLabs }: { of: ClassFacts; allLabs: LabFacts[] }) {
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const [editing, setEditing] = useState<ChosenLab[]>();
  const save = (chosen: ChosenLab[]) =>
    run(
      () =>
        saveLabs(
          of.id,
          chosen.map(({ lab, dueOn }) => ({ lab, dueAt: endOfDay(dueOn) })),
        ),
      () => {
        setEditing(undefined);
        router.refresh();
      },
    );
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${of.labs.length})`}
          actions={
            of.teaches &&
            (editing ? (
              <SpaceBetween direction="horizontal" size="xs">
                <Button variant="link" onClick={() => setEditing(undefined)}>
                  Cancel
                </Button>
                <Button variant="primary" loading={pending} onClick={() => save(editing)}>
                  Save labs
                </Button>
              </SpaceBetween>
            ) : (
              <Button onClick={() => setEditing(of.labs.map(({ lab, dueAt }) => ({ lab, dueOn: dayOf(dueAt) })))}>
                Edit labs
              </Button>
            ))
          }
        >
          Labs
        </Header>
      }
    >
      <FailureAlert failure={failure} title="The labs were not saved" />
      {editing ? (
        <LabChoice all={allLabs} chosen={editing} onChange={setEditing} />
      ) : (
        <ol className="m-0 list-decimal pl-6">
          {of.labs.map(({ lab, title, dueAt }) => (
            <li key={lab}>
              {title}
              {dueAt && (
                <Box variant="small" display="inline">
                  {" "}
                  due <LocalTime time={dueAt} />
                </Box>
              )}
            </li>
          ))}
        </ol>
      )}
    </Container>
  );
}

/** The day in this browser's place. */
function dayOf(due: Date | null) {
  if (!due) return "";
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${due.getFullYear()}-${pad(due.getMonth() + 1)}-${pad(due.getDate())}`;
}
