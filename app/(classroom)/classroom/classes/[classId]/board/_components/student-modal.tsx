"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Spinner from "@cloudscape-design/components/spinner";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Textarea from "@cloudscape-design/components/textarea";
import { useCallback, useEffect, useState } from "react";
import { LocalTime } from "@/components/classroom/local-time";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import type { ActionState } from "@/lib/doors/console/action-state";
import type { describeStudent } from "@/lib/services/classroom/operations/describe-student";
import { broadcast, keepState, resetLab, restoreState, rewindTask, sendHint } from "../actions";

/** As JSON tells it: times are texts. */
type Told<Value> = Value extends Date
  ? string
  : Value extends readonly (infer One)[]
    ? Told<One>[]
    : Value extends object
      ? { [Key in keyof Value]: Told<Value[Key]> }
      : Value;
type StudentFacts = Told<Awaited<ReturnType<(typeof describeStudent)["does"]>>>;

export interface StudentModalProps {
  at: { classId: string; studentId: string; lab: string };
  nickname: string;
  title: string;
  onClose: () => void;
}

/** One student at one lab: what happened last, which checks fail and why, and what one can do about it. */
export function StudentModal({ at, nickname, title, onClose }: StudentModalProps) {
  const { classId, studentId, lab } = at;
  const [facts, setFacts] = useState<StudentFacts>();
  const [problem, setProblem] = useState<string>();
  const read = useCallback(async () => {
    const response = await fetch(`/classroom/classes/${classId}/students/${studentId}?lab=${encodeURIComponent(lab)}`);
    const answer = await response.json();
    if (response.ok) setFacts(answer);
    else setProblem(answer.message);
  }, [classId, studentId, lab]);
  useEffect(() => {
    void read();
  }, [read]);
  return (
    <Modal visible size="large" header={`${nickname}: ${title}`} closeAriaLabel="Close" onDismiss={onClose}>
      {problem !== undefined && <Alert type="error">{problem}</Alert>}
      {!facts && problem === undefined && (
        <Box textAlign="center">
          <Spinner /> Looking
        </Box>
      )}
      {facts && (
        <SpaceBetween size="l">
          <Interventions at={at} facts={facts} onDone={read} />
          <Checks facts={facts} />
          <ExpandableSection headerText="Last events" headerCounter={`(${facts.events.length})`} defaultExpanded>
            <ul className="m-0 list-none p-0">
              {facts.events.map((event, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the trail's lines have no id of their own here
                <li key={index} className="border-b border-(--line) py-1 break-words">
                  <LocalTime time={event.at} /> {event.userName ?? "root"}: {event.name}
                  {event.errorCode && <StatusIndicator type="error">{event.errorCode}</StatusIndicator>}
                </li>
              ))}
            </ul>
            {facts.events.length === 0 && <Box color="text-body-secondary">Nothing happened yet.</Box>}
          </ExpandableSection>
          <ExpandableSection headerText="What was done" headerCounter={`(${facts.log.length})`}>
            <ul className="m-0 list-none p-0">
              {facts.log.map(({ id, at: when, byName, sentence }) => (
                <li key={id} className="border-b border-(--line) py-1 break-words">
                  <LocalTime time={when} />, {byName}: {sentence}
                </li>
              ))}
            </ul>
          </ExpandableSection>
        </SpaceBetween>
      )}
    </Modal>
  );
}

function Checks({ facts: { checks, score, max } }: { facts: StudentFacts }) {
  return (
    <section aria-label="Checks">
      <Box variant="h3">
        Checks: {score} of {max} points
      </Box>
      <ul className="m-0 list-none p-0">
        {checks.map(({ id, title, passed, reason }) => (
          <li key={id} className="border-b border-(--line) py-1 break-words">
            <StatusIndicator type={passed ? "success" : "error"}>{title}</StatusIndicator>
            {!passed && (
              <Box variant="small" display="block">
                {reason}
              </Box>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Interventions(props: { at: StudentModalProps["at"]; facts: StudentFacts; onDone: () => Promise<void> }) {
  const { at, facts, onDone } = props;
  const { pending, failure, run } = useAction();
  const [hint, setHint] = useState("");
  const [name, setName] = useState("");
  const [task, setTask] = useState<string>();
  const [kept, setKept] = useState<string>();
  const [said, setSaid] = useState<string>();
  const act = (action: () => Promise<ActionState<unknown>>, sentence: string) => {
    setSaid(undefined);
    run(action, () => {
      setSaid(sentence);
      void onDone();
    });
  };
  const tasks = facts.progress.tasks.filter(({ canRewind }) => canRewind);
  const taskOptions = tasks.map((one) => ({ value: one.id, label: one.title }));
  const states = [...new Set(facts.kept.map((one) => one.name))].map((one) => ({ value: one, label: one }));
  return (
    <SpaceBetween size="s">
      <FailureAlert failure={failure} title="That was not done" />
      {said && (
        <div role="status">
          <StatusIndicator type="success">{said}</StatusIndicator>
        </div>
      )}
      <FormField label="Hint" stretch>
        <Textarea value={hint} rows={2} onChange={({ detail }) => setHint(detail.value)} />
      </FormField>
      <Button
        loading={pending}
        disabled={hint.trim() === ""}
        onClick={() => {
          act(() => sendHint(at, hint), "The hint was sent.");
          setHint("");
        }}
      >
        Send hint
      </Button>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-[12rem] grow">
          <FormField label="Rewind to the beginning of" stretch>
            <Select
              placeholder="Choose a task"
              disabled={taskOptions.length === 0}
              selectedOption={taskOptions.find(({ value }) => value === task) ?? null}
              options={taskOptions}
              onChange={({ detail }) => setTask(detail.selectedOption.value)}
            />
          </FormField>
        </div>
        <Button
          loading={pending}
          disabled={task === undefined}
          onClick={() => task !== undefined && act(() => rewindTask(at, task), "The account was put back.")}
        >
          Rewind
        </Button>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-[12rem] grow">
          <FormField label="Keep the state as" stretch>
            <Input value={name} autoComplete={false} onChange={({ detail }) => setName(detail.value)} />
          </FormField>
        </div>
        <Button
          loading={pending}
          disabled={name.trim() === ""}
          onClick={() => {
            act(() => keepState(at, name), "The state was kept.");
            setName("");
          }}
        >
          Keep state
        </Button>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-[12rem] grow">
          <FormField label="Restore" stretch>
            <Select
              placeholder="Choose a state"
              disabled={states.length === 0}
              selectedOption={states.find(({ value }) => value === kept) ?? null}
              options={states}
              onChange={({ detail }) => setKept(detail.selectedOption.value)}
            />
          </FormField>
        </div>
        <Button
          loading={pending}
          disabled={kept === undefined}
          onClick={() => kept !== undefined && act(() => restoreState(at, kept), "The account was put back.")}
        >
          Restore
        </Button>
      </div>
      <SpaceBetween direction="horizontal" size="xs">
        <Button loading={pending} onClick={() => act(() => resetLab(at), "A new attempt is ready.")}>
          Reset: new attempt
        </Button>
        <Button
          loading={pending}
          onClick={() => act(() => broadcast(at.classId, at.lab, at.studentId), "Everybody has this state now.")}
        >
          Broadcast this state
        </Button>
      </SpaceBetween>
    </SpaceBetween>
  );
}
