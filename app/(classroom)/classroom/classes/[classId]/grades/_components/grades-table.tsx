"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Table from "@cloudscape-design/components/table";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { ConsoleLink } from "@/components/link/console-link";
import { useConsoleRouter } from "@/components/link/navigation";
import type { listGrades } from "@/lib/services/classroom/operations/list-grades";
import { gradeNow } from "../actions";

type Grades = Awaited<ReturnType<(typeof listGrades)["does"]>>;

/** Points by check, time and hints, lab by lab. */
export function GradesTable({ classId, of }: { classId: string; of: Grades }) {
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const path = classroomPaths.grades(classId);
  return (
    <SpaceBetween size="l">
      <ConsoleLink href={classroomPaths.class(classId)}>{of.name}</ConsoleLink>
      <Header
        variant="h1"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button iconName="download" href={`${path}/csv`} download="grades.csv">
              Download CSV
            </Button>
            <Button iconName="download" href={`${path}/evidence`} download="evidence.json">
              Download evidence
            </Button>
            <Button
              variant="primary"
              loading={pending}
              onClick={() =>
                run(
                  () => gradeNow(classId),
                  () => router.refresh(),
                )
              }
            >
              Grade now
            </Button>
          </SpaceBetween>
        }
      >
        Grades
      </Header>
      <FailureAlert failure={failure} title="The class was not graded" />
      {of.labs.map(({ lab, title, max, checks }) => (
        <Table
          key={lab}
          items={of.rows.filter((row) => row.lab === lab)}
          wrapLines
          stickyColumns={{ first: 1 }}
          trackBy={({ studentId, attempt }) => `${studentId} ${attempt}`}
          ariaLabels={{ tableLabel: `Grades of ${title}` }}
          header={<Header variant="h2">{title}</Header>}
          empty={
            <Box textAlign="center">
              <b>No attempts</b>
            </Box>
          }
          columnDefinitions={[
            { id: "nickname", header: "Student", isRowHeader: true, cell: ({ nickname }) => nickname },
            { id: "attempt", header: "Attempt", cell: ({ attempt }) => attempt },
            {
              id: "score",
              header: `Points of ${max}`,
              cell: ({ score, passed }) =>
                score === null ? (
                  "Not graded"
                ) : passed ? (
                  <StatusIndicator type="success">{score}</StatusIndicator>
                ) : (
                  score
                ),
            },
            ...checks.map((check) => ({
              id: check.id,
              header: `${check.title} (${check.points})`,
              minWidth: 160,
              cell: (row: Grades["rows"][number]) => row.checks[check.id] ?? "-",
            })),
            { id: "minutes", header: "Minutes", cell: ({ minutes }) => minutes ?? "-" },
            { id: "hints", header: "Hints", cell: ({ hints }) => hints },
            { id: "gradings", header: "Gradings", cell: ({ gradings }) => gradings },
            { id: "late", header: "Late", cell: ({ late }) => (late ? "Late" : "-") },
          ]}
        />
      ))}
    </SpaceBetween>
  );
}
