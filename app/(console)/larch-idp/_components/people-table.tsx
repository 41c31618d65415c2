"use client";
import Button from "@cloudscape-design/components/button";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState } from "react";
import { ResourceTable } from "@/components/table/resource-table";
import { larchDirectoryTargets, tables } from "@/components/targets";
import type { DirectoryPerson } from "@/lib/services/larch/operations/get-directory";
import { quotas } from "@/lib/services/larch/quotas";
import { DeletePersonModal } from "./delete-person-modal";
import { PersonModal } from "./person-modal";
import { SetPasswordModal } from "./set-password-modal";

type Open = "add" | { edit: DirectoryPerson } | { delete: string } | { password: string };

/** `People`. */
export function PeopleTable({ people }: { people: readonly DirectoryPerson[] }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <ResourceTable<DirectoryPerson>
        targets={tables.larchPeople}
        title="People"
        description="Who has a password signs in to the portal."
        rows={people}
        rowKey={({ UserName }) => UserName}
        searched={({ UserName, Name, Email, Groups }) => [UserName, Name, Email, ...Groups]}
        addressKey="people"
        sorted={{ by: "user-name" }}
        selection="single"
        columns={[
          {
            id: "user-name",
            header: "User name",
            rowHeader: true,
            cell: ({ UserName }) => UserName,
            sortBy: ({ UserName }) => UserName,
          },
          { id: "name", header: "Name", cell: ({ Name }) => Name, sortBy: ({ Name }) => Name },
          { id: "email", header: "Email", cell: ({ Email }) => Email, sortBy: ({ Email }) => Email },
          {
            id: "groups",
            header: "Groups",
            cell: ({ Groups }) => Groups.join(", ") || "-",
            sortBy: ({ Groups }) => Groups.join(", "),
          },
          {
            id: "password",
            header: "Password",
            cell: ({ HasPassword }) =>
              HasPassword ? (
                <StatusIndicator type="success">Set</StatusIndicator>
              ) : (
                <StatusIndicator type="stopped">None</StatusIndicator>
              ),
            sortBy: ({ HasPassword }) => Number(HasPassword),
          },
        ]}
        actions={([person]) => (
          <>
            <Button
              data-testid={larchDirectoryTargets.setPassword}
              disabled={person === undefined}
              onClick={() => person && setOpen({ password: person.UserName })}
            >
              Set password
            </Button>
            <Button
              data-testid={larchDirectoryTargets.editPerson}
              disabled={person === undefined}
              onClick={() => person && setOpen({ edit: person })}
            >
              Edit
            </Button>
            <Button
              data-testid={tables.larchPeople.delete}
              disabled={person === undefined}
              ariaLabel="Delete person"
              onClick={() => person && setOpen({ delete: person.UserName })}
            >
              Delete
            </Button>
            <Button
              variant="primary"
              data-testid={tables.larchPeople.create}
              disabled={people.length >= quotas.PeoplePerDirectory}
              disabledReason={`The directory holds ${quotas.PeoplePerDirectory} people.`}
              onClick={() => setOpen("add")}
            >
              Add person
            </Button>
          </>
        )}
      />
      {open === "add" && <PersonModal onClose={close} />}
      {typeof open === "object" && "edit" in open && <PersonModal person={open.edit} onClose={close} />}
      {typeof open === "object" && "delete" in open && <DeletePersonModal userName={open.delete} onClose={close} />}
      {typeof open === "object" && "password" in open && <SetPasswordModal userName={open.password} onClose={close} />}
    </>
  );
}
