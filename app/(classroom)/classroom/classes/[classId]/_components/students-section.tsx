"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Table from "@cloudscape-design/components/table";
import { useState } from "react";
import { LocalTime } from "@/components/classroom/local-time";
import { ActionModal } from "@/components/form/action-modal";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { useConsoleRouter } from "@/components/link/navigation";
import { letInAgain, removeStudent } from "../actions";
import { AddStudentsModal } from "./add-students-modal";
import type { ClassFacts } from "./class-facts";

type Student = ClassFacts["students"][number];

/** Who learns in the class. */
export function StudentsSection({ of, joinUrl }: { of: ClassFacts; joinUrl: string }) {
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Student>();
  const [letIn, setLetIn] = useState<Student>();
  return (
    <SpaceBetween size="s">
      <FailureAlert failure={failure} />
      {letIn && (
        <div role="status">
          <Alert type="success" dismissible dismissAriaLabel="Dismiss" onDismiss={() => setLetIn(undefined)}>
            For 15 minutes {letIn.nickname} comes in by the class code and the nickname alone.
          </Alert>
        </div>
      )}
      <Table
        items={of.students}
        trackBy="id"
        ariaLabels={{ tableLabel: "Students" }}
        header={
          <Header
            variant="h2"
            counter={`(${of.students.length})`}
            actions={<Button onClick={() => setAdding(true)}>Add students</Button>}
          >
            Students
          </Header>
        }
        empty={
          <Box textAlign="center">
            <b>No students</b>
            <Box variant="p">They come by the class code, or from a roster.</Box>
          </Box>
        }
        columnDefinitions={[
          { id: "nickname", header: "Nickname", isRowHeader: true, cell: ({ nickname }) => nickname },
          { id: "number", header: "Student number", cell: ({ number }) => number ?? "-" },
          { id: "kind", header: "Came by", cell: ({ kind }) => (kind === "guest" ? "Class code" : "Roster") },
          {
            id: "joined",
            header: "Joined",
            cell: ({ joinedAt }) =>
              joinedAt ? <LocalTime time={joinedAt} /> : <StatusIndicator type="pending">Not yet</StatusIndicator>,
          },
          {
            id: "actions",
            header: "Actions",
            cell: (student) => (
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  variant="inline-link"
                  disabled={pending}
                  ariaLabel={`Let in again: ${student.nickname}`}
                  onClick={() =>
                    run(
                      () => letInAgain(of.id, student.id),
                      () => setLetIn(student),
                    )
                  }
                >
                  Let in again
                </Button>
                {of.teaches && (
                  <Button
                    variant="inline-link"
                    ariaLabel={`Remove ${student.nickname}`}
                    onClick={() => setRemoving(student)}
                  >
                    Remove
                  </Button>
                )}
              </SpaceBetween>
            ),
          },
        ]}
      />
      {adding && (
        <AddStudentsModal
          classId={of.id}
          className={of.name}
          joinUrl={joinUrl}
          onAdded={() => router.refresh()}
          onClose={() => setAdding(false)}
        />
      )}
      {removing && (
        <ActionModal
          title={`Remove ${removing.nickname}?`}
          submit="Remove"
          action={() => removeStudent(of.id, removing.id)}
          onDone={() => router.refresh()}
          onClose={() => setRemoving(undefined)}
        >
          The student goes with all accounts, attempts and grades.
        </ActionModal>
      )}
    </SpaceBetween>
  );
}
