"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { LocalTime } from "@/components/classroom/local-time";
import { CopyValue } from "@/components/form/copy-value";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import type { describeOwnClass } from "@/lib/services/classroom/operations/describe-own-class";
import { beginLab } from "../actions";

type OwnClassFacts = Awaited<ReturnType<(typeof describeOwnClass)["does"]>>;
type OwnLab = OwnClassFacts["labs"][number];

/** A student's class: its labs in their order, and what was done to the student's accounts. */
export function OwnClass({ of, origin }: { of: OwnClassFacts; origin: string }) {
  useFreshOnReturn();
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={`Taught by ${of.teacher}. You are ${of.nickname}.`}>
        <span className="break-words">{of.name}</span>
      </Header>
      {of.paused && (
        <Alert type="warning" header="The class is paused">
          Your teacher lets it go on in a moment.
        </Alert>
      )}
      {of.labs.map((lab) => (
        <LabCard key={lab.lab} lab={lab} origin={origin} paused={of.paused} />
      ))}
      <ExpandableSection
        variant="container"
        headerText="What was done to your account"
        headerCounter={`(${of.log.length})`}
        defaultExpanded={of.log.length > 0}
      >
        {of.log.length === 0 ? (
          <Box color="text-body-secondary">Nobody but you did anything.</Box>
        ) : (
          <ul className="m-0 list-none p-0">
            {of.log.map(({ id, at, byName, byKind, sentence }) => (
              <li key={id} className="border-b border-(--line) py-2">
                <Box variant="small">
                  <LocalTime time={at} />, {byName} ({byKind})
                </Box>
                <div className="break-words">{sentence}</div>
              </li>
            ))}
          </ul>
        )}
      </ExpandableSection>
    </SpaceBetween>
  );
}

/** Whoever comes back to the page, from the console beside it, sees what is now. */
function useFreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === "visible") router.refresh();
    };
    document.addEventListener("visibilitychange", refresh);
    return () => document.removeEventListener("visibilitychange", refresh);
  }, [router]);
}

function LabCard({ lab, origin, paused }: { lab: OwnLab; origin: string; paused: boolean }) {
  const { pending, failure, run } = useAction();
  const begun = lab.attempt?.begunAt;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={`About ${lab.minutes} minutes`}
          actions={
            <Button
              variant={begun ? "normal" : "primary"}
              loading={pending}
              disabled={paused}
              ariaLabel={`${begun ? "Continue" : "Begin"} ${lab.title}`}
              onClick={() =>
                run(
                  () => beginLab(lab.lab),
                  (address) => window.location.assign(address),
                )
              }
            >
              {begun ? "Continue" : "Begin"}
            </Button>
          }
        >
          {lab.title}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <FailureAlert failure={failure} title="The lab was not begun" />
        {lab.dueAt && (
          <Box>
            Due <LocalTime time={lab.dueAt} />
          </Box>
        )}
        {lab.attempt?.progress && (
          <Box>
            {lab.attempt.progress.tasks.filter(({ state }) => state === "done").length} of{" "}
            {lab.attempt.progress.tasks.length} tasks done
            {lab.attempt.progress.gradings.length > 0 &&
              `, ${lab.attempt.progress.gradings.at(-1)?.score} of ${lab.attempt.progress.gradings.at(-1)?.max} points`}
          </Box>
        )}
        {lab.attempt?.messages.map(({ at, text, kind }) => (
          <Alert
            key={`${at}${text}`}
            type="info"
            header={kind === "hint" ? "A hint from your teacher" : "Your teacher"}
          >
            {text}
          </Alert>
        ))}
        {lab.attempt?.accounts.map(({ name, accountId, signInPath }) => (
          <div key={accountId}>
            <Box variant="awsui-key-label">
              {lab.attempt?.accounts.length === 1 ? "Your sign-in address" : `Your sign-in address, account ${name}`}
            </Box>
            <CopyValue value={`${origin}${signInPath}`} label="sign-in address" />
          </div>
        ))}
      </SpaceBetween>
    </Container>
  );
}
