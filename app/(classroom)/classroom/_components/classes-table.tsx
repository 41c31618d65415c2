"use client";
import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Table from "@cloudscape-design/components/table";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { LocalTime } from "@/components/classroom/local-time";
import { ConsoleLink } from "@/components/link/console-link";
import { LinkButton } from "@/components/link/link-button";
import type { listClasses } from "@/lib/services/classroom/operations/list-classes";

type ListedClass = Awaited<ReturnType<(typeof listClasses)["does"]>>["classes"][number];

/** The classes that one teaches or assists. */
export function ClassesTable({ classes, creates }: { classes: ListedClass[]; creates: boolean }) {
  const create = creates && (
    <LinkButton variant="primary" href={classroomPaths.create}>
      Create class
    </LinkButton>
  );
  return (
    <Table
      items={classes}
      trackBy="id"
      ariaLabels={{ tableLabel: "Classes" }}
      header={
        <Header variant="h1" counter={`(${classes.length})`} actions={create}>
          Classes
        </Header>
      }
      empty={
        <Box textAlign="center">
          <SpaceBetween size="xs">
            <b>No classes</b>
            <Box variant="p">
              {creates
                ? "A class has labs, a code by which students join, and a board that follows them."
                : "A teacher adds you to a class."}
            </Box>
            {create}
          </SpaceBetween>
        </Box>
      }
      columnDefinitions={[
        {
          id: "name",
          header: "Class",
          isRowHeader: true,
          cell: ({ id, name }) => <ConsoleLink href={classroomPaths.class(id)}>{name}</ConsoleLink>,
        },
        { id: "students", header: "Students", cell: ({ students }) => students },
        { id: "labs", header: "Labs", cell: ({ labs }) => labs },
        {
          id: "joining",
          header: "Joining",
          cell: ({ joinOpen }) => (
            <StatusIndicator type={joinOpen ? "success" : "stopped"}>{joinOpen ? "Open" : "Closed"}</StatusIndicator>
          ),
        },
        { id: "teacher", header: "Teacher", cell: ({ teacher }) => teacher },
        { id: "created", header: "Created", cell: ({ createdAt }) => <LocalTime time={createdAt} /> },
      ]}
    />
  );
}
