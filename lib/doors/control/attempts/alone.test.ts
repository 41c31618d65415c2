/** Labs that somebody begins alone, and what the panel is told of them. */
import { describe, expect, test } from "vitest";
import { provenanceOf } from "@/lib/accounts/lab-tokens";
import { provisionAccount } from "@/lib/accounts/provision";
import { attemptsAlone, beginAlone, continueAlone, endAlone } from "./alone";
import { askGuide, guideQuestion } from "./ask-guide";
import { openLabs } from "./catalogue";
import { finishAttempt } from "./teach-attempt";
import { belongingsViewOf, viewOf } from "./view";

const lab = "l10-read-the-denial";
const ask = (id: string, question: object) => askGuide(id, guideQuestion.parse(question));

describe("a lab begun alone", () => {
  test("there are five open at most, those from a lab's own accounts among them; ending one makes room", async () => {
    const { accountId } = await provisionAccount();
    const first = await beginAlone(accountId, { lab: "l04-first-administrator-2020", help: "goals" });
    for (const _ of [2, 3, 4, 5]) await beginAlone(first.kept.accountId, { lab: "l01-find-your-way", help: "exam" });
    await expect(beginAlone(accountId, { lab, help: "guided" })).rejects.toThrow(
      "You have 5 labs open. End one of them, then begin another.",
    );
    expect(await openLabs(accountId)).toHaveLength(5);
    const stranger = await provisionAccount();
    await expect(endAlone(stranger.accountId, first.id)).rejects.toThrow("There is no such attempt.");
    await expect(continueAlone(stranger.accountId, first.id)).rejects.toThrow("There is no such attempt.");
    await endAlone(accountId, first.id);
    expect(await provenanceOf(first.kept.accountId)).toBeUndefined();
    await finishAttempt((await beginAlone(accountId, { lab, help: "guided" })).id);
    expect(await openLabs(accountId)).toHaveLength(4);
    expect(await attemptsAlone(accountId)).toHaveLength(5);
  }, 60_000);

  test("tells the panel as much as its level of help allows, and never what is right", async () => {
    const { accountId } = await provisionAccount();
    const levels = await Promise.all(
      (["guided", "goals", "exam"] as const).map(async (help) => (await beginAlone(accountId, { lab, help })).id),
    );
    const [guided, goals, exam] = await Promise.all(levels.map(viewOf));
    expect(guided?.tasks[0]?.steps.at(-1)).toMatchObject({ do: "ask", question: "which", seen: true, done: false });
    expect(guided?.current).toEqual({ task: "read", step: 0 });
    expect(goals?.tasks.flatMap(({ steps }) => steps)).toEqual([]);
    expect(goals?.tasks[1]?.checks.map(({ id }) => id)).toContain("all-read");
    expect([exam?.tasks, exam?.current]).toEqual([[], undefined]);
    expect(exam?.questions).toMatchObject([{ id: "which", parts: ["u1", "u2", "u3", "u4"], answered: null }]);
    for (const view of [guided, goals, exam])
      expect(JSON.stringify(view)).not.toMatch(
        /"(expect|match|equals|oneOf|salt|seed|solutions)"|explicit-resource","/,
      );
    const [account] = await belongingsViewOf(levels[0] ?? "");
    expect(account).toMatchObject({ name: "main", signInPath: expect.stringContaining("/signin/") });
    expect(account?.users.map(({ name }) => name)).toContain("Ana");
  }, 60_000);

  test("is told answers, hints and grades by the panel, each with what it may not ask", async () => {
    const { accountId } = await provisionAccount();
    const { id } = await beginAlone(accountId, { lab, help: "guided" });
    const right = { u1: "implicit", u2: "explicit-identity", u3: "boundary", u4: "explicit-resource" };
    const wrong = await ask(id, { do: "answer", question: "which", answer: { ...right, u1: "boundary" } });
    expect(wrong.view.tasks[0]?.state).toBe("working");
    const { view } = await ask(id, { do: "answer", question: "which", answer: right });
    expect(view.tasks[0]?.state).toBe("done");
    await expect(ask(id, { do: "answer", question: "other", answer: "x" })).rejects.toThrow("no such question");
    expect((await ask(id, { do: "hint", task: "mend" })).view.tasks[1]?.hints).toHaveLength(1);
    const { grade } = await ask(id, { do: "grade" });
    expect(grade).toMatchObject({ passed: false, max: 100 });
    expect(grade?.checks.every(({ reason }) => reason !== "")).toBe(true);
    expect(guideQuestion.safeParse({ do: "tell", visited: Array(101).fill("/") }).success).toBe(false);
  }, 60_000);
});
