"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { LoadingResources } from "@/components/table/loading-resources";
import { dashboardTargets } from "@/components/targets";
import type { LearnersLab } from "@/lib/doors/classroom/labs-of-learner";

/** `Labs assigned to you`: the labs of one's class, and those that one has begun alone. Undefined: they are being read. */
export function AssignedLabs({ labs }: { labs: readonly LearnersLab[] | undefined }) {
  return (
    <Container
      header={
        <Header variant="h2" {...(labs && labs.length > 0 ? { counter: `(${labs.length})` } : {})}>
          Labs assigned to you
        </Header>
      }
    >
      {labs === undefined ? (
        <LoadingResources />
      ) : (
        <SpaceBetween size="xs">
          {labs.length === 0 ? (
            <span>No lab is assigned to you, and you have begun none.</span>
          ) : (
            <ul className="m-0 list-none p-0">
              {labs.map((lab) => (
                <li key={lab.key} className="flex flex-wrap justify-between gap-x-4 py-1">
                  <WayOn lab={lab} />
                  <span>{stateOf(lab)}</span>
                </li>
              ))}
            </ul>
          )}
          <ConsoleLink href={consolePaths.labs} data-testid={dashboardTargets.labs}>
            Choose a lab
          </ConsoleLink>
        </SpaceBetween>
      )}
    </Container>
  );
}

/** To where one goes on: the page of the class, or the open labs. */
function WayOn({ lab: { key, title, from } }: { lab: LearnersLab }) {
  const target = dashboardTargets.lab(key);
  return from === "class" ? (
    <Link href={classroomPaths.ownClass} data-testid={target}>
      {title}
    </Link>
  ) : (
    <ConsoleLink href={consolePaths.labs} data-testid={target}>
      {title}
    </ConsoleLink>
  );
}

const stateOf = ({ progress }: LearnersLab) =>
  progress ? `${progress.done} of ${progress.tasks} tasks done` : "Not begun";
