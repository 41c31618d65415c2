/** Signing in and out by the pages, second factors, and roles. */
import { Passkeys } from "../../fixtures/package/passkeys";
import { settled } from "../../fixtures/test";
import type { Player } from "../player";
import type { PlayVerb } from "./verb";

/** Whoever is signed in on this tab signs out first. */
export const signIn: PlayVerb = async (step, player) => {
  const { as = "root", in: account = player.attempt.main } = step;
  const { values } = player.attempt;
  if (await player.at("nav.account-menu").isVisible()) await leave(player);
  await player.keptAll();
  [player.who, player.account] = [as, account];
  const userName = as.replace("user/", "");
  const known = as === "root" ? values[`${account}.rootPassword`] : player.has.passwords.get(userName);
  const password = step.password ?? known ?? values[`${account}.userPassword`] ?? "";
  if (as === "root") {
    await player.goto("/signin/root");
    await player.write("signin.email", values[`${account}.rootEmail`] ?? "");
    await player.press("signin.next");
  } else {
    await player.goto(values[`${account}.signInPath`] ?? "");
    await player.write("signin.username", userName);
  }
  await player.write("signin.password", password);
  await player.press("signin.submit");
  await giveMore(player, password, step.newPassword);
};

/** What the sign-in asks for besides: a code, and a new password. */
async function giveMore(player: Player, password: string, newPassword: string | undefined) {
  const [inside, code, change] = ["nav.account-menu", "mfa.code", "signin.confirm-change"].map((id) => player.at(id));
  if (!inside || !code || !change) throw new Error("There are three of them.");
  const owner = player.who.replace("user/", "");
  await inside.or(code).or(change).waitFor();
  if (await code.isVisible()) {
    await code.fill(await player.has.freshCode(owner, player.accountId));
    await player.press("mfa.submit");
    await inside.or(change).waitFor();
  }
  if (await change.isVisible()) {
    if (newPassword === undefined) throw new Error(`${player.who} must choose a new password, and the step has none.`);
    await player.write("signin.old-password", password);
    await player.write("signin.new-password", newPassword);
    await player.write("signin.retype-password", newPassword);
    await player.press("signin.confirm-change");
    player.has.passwords.set(owner, newPassword);
    await inside.waitFor();
  }
  await settled(player.page);
}

export const signOut: PlayVerb = async (_, player) => leave(player);

async function leave(player: Player) {
  await player.press("nav.account-menu");
  await player.show("nav.account-menu.sign-out");
  await player.act(async () => {
    await player.at("nav.account-menu.sign-out").click();
    await player.page.waitForURL(/\/sign(in|out)/);
    await settled(player.page);
  });
  player.who = "";
}

export const switchRole: PlayVerb = async ({ role = "", account, name, color }, player) => {
  const accountId = player.attempt.accounts[account ?? player.account] ?? account ?? "";
  const asked = { account: accountId, roleName: role, ...(name && { displayName: name }), ...(color && { color }) };
  await player.goto(`/switchrole?${new URLSearchParams(asked)}`);
  await player.press("switchrole.submit");
};

export const switchBack: PlayVerb = async (_, player) => {
  await player.press("nav.account-menu");
  await player.press("nav.account-menu.switch-back");
};

/** A code of the app, into the field that the step names or at the sign-in; or a passkey that is plugged in. */
export const mfa: PlayVerb = async ({ code, passkey, target }, player) => {
  if (passkey !== undefined) {
    await new Passkeys(player.page).plug(passkey === "usb" ? "usb" : "internal");
    return;
  }
  const owner = code ?? player.who.replace("user/", "");
  // Two fields in a row take two codes that follow one another, the second of which shows now.
  if (target === "mfa.code[1]") return player.write(target, await player.has.code(owner, player.accountId, -1));
  if (target === "mfa.code[2]") return player.write(target, await player.has.code(owner, player.accountId));
  await player.write(target ?? "mfa.code", await player.has.freshCode(owner, player.accountId));
  if (target === undefined) await player.press("mfa.submit");
};
