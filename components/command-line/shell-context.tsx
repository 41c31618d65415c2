"use client";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useConsoleRouter } from "../link/navigation";
import { useSession } from "../shell/session-context";
import type { Refused } from "./ask-server";
import type { Completion, LineResult } from "./line-result";
import { readHistory, readKept, withLine, writeKept } from "./shell-storage";

/** A line that was run, with what it printed. */
export interface Entry {
  id: number;
  /** Undefined of a further command of the line above (`a && b`), which stands there. */
  line: string | undefined;
  /** What was asked and answered while it ran; secrets are stars. */
  dialogue: string;
  result: LineResult | undefined;
  /** It was not run: what a person does instead. */
  instead?: Refused["instead"];
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
  /** Runs what was typed, command after command, or answers the question. */
  submit: (text: string) => void;
  /** Gives up the question, or the waiting, and what was to run behind it. */
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
  line: "",
  kept: { files: "", environment: "" },
};
const unanswered = "\nThe server gave no answer.\n";
const interrupted = 130;
/** What the drawer does itself, up to what stands behind it. */
const drawersOwn = /^\s*(clear|history)[ \t]*(?:$|\n|;|&&)/;

/** The shell of the command drawer: what it did and keeps stays while a person goes from page to page. */
export function CommandShellProvider({ children }: { children: ReactNode }) {
  const { owner } = useSession();
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
  const [asking, setAsking] = useState<{ line: string; answers: string[]; question: LineResult["question"] }>();
  const [running, setRunning] = useState(false);
  const [waiting, setWaiting] = useState<LineResult["waiting"]>();
  /** The pause of a command that waits. */
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Counts what was begun and given up: an answer to what was given up is not shown. */
  const turn = useRef(0);
  const next = useRef(0);
  const opened = useRef(false);
  /** The history with what was typed last, for the commands that are still to run. */
  const typed = useRef<readonly string[]>([]);
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
      if (isRefused(answer)) {
        setRunning(false);
        setWaiting(undefined);
        setAsking(undefined);
        // The line stands in the history, and what the shell keeps stays as it was.
        return change((entry) => ({
          ...entry,
          result: { ...silent, stderr: `\n${answer.refused}\n` },
          instead: answer.instead,
        }));
      }
      const result = answer ?? { ...silent, stderr: unanswered, kept: asked.kept };
      writeKept(owner, result.kept);
      if (answer) change((entry) => (entry.line === undefined ? entry : { ...entry, line: answer.line }));
      setWaiting(result.waiting);
      if (result.waiting) {
        const again = () => void run(line, answers, attempt + 1);
        pause.current = setTimeout(again, result.waiting.seconds * 1000);
        return;
      }
      setRunning(false);
      if (result.question) return setAsking({ line, answers, question: result.question });
      setAsking(undefined);
      change((entry) => ({ ...entry, result }));
      if (result.changed) refresh();
      if (result.rest) begin(result.rest.text, result.rest.ownLine);
    }

    /** Runs what was typed, or what is left of it. In: does it begin a line? */
    function begin(text: string, ownLine: boolean) {
      const entry: Entry = { id: next.current++, line: ownLine ? text : undefined, dialogue: "", result: undefined };
      const own = drawersOwn.exec(text);
      if (!own && text.trim() !== "") {
        setEntries((all) => [...all, entry]);
        return void run(text, []);
      }
      const [read = text, name] = own ?? [];
      if (name === "clear") setEntries([]);
      else {
        const numbered = (one: string, at: number) => `${String(at + 1).padStart(5)}  ${one}\n`;
        const stdout = name === "history" ? typed.current.map(numbered).join("") : "";
        const line = ownLine ? text.trim().split("\n", 1)[0] : undefined;
        setEntries((all) => [...all, { ...entry, line, result: { ...silent, code: 0, stdout } }]);
      }
      const rest = text.slice(read.length);
      if (rest.trim() !== "") begin(rest, read.endsWith("\n"));
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
        if (!asking?.question) {
          typed.current = withLine(owner, history, text);
          setHistory(typed.current);
          return begin(text, true);
        }
        const { line, question, answers } = asking;
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
        return answer === undefined || isRefused(answer) ? { words: [], start: cursor, end: cursor } : answer;
      },
      async upload(file) {
        const asked = { name: file.name, content: await base64Of(file), kept: readKept(owner) };
        const answer = await server(({ upload }) => upload(href("/command-line/files"), asked));
        if (isRefused(answer)) return answer.refused;
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

const isRefused = (answer: object | undefined): answer is Refused => answer !== undefined && "refused" in answer;

const base64Of = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
