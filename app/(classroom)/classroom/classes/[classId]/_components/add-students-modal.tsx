"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { useState } from "react";
import { Dialog } from "@/components/form/dialog";
import { downloadCsv } from "@/components/form/download-csv";
import { FailureAlert } from "@/components/form/failure-alert";
import { TextFileField } from "@/components/form/text-file-field";
import { useAction } from "@/components/form/use-action";
import { addStudents } from "../actions";
import { rosterRows } from "./roster-rows";

interface Added {
  nickname: string;
  number: string | null;
  personalCode: string;
}

export interface AddStudentsModalProps {
  classId: string;
  className: string;
  joinUrl: string;
  onAdded: () => void;
  onClose: () => void;
}

/** A roster, from a file or typed; then the personal codes, which are shown only here. */
export function AddStudentsModal({ classId, className, joinUrl, onAdded, onClose }: AddStudentsModalProps) {
  const { pending, failure, run } = useAction();
  const [text, setText] = useState("");
  const [added, setAdded] = useState<Added[]>();
  const rows = rosterRows(text);
  const save = (students: Added[]) =>
    downloadCsv(
      `${className.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}_personal-codes.csv`,
      [
        ["Nickname", "Student number", "Join at", "Personal code"],
        ...students.map(({ nickname, number, personalCode }) => [nickname, number ?? "", joinUrl, personalCode]),
      ],
      { forSpreadsheets: true },
    );
  const add = () =>
    run(
      () => addStudents(classId, rows),
      ({ students }) => {
        setAdded(students);
        onAdded();
      },
    );
  return (
    <Dialog
      title="Add students"
      onClose={onClose}
      submit={
        added
          ? { label: "Done", onClick: onClose }
          : {
              label: rows.length === 1 ? "Add 1 student" : `Add ${rows.length} students`,
              loading: pending,
              disabled: rows.length === 0,
              onClick: add,
            }
      }
      other={
        added && (
          <Button iconName="download" onClick={() => save(added)}>
            Download personal codes
          </Button>
        )
      }
    >
      {added ? (
        <SpaceBetween size="m">
          <Alert type="warning" header="The codes are shown only now">
            Hand each student the personal code: with it and the class code the student comes in.
          </Alert>
          <section aria-label="Personal codes">
            <dl className="condition-keys">
              {added.map(({ nickname, personalCode }) => (
                <div key={nickname}>
                  <dt>{nickname}</dt>
                  <dd className="font-mono">{personalCode}</dd>
                </div>
              ))}
            </dl>
          </section>
        </SpaceBetween>
      ) : (
        <SpaceBetween size="m">
          <FailureAlert failure={failure} title="The students were not added" />
          <TextFileField
            label="Roster (CSV) - optional"
            description="Columns: nickname, student number. The number may be missing."
            accept=".csv,text/csv"
            error={undefined}
            onText={setText}
          />
          <FormField label="Students" description="One in a line: nickname, student number.">
            <Textarea value={text} rows={8} onChange={({ detail }) => setText(detail.value)} />
          </FormField>
        </SpaceBetween>
      )}
    </Dialog>
  );
}
