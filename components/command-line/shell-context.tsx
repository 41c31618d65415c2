"use client";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { afterTheEnd } from "@/lib/doors/console/action-state";
import { useConsoleRouter } from "../link/navigation";
import { useSession } from "../shell/session-context";
import type { Completion, LineResult } from "./line-result";
import { readHistory, readKept, shellOwner, withLine, writeKept } from "./shell-storage";

/** A line that was run, with what it printed. */
export interface Entry {
  id: number;
  line: string;
  /** What was asked and answered while it ran; secrets are stars. */
  dialogue: string;
  result: LineResult | undefined;
  /** It was not run: the session is over. */
  ended?: true;
}

export interface CommandShell {
  open: boolean;
  setOpen: (open: boolean) => void;
  /** Shall the prompt take the focus? Once after a person opened the drawer, and not when another page draws it anew. */
  takesFocus: () => boolean;
  entries: readonly Entry[];
  history: readonly string[];
  /** What the running command asks. */
  question: { prompt: string; secret: boolean } | undefined;
  running: boolean;
  /** What the running command waits for, and how often it asked. */
  waiting: LineResult["waiting"];
  /** Runs a line, or answers the question. */
  submit: (text: string) => void;
  /** Gives up the question, or the waiting. */
  interrupt: () => void;
  clear: () => void;
  complete: (line: string, cursor: number) => Promise<Completion>;
  /** Puts a file into the home folder; out: why not, or undefined. */
  upload: (file: File) => Promise<string | undefined>;
}

const CommandShellContext = createContext<CommandShell | undefined>(undefined);

const silent: LineResult = {
  stdout: "",
  stderr: "",
  code: 1,
  denials: [],
  changed: false,
  kept: { files: "", environment: "" },
};
const unanswered = "\nThe server gave no answer.\n";
const ended = afterTheEnd("RunCommand").message;
const interrupted = 130;

/** The shell of the command drawer: what it did and keeps stays while a person goes from page to page. */
export function CommandShellProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const owner = shellOwner(session);
  // Another identity in the same place has a shell of its own, with an empty log.
  return (
    <OwnShell key={owner} owner={owner}>
      {children}
    </OwnShell>
  );
}

function OwnShell({ owner, children }: { owner: string; children: ReactNode }) {
  const router = useConsoleRouter();
  const [open, setOpen] = useState(false);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [history, setHistory] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<{ answers: string[]; question: LineResult["question"] }>();
  const [running, setRunning] = useState(false);
  const [waiting, setWaiting] = useState<LineResult["waiting"]>();
  /** The pause of a command that waits. */
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Counts what was begun and given up: an answer to what was given up is not shown. */
  const turn = useRef(0);
  const next = useRef(0);
  const opened = useRef(false);
  useEffect(() => setHistory(readHistory(owner)), [owner]);
  useEffect(() => () => clearTimeout(pause.current), []);
  const { href, refresh } = router;

  const value = useMemo<CommandShell>(() => {
    const change = (of: (entry: Entry) => Entry) =>
      setEntries((all) => all.map((entry, at) => (at === all.length - 1 ? of(entry) : entry)));

    async function run(line: string, answers: string[], attempt = 1) {
      setRunning(true);
      const own = turn.current;
      const asked = { line, answers, kept: readKept(owner), columns: 80, attempt };
      const answer = await server(({ runLine }) => runLine(href("/command-line"), asked));
      if (own !== turn.current) return;
      if (answer === "ended") {
        setRunning(false);
        setWaiting(undefined);
        setAsking(undefined);
        // The line stands in the history, and what the shell keeps stays as it was.
        return change((entry) => ({ ...entry, result: { ...silent, stderr: `\n${ended}\n` }, ended: true }));
      }
      const result = answer ?? { ...silent, stderr: unanswered, kept: asked.kept };
      writeKept(owner, result.kept);
      setWaiting(result.waiting);
      if (result.waiting) {
        const again = () => void run(line, answers, attempt + 1);
        pause.current = setTimeout(again, result.waiting.seconds * 1000);
        return;
      }
      setRunning(false);
      if (result.question) return setAsking({ answers, question: result.question });
      setAsking(undefined);
      change((entry) => ({ ...entry, result }));
      if (result.changed) refresh();
    }

    function begin(line: string) {
      const name = line.trim();
      if (name === "clear") return setEntries([]);
      const entry: Entry = { id: next.current++, line, dialogue: "", result: undefined };
      const lines = withLine(owner, history, line);
      setHistory(lines);
      if (name === "" || name === "history") {
        const stdout = name === "" ? "" : lines.map((one, at) => `${String(at + 1).padStart(5)}  ${one}\n`).join("");
        return setEntries((all) => [...all, { ...entry, result: { ...silent, code: 0, stdout } }]);
      }
      setEntries((all) => [...all, entry]);
      void run(line, []);
    }

    return {
      open,
      setOpen(wanted) {
        opened.current = wanted;
        setOpen(wanted);
      },
      takesFocus() {
        const takes = opened.current;
        opened.current = false;
        return takes;
      },
      entries,
      history,
      question: running ? undefined : asking?.question,
      running,
      waiting,
      submit(text) {
        if (running) return;
        const line = entries.at(-1)?.line;
        if (!asking?.question || line === undefined) return begin(text);
        const { question, answers } = asking;
        change((entry) => ({
          ...entry,
          dialogue: `${entry.dialogue}${question.prompt}${question.secret && text ? "*".repeat(8) : text}\n`,
        }));
        void run(line, [...answers, text]);
      },
      interrupt() {
        clearTimeout(pause.current);
        turn.current += 1;
        setRunning(false);
        setWaiting(undefined);
        setAsking(undefined);
        change((entry) => ({ ...entry, result: { ...silent, stderr: "^C\n", code: interrupted } }));
      },
      clear: () => setEntries((all) => all.filter((entry) => entry.result === undefined)),
      async complete(line, cursor) {
        const asked = { line, cursor, kept: readKept(owner) };
        const answer = await server((asking) => asking.complete(href("/command-line/completions"), asked));
        return answer === undefined || answer === "ended" ? { words: [], start: cursor, end: cursor } : answer;
      },
      async upload(file) {
        const asked = { name: file.name, content: await base64Of(file), kept: readKept(owner) };
        const answer = await server(({ upload }) => upload(href("/command-line/files"), asked));
        if (answer === "ended") return ended;
        if (!answer) return "The server gave no answer.";
        if ("problem" in answer) return answer.problem;
        writeKept(owner, answer.kept);
        return undefined;
      },
    };
  }, [owner, open, entries, history, asking, running, waiting, href, refresh]);
  return <CommandShellContext value={value}>{children}</CommandShellContext>;
}

/** The shell of the page's session. Throws outside the console's shell. */
export function useCommandShell(): CommandShell {
  const shell = useContext(CommandShellContext);
  if (!shell) throw new Error("useCommandShell is for parts inside the console's shell.");
  return shell;
}

/** What asks the server, and checks its answers, comes with the first question: no page needs it before. */
const server = <Out,>(ask: (asking: typeof import("./ask-server")) => Promise<Out | undefined>) =>
  import("./ask-server").then(ask).catch(() => undefined);

const base64Of = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
