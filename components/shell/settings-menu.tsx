"use client";
import Icon from "@cloudscape-design/components/icon";
import { useEffect, useState } from "react";
import { navTargets } from "../targets";
import { BarMenu } from "./bar-menu";
import { applyVisualMode, followBrowser, type VisualMode, visualModes } from "./visual-mode";

const names: Record<VisualMode, string> = { light: "Light", dark: "Dark", browser: "Browser default" };

/** The gear: how the console looks. */
export function SettingsMenu({ mode: first }: { mode: VisualMode }) {
  const [mode, setMode] = useState(first);
  useEffect(() => followBrowser(mode), [mode]);
  return (
    <BarMenu target={navTargets.settings} ariaLabel="Settings" label={<Icon name="settings" />}>
      {() => (
        <fieldset className="m-0 border-0 p-3">
          <legend className="bar-heading p-0">Visual mode</legend>
          {visualModes.map((choice) => (
            <label key={choice} className="flex items-center gap-2 py-1 text-sm">
              <input
                type="radio"
                name="visual-mode"
                data-testid={navTargets.mode(choice)}
                checked={mode === choice}
                onChange={() => {
                  setMode(choice);
                  applyVisualMode(choice);
                }}
              />
              {names[choice]}
            </label>
          ))}
        </fieldset>
      )}
    </BarMenu>
  );
}
