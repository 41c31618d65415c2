"use client";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { ActionModal } from "@/components/form/action-modal";
import { ConsoleLink } from "@/components/link/console-link";
import { LinkButton } from "@/components/link/link-button";
import { useConsoleRouter } from "@/components/link/navigation";
import type { LabFacts } from "@/lib/services/classroom/training";
import { deleteClass } from "../actions";
import { AssistantsSection } from "./assistants-section";
import type { ClassFacts } from "./class-facts";
import { JoinSection } from "./join-section";
import { LabsSection } from "./labs-section";
import { LogSection } from "./log-section";
import { SettingsSection } from "./settings-section";
import { StudentsSection } from "./students-section";

export interface ClassDetailProps {
  of: ClassFacts;
  /** Where students join, with the code. */
  joinUrl: string;
  /** The same as a picture. */
  qr: string;
  allLabs: LabFacts[];
}

/** A class: how one joins, who is in it, its labs, its settings, and what was done. */
export function ClassDetail({ of, joinUrl, qr, allLabs }: ClassDetailProps) {
  const router = useConsoleRouter();
  const [deleting, setDeleting] = useState(false);
  return (
    <SpaceBetween size="l">
      <ConsoleLink href={classroomPaths.classes}>All classes</ConsoleLink>
      <Header
        variant="h1"
        description={`Taught by ${of.teacher}`}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            {of.teaches && <Button onClick={() => setDeleting(true)}>Delete</Button>}
            <LinkButton href={classroomPaths.projector(of.id)}>Projector</LinkButton>
            {of.teaches && <LinkButton href={classroomPaths.demo(of.id)}>Demonstrate</LinkButton>}
            <LinkButton href={classroomPaths.grades(of.id)}>Grades</LinkButton>
            <LinkButton variant="primary" href={classroomPaths.board(of.id)}>
              Live board
            </LinkButton>
          </SpaceBetween>
        }
      >
        <span className="break-words">{of.name}</span>
      </Header>
      <JoinSection of={of} joinUrl={joinUrl} qr={qr} />
      <StudentsSection of={of} joinUrl={joinUrl} />
      <LabsSection key={of.labs.map(({ lab }) => lab).join()} of={of} allLabs={allLabs} />
      {of.teaches && <SettingsSection of={of} />}
      <AssistantsSection of={of} />
      <LogSection of={of} />
      {deleting && (
        <ActionModal
          title={`Delete ${of.name}?`}
          phrase={of.name}
          submit="Delete"
          action={() => deleteClass(of.id, of.name)}
          onDone={() => router.push(classroomPaths.classes)}
          onClose={() => setDeleting(false)}
        >
          The class goes with its students, their accounts and their grades. Nothing of it can be brought back.
        </ActionModal>
      )}
    </SpaceBetween>
  );
}
