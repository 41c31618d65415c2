"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import SplitPanel from "@cloudscape-design/components/split-panel";
import { useRef, useState } from "react";
import { commandLineTargets } from "../targets";
import { CommandInput } from "./command-input";
import { CommandLog } from "./command-log";
import { useCommandShell } from "./shell-context";

/** The command drawer at the bottom of the window: what was run, and the prompt. */
export default function CommandPanel() {
  const { clear, upload } = useCommandShell();
  const chosen = useRef<HTMLInputElement>(null);
  const [notice, setNotice] = useState("");
  const take = async (file: File | undefined) => {
    if (!file) return;
    const problem = await upload(file);
    setNotice(problem ?? `${file.name} is in the home folder: use it as file://${file.name}`);
  };
  return (
    <SplitPanel
      header="CloudShell"
      closeBehavior="hide"
      hidePreferencesButton
      i18nStrings={{
        closeButtonAriaLabel: "Close CloudShell",
        openButtonAriaLabel: "Open CloudShell",
        resizeHandleAriaLabel: "Resize CloudShell",
        resizeHandleTooltipText: "Drag or select to resize",
      }}
      headerActions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            iconName="upload"
            ariaLabel="Upload file"
            data-testid={commandLineTargets.upload}
            onClick={() => chosen.current?.click()}
          >
            {/* In a narrow window the word leaves room for the panel's title. */}
            Upload<span className="max-sm:hidden"> file</span>
          </Button>
          <Button data-testid={commandLineTargets.clear} onClick={clear}>
            Clear
          </Button>
        </SpaceBetween>
      }
    >
      <div className="command-line" data-testid={commandLineTargets.panel}>
        <p className="command-hint">
          The AWS CLI, in this simulator. It acts as the console&apos;s session, or with keys of a profile (aws
          configure). Start with: aws help
        </p>
        <input
          ref={chosen}
          type="file"
          hidden
          aria-label="File for the home folder"
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = "";
          }}
        />
        <p role="status" className="command-hint">
          {notice}
        </p>
        <CommandLog />
        <CommandInput />
      </div>
    </SplitPanel>
  );
}
