"use client";
import { CopyValue } from "../form/copy-value";
import { ExplainLink } from "../link/explain-link";
import { ReloadButton } from "../link/reload-button";
import { SignInBeside } from "../link/sign-in-beside";
import { useMayExplain } from "../shell/session-context";
import { commandLineTargets, denialTargets } from "../targets";
import { CredentialsUsed } from "./credentials-used";
import type { LineResult } from "./line-result";
import { type Entry, useCommandShell } from "./shell-context";

/** Commands and what they printed, the newest last: text, to be read, copied and searched. */
export function CommandLog() {
  const { entries, running, waiting } = useCommandShell();
  return (
    <div role="log" aria-label="Commands and their output" aria-busy={running} data-testid={commandLineTargets.log}>
      {entries.map((entry) => (
        <LogEntry key={entry.id} entry={entry} />
      ))}
      {waiting && <Progress {...waiting} />}
    </div>
  );
}

/** How the waiting goes; a screen reader hears it when it goes there, and not with each call. */
function Progress({ waiter, seconds, attempt, attempts }: NonNullable<LineResult["waiting"]>) {
  return (
    <p className="command-hint" aria-live="off">
      Waiting for {waiter}: asked {attempt} of {attempts} times, every {seconds === 1 ? "second" : `${seconds} seconds`}
      . Ctrl+C or Stop ends it.
    </p>
  );
}

function LogEntry({ entry: { id, line, dialogue, result, instead } }: { entry: Entry }) {
  const { stdout = "", stderr = "", code = 0, denials = [], report } = result ?? {};
  const output = stdout + stderr;
  const mayExplain = useMayExplain();
  return (
    <div className="command-entry" data-exit-code={result && code}>
      <div className="flex items-start justify-between gap-2">
        <div className="command-text">
          {line !== undefined && <span aria-hidden="true">$ </span>}
          {line}
        </div>
        {output && (
          <CopyValue value={output} label={`Output of ${(line ?? "the line above").slice(0, 40)}`} shown="none" />
        )}
      </div>
      {dialogue && <pre className="command-text">{dialogue}</pre>}
      {stdout && <Printed text={stdout} number={id + 1} />}
      {stderr && <pre className="command-text command-error">{stderr}</pre>}
      {instead === "sign-in" && <SignInBeside />}
      {instead === "reload" && <ReloadButton />}
      {result === undefined && !dialogue && <span className="command-hint">Running…</span>}
      {(mayExplain ? denials : []).map(({ eventId, action }) => (
        <div key={eventId}>
          <ExplainLink inline eventId={eventId} data-testid={denialTargets.explain(action)} />
          <span className="command-hint"> why {action} was refused</span>
        </div>
      ))}
      {result !== undefined && code !== 0 && <p className="command-hint">Exit code {code}</p>}
      {report && <CredentialsUsed report={report} number={id + 1} />}
    </div>
  );
}

/** Tables keep their lines, and can be scrolled by the keyboard; everything else is broken where the window ends. */
function Printed({ text, number }: { text: string; number: number }) {
  if (!text.startsWith("---")) return <pre className="command-text">{text}</pre>;
  return (
    <section
      className="command-table"
      aria-label={`Table ${number}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable without a mouse.
      tabIndex={0}
    >
      <pre className="m-0">{text}</pre>
    </section>
  );
}
