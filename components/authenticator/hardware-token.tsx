"use client";
import Button from "@cloudscape-design/components/button";
import { CopyValue } from "../form/copy-value";
import { authenticatorTargets } from "../targets";
import type { TrainingDevice } from "./devices";
import { codeSeconds, useShownCode } from "./use-shown-code";

/** A key fob with a small display: its serial number on the back is printed on the front here. */
export function HardwareToken(props: { device: TrainingDevice; clockOffsetMs: number; onRemove: () => void }) {
  const { device, clockOffsetMs, onRemove } = props;
  const shown = useShownCode(device.secret, clockOffsetMs);
  return (
    // A countdown is no reason to call the page unsettled.
    <div data-live className="flex items-start gap-2 py-3" data-testid={authenticatorTargets.device(device.label)}>
      <div className="flex grow items-center gap-3 rounded-l-full rounded-r-2xl bg-neutral-700 p-3 text-white">
        <span aria-hidden className="size-5 shrink-0 rounded-full border-4 border-neutral-300 bg-(--panel)" />
        <div className="grow">
          <div className="flex items-center justify-between rounded bg-[#cfd8c4] px-2 py-1 gap-1 font-mono text-xl text-black">
            <span className="whitespace-nowrap">
              {shown ? `${shown.code.slice(0, 3)} ${shown.code.slice(3)}` : "--- ---"}
            </span>
            <span
              role="img"
              className="overflow-hidden text-xs whitespace-nowrap"
              aria-label={shown ? `${shown.left} of ${codeSeconds} seconds left` : "No code yet"}
            >
              {"▮".repeat(Math.ceil((shown?.left ?? 0) / 5))}
            </span>
          </div>
          <div className="mt-1 text-xs">S/N {device.label}</div>
        </div>
      </div>
      <div className="flex flex-col">
        <Button variant="icon" iconName="remove" ariaLabel={`Remove ${device.label}`} onClick={onRemove} />
        <CopyValue value={device.label} label={`Serial number ${device.label}`} shown="none" />
        <CopyValue
          value={shown?.code ?? ""}
          label={`Code of ${device.label}`}
          shown="none"
          data-testid={authenticatorTargets.code(device.label)}
        />
      </div>
    </div>
  );
}
