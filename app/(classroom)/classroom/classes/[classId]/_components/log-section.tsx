"use client";
import Box from "@cloudscape-design/components/box";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { LocalTime } from "@/components/classroom/local-time";
import type { ClassFacts } from "./class-facts";

/** What was done in the class, by whom; the newest first. */
export function LogSection({ of }: { of: ClassFacts }) {
  const nameOf = (studentId: string | null) => of.students.find(({ id }) => id === studentId)?.nickname;
  return (
    <ExpandableSection variant="container" headerText="What was done" headerCounter={`(${of.log.length})`}>
      {of.log.length === 0 ? (
        <Box color="text-body-secondary">Nothing yet.</Box>
      ) : (
        <ul className="m-0 list-none p-0">
          {of.log.map(({ id, at, byName, sentence, studentId }) => (
            <li key={id} className="border-b border-(--line) py-2">
              <Box variant="small">
                <LocalTime time={at} />
                {byName && `, ${byName}`}
                {nameOf(studentId) && `, to ${nameOf(studentId)}`}
              </Box>
              <div className="break-words">{sentence}</div>
            </li>
          ))}
        </ul>
      )}
    </ExpandableSection>
  );
}
