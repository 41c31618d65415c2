"use client";
import Button from "@cloudscape-design/components/button";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { unfinished } from "@/lib/command-line/words";
import { commandLineTargets } from "../targets";
import { useCommandShell } from "./shell-context";

/**
 * The prompt. Enter runs, or begins a new line where a shell would read on; the arrows go through the history, Tab completes. Tab leaves where the line is empty, and
 * after Escape, so that nobody without a mouse is held here.
 */
export function CommandInput() {
  const { entries, question, running, waiting, history, submit, interrupt, clear, complete, takesFocus } =
    useCommandShell();
  const [text, setText] = useState("");
  const [place, setPlace] = useState<number>();
  const [offered, setOffered] = useState<readonly string[]>([]);
  const [leaving, setLeaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const answer = useRef<HTMLInputElement>(null);
  const draft = useRef("");
  const root = useRef<HTMLDivElement>(null);
  const hint = useId();
  const secret = question?.secret ?? false;
  const drawn = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when it is drawn, and when one field takes the place of the other.
  useEffect(() => {
    if (drawn.current || takesFocus()) (secret ? answer.current : field.current)?.focus();
    drawn.current = true;
  }, [secret]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is new, the prompt after it is seen, as in a terminal.
  useEffect(() => {
    // Newer browsers give a promise back, which React would take for the effect's end.
    root.current?.scrollIntoView({ block: "nearest" });
  }, [entries, running, question, offered]);
  useEffect(() => {
    // A panel that opens beside the drawer makes it narrow: what was printed takes more lines then, and the prompt went down.
    const observer = new ResizeObserver(() => void root.current?.scrollIntoView({ block: "nearest" }));
    if (root.current) observer.observe(root.current);
    return () => observer.disconnect();
  }, []);

  const write = (next: string) => {
    setText(next);
    setOffered([]);
    setLeaving(false);
  };
  const goesOn = question ? undefined : unfinished(text);
  const send = () => {
    if (running) return;
    if (goesOn) {
      const next = `${text}\n`;
      write(next);
      field.current?.focus();
      return void requestAnimationFrame(() => field.current?.setSelectionRange(next.length, next.length));
    }
    submit(text);
    write("");
    setPlace(undefined);
  };
  const recall = (step: -1 | 1) => {
    if (question) return;
    const at = (place ?? history.length) + step;
    if (at < 0 || at > history.length) return;
    if (place === undefined) draft.current = text;
    setPlace(at === history.length ? undefined : at);
    write(history[at] ?? draft.current);
  };
  const fill = async (cursor: number) => {
    const { words, start, end } = await complete(text, cursor);
    if (field.current?.value !== text) return; // something was typed in between
    const [first = ""] = words;
    const common = words.reduce((begin, word) => commonBeginning(begin, word), first);
    const typed = text.slice(start, end);
    const filled =
      words.length === 1 ? `${first}${/[/=]$/.test(first) ? "" : " "}` : common.length > typed.length ? common : typed;
    const next = text.slice(0, start) + filled + text.slice(end);
    write(next);
    setOffered(words.length > 1 ? words : []);
    const caret = start + filled.length;
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>) => {
    const { key, currentTarget, shiftKey, ctrlKey, nativeEvent } = event;
    const caret = currentTarget.selectionStart ?? 0;
    const act = (work: () => void) => {
      event.preventDefault();
      work();
    };
    if (nativeEvent.isComposing) return;
    if (key === "Enter" && !shiftKey) return act(send);
    if (key === "Escape") return setLeaving(true);
    if (ctrlKey && key.toLowerCase() === "l") return act(clear);
    if (ctrlKey && key.toLowerCase() === "c" && caret === currentTarget.selectionEnd) {
      if (question || waiting) return act(interrupt);
      return act(() => write(""));
    }
    if (key === "ArrowUp" && !text.slice(0, caret).includes("\n")) return act(() => recall(-1));
    if (key === "ArrowDown" && !text.slice(caret).includes("\n")) return act(() => recall(1));
    if (key === "Tab" && !shiftKey && !question && !leaving && text.trim() !== "") act(() => void fill(caret));
  };

  const prompt = question?.prompt ?? "$";
  const shared = {
    value: text,
    onKeyDown,
    "aria-label": question ? question.prompt.trim() : "Command",
    "aria-describedby": hint,
    "data-testid": commandLineTargets.input,
    autoComplete: "off",
    autoCapitalize: "off",
    spellCheck: false,
    className: "command-input",
  };
  return (
    <div ref={root}>
      <div className="flex flex-wrap items-start gap-2 py-1">
        <span aria-hidden="true" className="max-w-full wrap-anywhere">
          {prompt}
        </span>
        {secret ? (
          <input {...shared} ref={answer} type="password" onChange={({ target }) => write(target.value)} />
        ) : (
          <textarea
            {...shared}
            ref={field}
            rows={Math.min(8, text.split("\n").length)}
            aria-busy={running}
            onChange={({ target }) => write(target.value)}
          />
        )}
        <Button variant="inline-link" data-testid={commandLineTargets.run} disabled={running} onClick={send}>
          {question ? "Answer" : "Run"}
        </Button>
        {question && !running && (
          <Button variant="inline-link" onClick={interrupt}>
            Cancel
          </Button>
        )}
        {waiting && (
          <Button variant="inline-link" onClick={interrupt}>
            Stop
          </Button>
        )}
      </div>
      <output className="command-offers" aria-label="Completions" data-testid={commandLineTargets.completions}>
        {offered.join("  ")}
      </output>
      <p id={hint} className="command-hint">
        {leaving
          ? "Tab leaves the command line now."
          : goesOn && text.includes("\n")
            ? `The command goes on in the next line: ${reasons[goesOn]}. Ctrl+C gives it up.`
            : "Enter runs, Tab completes, Up and Down go through the history. Escape, then Tab, leaves the command line."}
      </p>
    </div>
  );
}

/** Why Enter does not run yet. */
const reasons = {
  "'": "a ' is still open",
  '"': 'a " is still open',
  "\\": "it ends with \\",
  "&&": "&& wants another command",
  "||": "|| wants another command",
} as const;

function commonBeginning(a: string, b: string) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(0, at);
}
