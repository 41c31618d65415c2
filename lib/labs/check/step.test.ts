/** What a step leads to is asked of the accounts as they are, also of an attempt that was kept as text. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { targetRegistry } from "@/components/targets";
import { applySteps } from "@/lib/doors/control/apply";
import { beginLab } from "@/lib/doors/control/lab-attempt";
import { readLab } from "../read-lab";
import type { Attempt } from "./grade";
import { verdictsOnStep } from "./step";

const file = "lib/labs/definitions/l06-groups-and-job-functions.yaml";

test("a step is done once its assertion holds; one that expects nothing has no verdict", async () => {
  const { lab } = readLab(readFileSync(file, "utf8"), { file, targets: new Set(targetRegistry.keys()) });
  if (!lab) throw new Error("The lab cannot be read.");
  const { attempt, applying } = await beginLab(lab, { seed: "steps", era: "2020" });
  const kept = (): Attempt => JSON.parse(JSON.stringify(attempt));
  const [task] = lab.tasks;
  const steps = Array.isArray(task?.steps) ? task.steps : [];
  const asked = (step: number) => verdictsOnStep(lab, kept(), { era: "2020", task: task?.id ?? "", step });
  const first = steps.findIndex(({ expect: expected }) => expected !== undefined);

  expect(await asked(first)).toEqual([{ passed: false, reason: expect.stringContaining("Developers") }]);
  await applySteps([{ api: "CreateGroup", with: { GroupName: "Developers" } }], applying);
  expect(await asked(first)).toMatchObject([{ passed: true }]);
  expect(await asked(0)).toEqual([]);
  expect(await asked(steps.length)).toEqual([]);
});
