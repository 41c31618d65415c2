/** Commands in the command drawer, which is closed behind them: it stands over what the next step needs. */
import { expect, settled } from "../../fixtures/test";
import type { Player } from "../player";
import type { PlayVerb } from "./verb";

export const cli: PlayVerb = async ({ command = "", as }, player) => {
  await player.press("nav.command-line");
  const line = await withCode(command, player);
  if (as === undefined) await run(line, player);
  else await runWithKeys(line, as, player);
  await player.show("command-line.panel");
  await player.press("nav.command-line");
};

async function runWithKeys(line: string, as: string, player: Player) {
  await player.keptAll();
  const keys = player.has.keys.get(as.replace("user/", ""));
  if (!keys) throw new Error(`No step before has saved an access key of ${as}.`);
  await run(`export AWS_ACCESS_KEY_ID=${keys.accessKeyId} AWS_SECRET_ACCESS_KEY=${keys.secretAccessKey}`, player);
  await run(line, player);
  await run("unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY", player);
}

async function run(line: string, { page }: Player) {
  const lines = page.getByTestId("command-line.log").locator("[data-exit-code]");
  const before = await lines.count();
  const prompt = page.getByTestId("command-line.input");
  await prompt.fill(line);
  await prompt.press("Enter");
  await settled(page);
  await expect(lines.nth(before), line.split(" ").slice(0, 3).join(" ")).toHaveAttribute("data-exit-code", "0");
}

async function withCode(command: string, { has, accountId }: Player) {
  const [, device] = /--serial-number \S*:mfa\/(\S+)/.exec(command) ?? [];
  if (device === undefined || !command.includes("--token-code 000000")) return command;
  return command.replace("--token-code 000000", `--token-code ${await has.freshCode(device, accountId)}`);
}
