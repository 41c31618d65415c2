"use client";
import { signinTargets } from "../targets";

/** The language of the pages: the simulator speaks one. The browser's own control, so that the page stays light. */
export function LanguageSelector() {
  return (
    <div className="text-center">
      <select
        aria-label="Language"
        className="rounded border border-(--line) bg-(--panel) px-2 py-1 text-sm text-(--panel-text)"
        data-testid={signinTargets.language}
      >
        <option value="en">English</option>
      </select>
    </div>
  );
}
