"use client";
import { navTargets } from "../targets";
import { BarLink } from "./bar-link";
import { visualModeNames, visualModes } from "./visual-mode";
import { useVisualMode } from "./visual-mode-context";

/** Language, how the console looks, and the way to what else is kept. In: that page, where there is one. */
export default function SettingsPanel({ more, onFollow }: { more: string | undefined; onFollow: () => void }) {
  const { mode, choose } = useVisualMode();
  return (
    <>
      <dl className="m-0 border-b bar-line p-3 text-sm">
        <dt className="font-bold">Language</dt>
        <dd className="m-0">English</dd>
      </dl>
      <fieldset className="m-0 border-0 p-3">
        <legend className="p-0 pt-2 text-sm font-bold">Visual mode</legend>
        {visualModes.map((choice) => (
          <label key={choice} className="flex items-center gap-2 py-1 text-sm">
            <input
              type="radio"
              name="visual-mode"
              data-testid={navTargets.mode(choice)}
              checked={mode === choice}
              onChange={() => choose(choice)}
            />
            {visualModeNames[choice]}
          </label>
        ))}
      </fieldset>
      {more && (
        <div className="border-t bar-line">
          <BarLink href={more} target={navTargets.moreSettings} onFollow={onFollow}>
            More user settings
          </BarLink>
        </div>
      )}
    </>
  );
}
