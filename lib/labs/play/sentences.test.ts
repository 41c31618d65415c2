/** What a step says: the words of the page in it, its secrets not. */
import { describe, expect, test } from "vitest";
import type { LabStep } from "../definition";
import { plainText, type Seen, spokenText, textOfStep } from "./sentences";

const told = (step: LabStep, seen?: Seen) => plainText(textOfStep(step, seen).sentence);

describe("the sentence of a step", () => {
  test.each<[string, LabStep, Seen?]>([
    ["Choose Create user.", { do: "click", target: "users.create" }, { name: "Create user", role: "button" }],
    ["Choose the Groups tab.", { do: "click", target: "user.tab[groups]" }, { name: "Groups", role: "tab" }],
    ["In the dialog, choose Remove.", { do: "click", target: "confirm.submit" }, { name: "Remove", role: "button" }],
    ["Open Services.", { do: "open", target: "nav.services" }, { name: "Services" }],
    ["Open the account menu.", { do: "click", target: "nav.account-menu" }, { name: "Account ID: 1234-5678-9012 Ana" }],
    ["Enter Ben in User name.", { do: "fill", target: "user-wizard.name", with: "Ben" }, { name: "User name" }],
    ["Type x in Filter.", { do: "type", target: "users.filter", with: "x" }, { name: "Filter" }],
    ["Tick Activate IAM Access.", { do: "check", target: "billing-access.activate" }, { name: "Activate IAM Access" }],
    ["Turn on us-east-2.", { do: "check", target: "sts.toggle[us-east-2]" }, { name: "us-east-2", role: "switch" }],
    ["Clear the tick of Reset.", { do: "uncheck", target: "password.reset" }, { name: "Reset" }],
    ["Select Custom password.", { do: "choose", target: "password.kind[custom]" }, { name: "Custom password" }],
    ["In Actions, choose Delete.", { do: "select", target: "x.actions[k]", option: "Delete" }, { name: "Actions" }],
    [
      "Choose Add files, and the file a.csv.",
      { do: "upload", target: "upload.add-files", file: "a.csv" },
      { name: "Add files" },
    ],
    ["To confirm, type delete.", { do: "confirm", type: "delete" }],
    ["Sign in as the root user.", { do: "signIn", as: "root" }],
    [
      "Sign in as Ben in the account dev, and choose a new password.",
      { do: "signIn", as: "user/Ben", in: "dev", newPassword: "new-secret-1" },
    ],
    ["Sign out.", { do: "signOut" }],
    ["Switch to the role Reader.", { do: "switchRole", role: "Reader" }],
    ["Switch to the role Reader in the account prod.", { do: "switchRole", role: "Reader", account: "prod" }],
    ["Switch back.", { do: "switchBack" }],
    ["Enter the code that the authenticator shows.", { do: "mfa", code: "root", target: "mfa.code[1]" }],
    ["Wait for the next code, and enter it beside the first.", { do: "mfa", code: "root", target: "mfa.code[2]" }],
    ["Enter the code that the authenticator shows for Ben, and submit it.", { do: "mfa", code: "Ben" }],
    ["Plug in a security key.", { do: "mfa", passkey: "usb" }],
    ["Open the command drawer, and run:", { do: "cli", command: "aws sts get-caller-identity" }],
    [
      "Open the command drawer, and run with the access key of svc:",
      { do: "cli", command: "aws s3 ls", as: "user/svc" },
    ],
    ["Wait until CreateUser stands in the event history.", { do: "wait", event: "CreateUser" }],
    ["Look at the result.", { do: "shot", name: "result" }],
    ["Open the page User groups, /iam/groups.", { do: "goto", page: "groups" }],
    ["Open the page Identity providers, /iam/identity-providers.", { do: "goto", page: "identity-providers" }],
    ["Open the address /iam/users/u1.", { do: "goto", url: "/iam/users/u1" }],
    ["Read it before you make it.", { do: "say", say: "Read it before you make it." }],
  ])("%s", (sentence, step, seen) => {
    expect(told(step, seen)).toBe(sentence);
  });

  test("calls a row by its key, whatever its check box is called", () => {
    expect(told({ do: "check", target: "pick-users.row[Ben].select" }, { name: "Select Ben" })).toBe("Tick Ben.");
    expect(told({ do: "click", target: "groups.row[Testers].link" }, { name: "Testers" })).toBe("Choose Testers.");
  });

  test("without a page to look at, calls the target by its id", () => {
    expect(told({ do: "click", target: "users.create" })).toBe("Choose users.create.");
  });

  test("never says what is typed where the step is secret", () => {
    const step: LabStep = { do: "fill", target: "signin.password", with: "hunter2!Hunter2", secret: true };
    expect(JSON.stringify(textOfStep(step, { name: "Password" }))).not.toContain("hunter2");
    expect(told(step, { name: "Password" })).toBe("Enter the password in Password.");
  });

  test("a policy stands below its sentence", () => {
    const policy = '{\n  "Version": "2012-10-17"\n}\n';
    const { sentence, block } = textOfStep({ do: "fill", target: "x", with: policy }, { name: "Policy editor" });
    expect([plainText(sentence), block]).toEqual(["Put this text into Policy editor:", policy.trimEnd()]);
  });

  test("a question comes with its choices, and without its answer", () => {
    const text = textOfStep(
      { do: "ask", question: "region" },
      { question: { q: "Why?", choices: { a: "It is global.", b: "Chance." } } },
    );
    expect([plainText(text.sentence), text.choices]).toEqual(["Why?", ["It is global.", "Chance."]]);
  });

  test("is spoken with the reason behind it", () => {
    const click: LabStep = { do: "click", target: "x", say: "It begins the wizard." };
    expect(spokenText(textOfStep(click, { name: "Add user" }))).toBe("Choose Add user. It begins the wizard.");
    const command: LabStep = { do: "cli", command: "aws s3 ls", say: "One call." };
    expect(spokenText(textOfStep(command))).toBe("Open the command drawer, and run. One call.");
  });
});
