"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Table from "@cloudscape-design/components/table";
import { useState } from "react";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { useBoard } from "@/components/classroom/use-board";
import { ActionModal } from "@/components/form/action-modal";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { ConsoleLink } from "@/components/link/console-link";
import { LinkButton } from "@/components/link/link-button";
import type { Board, BoardRow } from "@/lib/services/classroom/board";
import { broadcast, pauseAll } from "../actions";
import { Cell } from "./cell";
import { StudentModal } from "./student-modal";

/** Students by tasks, as they are now. */
export function LiveBoard({ classId, name, first }: { classId: string; name: string; first: Board }) {
  const { board, live } = useBoard(classId, first);
  const { pending, failure, run } = useAction();
  const [chosen, setChosen] = useState<string>();
  const [opened, setOpened] = useState<BoardRow>();
  const [broadcasting, setBroadcasting] = useState(false);
  const lab = board.labs.find((one) => one.lab === chosen) ?? board.labs[0];
  const options = board.labs.map((one) => ({ value: one.lab, label: one.title }));
  return (
    <SpaceBetween size="l">
      <ConsoleLink href={classroomPaths.class(classId)}>{name}</ConsoleLink>
      <Header
        variant="h1"
        description={
          <span data-live>
            <StatusIndicator type={live ? "success" : "pending"}>{live ? "Live" : "Connecting"}</StatusIndicator>
          </span>
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <LinkButton href={classroomPaths.projector(classId)}>Projector</LinkButton>
            <Button onClick={() => setBroadcasting(true)} disabled={!lab}>
              Broadcast my state
            </Button>
            <Button
              loading={pending}
              onClick={() =>
                run(
                  () => pauseAll(classId, !board.paused),
                  () => undefined,
                )
              }
            >
              {board.paused ? "Resume all" : "Pause all"}
            </Button>
          </SpaceBetween>
        }
      >
        Live board
      </Header>
      <FailureAlert failure={failure} />
      {board.paused && <StatusIndicator type="stopped">The class is paused</StatusIndicator>}
      {options.length > 1 && (
        <Select
          ariaLabel="Lab"
          selectedOption={options.find(({ value }) => value === lab?.lab) ?? null}
          options={options}
          onChange={({ detail }) => setChosen(detail.selectedOption.value)}
        />
      )}
      {lab && (
        <div data-live>
          <Table<BoardRow>
            items={[...board.rows]}
            trackBy="studentId"
            wrapLines
            ariaLabels={{ tableLabel: `Students at ${lab.title}` }}
            header={
              <Header variant="h2" counter={`(${board.rows.length})`}>
                {lab.title}
              </Header>
            }
            empty={
              <Box textAlign="center">
                <b>No students</b>
                <Box variant="p">They show here as soon as they join.</Box>
              </Box>
            }
            columnDefinitions={[
              {
                id: "nickname",
                header: "Student",
                isRowHeader: true,
                minWidth: 140,
                cell: (row) => (
                  <Button
                    variant="inline-link"
                    ariaLabel={`Look at ${row.nickname}`}
                    disabled={!row.labs[lab.lab]}
                    onClick={() => setOpened(row)}
                  >
                    {row.nickname}
                  </Button>
                ),
              },
              ...lab.tasks.map(({ id, title, failures }, index) => ({
                id,
                minWidth: 140,
                header: (
                  <>
                    {index + 1}. {title}
                    <Box variant="small" display="block">
                      {failures} wrong
                    </Box>
                  </>
                ),
                cell: (row: BoardRow) => <Cell state={row.labs[lab.lab]?.cells[index]} />,
              })),
              { id: "hints", header: "Hints", cell: (row) => row.labs[lab.lab]?.hints ?? 0 },
              {
                id: "score",
                header: `Points of ${lab.max}`,
                cell: (row) => row.labs[lab.lab]?.score ?? "-",
              },
            ]}
          />
        </div>
      )}
      {opened && lab && (
        <StudentModal
          at={{ classId, studentId: opened.studentId, lab: lab.lab }}
          nickname={opened.nickname}
          title={lab.title}
          onClose={() => setOpened(undefined)}
        />
      )}
      {broadcasting && lab && (
        <ActionModal
          title="Broadcast my state?"
          submit="Broadcast"
          action={() => broadcast(classId, lab.lab, null)}
          onClose={() => setBroadcasting(false)}
        >
          Everybody at {lab.title} goes on from what your own account is now. What they did there is gone, and they sign
          in again.
        </ActionModal>
      )}
    </SpaceBetween>
  );
}
