"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState, useTransition } from "react";
import { z } from "zod";
import { statementSpans } from "@/lib/authorization";
import type { Read } from "@/lib/doors/console/action-state";
import { fetchRead } from "../decision/fetch-read";
import { ReadFailure } from "../decision/read-failure";
import { useConsoleRouter } from "../link/navigation";
import { useMarkPending } from "../shell/settled-marker";
import { policyEditorTargets } from "../targets";
import type { EditedKind, PolicyIssue } from "./policy-issues";

const checkAnswer = z.object({
  result: z.enum(["PASS", "FAIL"]),
  message: z.string(),
  reasons: z.array(
    z.object({
      description: z.string(),
      statementIndex: z.number(),
      witness: z
        .object({
          action: z.string(),
          resource: z.string(),
          context: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
        })
        .optional(),
    }),
  ),
  undecided: z.string().optional(),
});
type CheckAnswer = z.infer<typeof checkAnswer>;

export interface NewAccessCheckProps {
  kind: EditedKind;
  saved: string;
  document: string;
  /** It has errors: what it permits is not known. */
  broken: boolean;
  onShow: (part: Pick<PolicyIssue, "start" | "end">) => void;
}

/** `Check for new access`: does the policy permit, as it stands, what its saved version does not? */
export function NewAccessCheck({ kind, saved, document, broken, onShow }: NewAccessCheckProps) {
  const address = useConsoleRouter().href("/iam/new-access");
  const [checked, setChecked] = useState<{ document: string; answer: Read<CheckAnswer> }>();
  const [pending, start] = useTransition();
  useMarkPending(pending);
  const ask = () =>
    start(async () => {
      const answer = await fetchRead(address, checkAnswer, {
        operation: "CheckNoNewAccess",
        body: {
          kind: kind === "trust" || kind === "bucket" ? "resource" : "identity",
          existing: saved,
          updated: document,
        },
      });
      setChecked({ document, answer });
    });
  // An answer about another text is none.
  const answer = checked?.document === document ? checked.answer : undefined;
  return (
    <SpaceBetween size="s">
      <Box>Compares the policy as it stands in the editor with its saved version.</Box>
      <Button
        formAction="none"
        loading={pending}
        disabled={broken}
        {...(broken ? { disabledReason: "Correct the errors of the policy first." } : {})}
        data-testid={policyEditorTargets.checkNewAccess}
        onClick={ask}
      >
        Check policy
      </Button>
      <div role="status">
        {answer && !answer.ok && <ReadFailure failure={answer.failure} />}
        {answer?.ok && <Answer answer={answer.value} document={document} saved={saved} onShow={onShow} />}
      </div>
    </SpaceBetween>
  );
}

function Answer({
  answer,
  document,
  saved,
  onShow,
}: { answer: CheckAnswer } & Pick<NewAccessCheckProps, "document" | "saved" | "onShow">) {
  return (
    <Alert type={answer.result === "PASS" ? "success" : "warning"} header={answer.message}>
      {answer.undecided && <p className="m-0">It could not be decided in full: {answer.undecided}.</p>}
      {answer.reasons.length > 0 && (
        <ul className="m-0 flex flex-col gap-2 pl-4">
          {answer.reasons.map(({ description, statementIndex, witness }) => {
            const place = statementPlace(document, statementIndex);
            return (
              <li key={statementIndex} data-testid={policyEditorTargets.newAccess(String(statementIndex + 1))}>
                {description}{" "}
                {place && (
                  <Link
                    ariaLabel={`Ln ${place.start.line}: statement ${statementIndex + 1}`}
                    onFollow={() => onShow(place)}
                  >
                    Ln {place.start.line}
                  </Link>
                )}
                {witness && (
                  <Box fontSize="body-s">
                    For example <code>{witness.action}</code> on <code>{witness.resource}</code>
                    {Object.entries(witness.context).map(([key, value]) => (
                      <span key={key}>
                        {" "}
                        with <code>{`${asWritten(key, document + saved)} = ${[value].flat().join(", ")}`}</code>
                      </span>
                    ))}
                  </Box>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Alert>
  );
}

/** A condition key as a text has it: the core knows keys in lower case. */
function asWritten(key: string, text: string): string {
  const folded = text.toLowerCase();
  // A condition's key stands in quotes; one that only a variable names stands within a text.
  const quoted = folded.indexOf(`"${key}"`);
  const at = quoted < 0 ? folded.indexOf(key) : quoted + 1;
  return at < 0 ? key : text.slice(at, at + key.length);
}

/** Where a statement stands, from brace to brace: its span begins behind what was read before it. */
function statementPlace(document: string, index: number): Pick<PolicyIssue, "start" | "end"> | undefined {
  const span = statementSpans(document)[index];
  return (
    span && {
      start: placeAt(document, document.indexOf("{", span.start.offset - 1)),
      end: placeAt(document, span.end.offset),
    }
  );
}

function placeAt(text: string, offset: number): PolicyIssue["start"] {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: lines.at(-1)?.length ?? 0 };
}
