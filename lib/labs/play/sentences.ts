/**
 * What a step of a lab says to a person: `Choose **Create user**.` One place for the panel, the document and the video.
 * Pure. It knows the step and what the page calls its target; how emphasis is drawn is its reader's.
 */
import type { LabStep } from "../definition";
import { addressOfPage } from "../verbs";

/** A part of a sentence: plain, a name that stands on the page, or a text that one types. */
export interface Span {
  text: string;
  as?: "name" | "typed";
}

export interface StepText {
  sentence: readonly Span[];
  /** What is typed, where it is too long for a sentence: a policy, a command. */
  block?: string;
  /** The author's word on the step. */
  why?: string;
  /** Of a question: what one chooses from. */
  choices?: readonly string[];
}

/** What is known of the step beyond its file. */
export interface Seen {
  /** The accessible name of the target, and its role. */
  name?: string | undefined;
  role?: string | undefined;
  /** What the step asks. */
  question?: { q: string; choices?: Readonly<Record<string, string>> | undefined } | undefined;
}

/** It is called by the account and who is signed in, which is another name for everybody. */
const accountMenu = "nav.account-menu";

/** How much of a typed text stands in a sentence. */
const shortest = 60;

/** In: a step whose variables have their values. Out: its sentence, with what belongs below it. */
export function textOfStep(step: LabStep, seen: Seen = {}): StepText {
  if (step.do === "say") return { sentence: [{ text: step.say ?? "" }] };
  return { ...imperative(step, seen), ...(step.say === undefined ? {} : { why: step.say }) };
}

/** The same without emphasis: for alternative texts, captions and titles. */
export const plainText = (sentence: readonly Span[]): string => sentence.map(({ text }) => text).join("");

/** Everything that a step says, as one breath: what a video's caption shows. */
export function spokenText({ sentence, why }: StepText): string {
  const told = plainText(sentence);
  return why === undefined ? told : `${told.replace(/:$/, ".")} ${why}`;
}

function imperative(step: LabStep, seen: Seen): StepText {
  const target = name(nameOf(step.target, seen));
  const { with: text = "", option = "", file = "" } = step;
  switch (step.do) {
    case "goto":
      return { sentence: destination(step) };
    case "open":
      return step.target === accountMenu ? said`Open the account menu.` : said`Open ${target}.`;
    case "click":
      if (step.target === accountMenu) return said`Open the account menu.`;
      if (step.target?.startsWith("confirm.")) return said`In the dialog, choose ${target}.`;
      return seen.role === "tab" ? said`Choose the ${target} tab.` : said`Choose ${target}.`;
    case "fill":
      return typed("Enter", text, target, step.secret);
    case "type":
      return typed("Type", text, target, step.secret);
    case "check":
      return seen.role === "switch" ? said`Turn on ${target}.` : said`Tick ${target}.`;
    case "uncheck":
      return seen.role === "switch" ? said`Turn off ${target}.` : said`Clear the tick of ${target}.`;
    case "choose":
      return said`Select ${target}.`;
    case "select":
      return said`In ${target}, choose ${name(option)}.`;
    case "upload":
      return said`Choose ${target}, and the file ${typedText(file)}.`;
    case "confirm":
      return said`To confirm, type ${typedText(step.type ?? "")}.`;
    case "signIn":
      return { sentence: signingIn(step) };
    case "signOut":
      return said`Sign out.`;
    case "switchRole":
      return step.account === undefined
        ? said`Switch to the role ${name(step.role ?? "")}.`
        : said`Switch to the role ${name(step.role ?? "")} in the account ${name(step.account)}.`;
    case "switchBack":
      return said`Switch back.`;
    case "mfa":
      return secondFactor(step);
    case "cli":
      return {
        ...(step.as === undefined
          ? said`Open the command drawer, and run:`
          : said`Open the command drawer, and run with the access key of ${name(person(step.as))}:`),
        block: step.command ?? "",
      };
    case "wait":
      return said`Wait until ${name(step.event ?? "")} stands in the event history.`;
    case "shot":
      return said`Look at the result.`;
    case "ask":
      return asked(seen);
    case "say":
      return { sentence: [] };
  }
}

/** A tagged template: parts of a sentence between its words. */
function said(words: TemplateStringsArray, ...parts: Span[]): StepText {
  const sentence = words.flatMap((text, index): Span[] => {
    const part = parts[index];
    return [...(text === "" ? [] : [{ text }]), ...(part ? [part] : [])];
  });
  return { sentence };
}

const name = (text: string): Span => ({ text, as: "name" });
const typedText = (text: string): Span => ({ text, as: "typed" });

/** A row is called by its key, whatever its check box is called; without a page to look at, the id says most. */
function nameOf(target = "", { name: known }: Seen): string {
  const row = /\.row\[(.+)\](?:\.(?:link|select))?$/.exec(target)?.[1];
  return row ?? (known || target);
}

function typed(verb: "Enter" | "Type", text: string, target: Span, secret = false): StepText {
  if (secret)
    return /password/i.test(target.text) ? said`Enter the password in ${target}.` : said`Enter it in ${target}.`;
  const fits = text.length <= shortest && !text.includes("\n");
  if (fits)
    return verb === "Enter"
      ? said`Enter ${typedText(text)} in ${target}.`
      : said`Type ${typedText(text)} in ${target}.`;
  return { ...said`Put this text into ${target}:`, block: text.trimEnd() };
}

/** `Users, /iam/users`. */
function destination({ page, url }: LabStep): Span[] {
  if (url !== undefined) return said`Open the address ${typedText(url)}.`.sentence.slice();
  const address = addressOfPage(page ?? "") ?? "";
  return said`Open the page ${name(pageTitles[page ?? ""] ?? capital(page ?? ""))}, ${typedText(address)}.`.sentence.slice();
}

/** Pages whose name says less than their title. */
const pageTitles: Readonly<Record<string, string>> = {
  iam: "IAM dashboard",
  groups: "User groups",
  events: "Event history",
};
const capital = (key: string) => `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll("-", " ")}`;

/** `user/Ben` is Ben. */
const person = (written: string) => written.replace(/^(user|role)\//, "");

function signingIn({ as = "root", in: account, newPassword }: LabStep): Span[] {
  const who: Span[] = as === "root" ? [{ text: "the root user" }] : [name(person(as))];
  return [
    { text: "Sign in as " },
    ...who,
    ...(account === undefined ? [] : [{ text: " in the account " }, name(account)]),
    { text: newPassword === undefined ? "." : ", and choose a new password." },
  ];
}

function secondFactor({ passkey, target, code }: LabStep): StepText {
  if (passkey === "usb") return said`Plug in a security key.`;
  if (passkey !== undefined) return said`Have a passkey at hand.`;
  if (target === "mfa.code[1]") return said`Enter the code that the authenticator shows.`;
  if (target === "mfa.code[2]") return said`Wait for the next code, and enter it beside the first.`;
  const whose = code === undefined || code === "root" ? undefined : name(code);
  const end = target === undefined ? ", and submit it." : ".";
  return whose === undefined
    ? { sentence: [{ text: `Enter the code that the authenticator shows${end}` }] }
    : { sentence: [{ text: "Enter the code that the authenticator shows for " }, whose, { text: end }] };
}

function asked({ question }: Seen): StepText {
  if (!question) return said`Answer the question.`;
  const choices = Object.values(question.choices ?? {});
  return { sentence: [{ text: question.q }], ...(choices.length > 0 ? { choices } : {}) };
}
