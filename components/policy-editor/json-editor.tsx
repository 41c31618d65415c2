"use client";
import CodeEditor, { type CodeEditorProps } from "@cloudscape-design/components/code-editor";
import type { Ace } from "ace-builds";
import { useEffect, useId, useRef, useState } from "react";
import { ledHere } from "../form/first-invalid";
import { useMarkPending } from "../shell/settled-marker";
import { loadAce } from "./ace";
import type { PolicyIssue } from "./policy-issues";
import { useEditorText } from "./use-editor-text";

/** A part of the text. */
export type TextPart = Pick<PolicyIssue, "start" | "end">;

export interface JsonEditorProps {
  value: string;
  onChange: (value: string) => void;
  /** The accessible name of the text field: `Policy document`. */
  label: string;
  /** The target of the text field. */
  target: string;
  invalid: boolean;
  /** Marked at their lines. */
  issues: readonly PolicyIssue[];
  /** Is selected, and the person led there; a new object does it again. */
  part?: TextPart | undefined;
  /** The person has gone into the text or moved the cursor. In: where to (line and column from 1), and the text as it stands there. */
  onCursor?: (place: { line: number; column: number }, text: string) => void;
}

/** A code editor for JSON: line numbers, marks at the lines, search, indentation. Escape leaves it by keyboard. */
export function JsonEditor({ value, onChange, label, target, invalid, issues, part, onCursor }: JsonEditorProps) {
  const root = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [ace, setAce] = useState<Awaited<ReturnType<typeof loadAce>>>();
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(-1);
  const [height, setHeight] = useState(400);
  const [preferences, setPreferences] = useState<CodeEditorProps.Preferences>();
  const loading = !ace && failed !== attempt;
  useMarkPending(loading);
  useEffect(() => {
    loadAce().then(setLoaded, () => setFailed(attempt));
    // A module: handed as a function's result, for React would call a function.
    function setLoaded(loaded: NonNullable<typeof ace>) {
      setAce(() => loaded);
    }
  }, [attempt]);

  const [editor, setEditor] = useState<Ace.Editor>();
  const { initial, reported } = useEditorText(editor, value);
  useEffect(() => {
    const element = root.current?.querySelector<HTMLElement>(".ace_editor");
    // Of an element that is an editor already this is that editor; Cloudscape hands out none.
    if (!ace || !element) return;
    const found = ace.edit(element);
    found.setShowPrintMargin(false);
    // So that a statement's lines find room beside the panel. As text: the number 12 is what Ace believes it to be.
    found.setFontSize("12px");
    setEditor(found);
  }, [ace]);
  useEffect(() => {
    const field = editor?.textInput.getElement();
    field?.setAttribute("data-testid", target);
    field?.setAttribute("aria-invalid", String(invalid));
    field?.setAttribute("aria-describedby", hint);
  }, [editor, target, invalid, hint]);
  useEffect(() => {
    editor?.session.setAnnotations(
      issues.flatMap(({ type, title, message, start }) =>
        type === "ERROR" || type === "WARNING"
          ? [
              {
                row: start.line - 1,
                column: start.column,
                text: `${title}: ${message}`,
                type: type === "ERROR" ? ("error" as const) : ("warning" as const),
              },
            ]
          : [],
      ),
    );
  }, [editor, issues]);
  useEffect(() => {
    if (!editor || !part) return;
    const { start, end } = part;
    editor.gotoLine(start.line, start.column, false);
    editor.selection.setRange({
      start: { row: start.line - 1, column: start.column },
      end: { row: end.line - 1, column: end.column },
    } as Ace.Range); // Only the two places are read.
    editor.focus();
  }, [editor, part]);
  useEffect(() => {
    const first = issues.find(({ type }) => type === "ERROR");
    if (!editor || !first) return;
    // Who goes in by Enter is where the first error is.
    const lead = () => editor.gotoLine(first.start.line, first.start.column, false);
    editor.container.addEventListener(ledHere, lead);
    return () => editor.container.removeEventListener(ledHere, lead);
  }, [editor, issues]);
  useEffect(() => {
    if (!editor || !onCursor) return;
    const tell = () => {
      // What is written into the editor from outside moves the cursor too.
      if (!editor.isFocused()) return;
      const { row, column } = editor.getCursorPosition();
      onCursor({ line: row + 1, column: column + 1 }, editor.getValue());
    };
    editor.selection.on("changeCursor", tell);
    // A first click puts the cursor before the editor has the focus, or leaves it where it was.
    editor.on("focus", tell);
    return () => {
      editor.selection.off("changeCursor", tell);
      editor.off("focus", tell);
    };
  }, [editor, onCursor]);
  return (
    <div ref={root}>
      <CodeEditor
        ace={ace}
        loading={loading}
        language="json"
        value={initial}
        ariaLabel={label}
        onDelayedChange={({ detail }) => {
          reported(detail.value);
          onChange(detail.value);
        }}
        editorContentHeight={height}
        onEditorContentResize={({ detail }) => setHeight(detail.height)}
        {...(preferences ? { preferences } : {})}
        onPreferencesChange={({ detail }) => setPreferences(detail)}
        themes={{ light: ["cloud_editor"], dark: ["cloud_editor_dark"] }}
        onRecoveryClick={() => setAttempt((before) => before + 1)}
        i18nStrings={strings}
      />
      <p id={hint} className="editor-hint">
        Enter goes into the text, Escape comes out; within, Tab is a character.
      </p>
    </div>
  );
}

const strings: CodeEditorProps.I18nStrings = {
  loadingState: "Loading the code editor",
  errorState: "The code editor could not be loaded.",
  errorStateRecovery: "Retry",
  editorGroupAriaLabel: "Code editor: Enter goes in, Escape comes out",
  statusBarGroupAriaLabel: "Status bar",
  cursorPosition: (row, column) => `Ln ${row}, Col ${column}`,
  errorsTab: "Marked errors",
  warningsTab: "Marked warnings",
  preferencesButtonAriaLabel: "Preferences",
  paneCloseButtonAriaLabel: "Close",
  preferencesModalHeader: "Preferences",
  preferencesModalCancel: "Cancel",
  preferencesModalConfirm: "Confirm",
  preferencesModalCloseAriaLabel: "Close preferences",
  preferencesModalWrapLines: "Wrap lines",
  preferencesModalTheme: "Theme",
  preferencesModalLightThemes: "Light themes",
  preferencesModalDarkThemes: "Dark themes",
  preferencesModalThemeFilteringPlaceholder: "Filter themes",
  preferencesModalThemeFilteringAriaLabel: "Filter themes",
  preferencesModalThemeFilteringClearAriaLabel: "Clear",
  resizeHandleAriaLabel: "Height of the editor",
  resizeHandleTooltipText: "Drag or select to resize",
};
