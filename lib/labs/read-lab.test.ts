/** What an author is told: everything that is wrong, with line and column. */
import { describe, expect, test } from "vitest";
import { stepsIn } from "./definition";
import { faultLine, readLab } from "./read-lab";
import { filled, referencesIn, valuesFor } from "./variables";

const targets = new Set(["nav.account-menu", "user-wizard.name", "users.row[].link"]);
const whole = `id: first
title: A first lab
version: 1
era: current
level: beginner
minutes: 10
exams: [CLF]
language: en
summary: Make a user.
brief: Make a user called ben.
vars: { user: ben, password: { generate: password } }
scenario: fresh
start: { as: root, at: /iam }
tasks:
  - id: make
    title: Make the user
    goal: There is a user.
    steps:
      - { do: goto, page: users }
      - { do: fill, target: user-wizard.name, with: "\${user}", say: The name. }
      - { do: click, target: "users.row[\${user}].link", expect: { exists: "user/\${user}" } }
grade:
  pass: 10
  checks:
    - { id: there, title: The user is there., points: 10, exists: "user/\${user}" }
hints: { make: [Look at the users.] }
solution: tasks
solutions:
  - { name: call, steps: [{ api: CreateUser, user: "\${user}" }] }
mutants:
  - { name: none, steps: [], fails: [there] }
explain: Users begin without permissions.
`;
const read = (yaml: string) => readLab(yaml, { file: "first.yaml", targets });
const faultsOf = (yaml: string) => (read(yaml).faults ?? []).map(faultLine);
const with_ = (from: string, to: string) => {
  expect(whole).toContain(from);
  return whole.replace(from, to);
};

test("a whole lab is read, its assertions in one form", () => {
  const { lab, faults } = read(whole);
  expect(faults).toBeUndefined();
  expect(lab?.grade.checks[0]).toEqual({
    id: "there",
    title: "The user is there.",
    points: 10,
    gate: false,
    assertion: { kind: "exists", is: [`user/\${user}`] },
  });
  expect(lab?.tasks[0] && stepsIn(lab.tasks[0], "current")).toHaveLength(3);
  expect(lab?.solutions[0]?.steps).toEqual([{ api: "CreateUser", with: { UserName: `\${user}` } }]);
});

describe("tells where and why", () => {
  test.each([
    ["a verb that there is not", "do: fill", "do: fil", '20:11: There is no verb "fil".'],
    [
      "a target that there is not",
      "user-wizard.name",
      "user-wizard.nam",
      '20:21: There is no target "user-wizard.nam"',
    ],
    [
      "a member of another verb",
      "page: users",
      "target: users.nothing, page: users",
      '19:21: Nothing is called "target"',
    ],
    ["a page that there is not", "page: users", "page: usars", "19:21: There are the pages iam, users"],
    [
      "an assertion that there is not",
      `exists: "user/\${user}" }\nhints`,
      'exist: "user/x" }\nhints',
      '25:59: There is no assertion "exist".',
    ],
    ["two assertions in one", "points: 10, exists", "points: 10, absent: user/x, exists", "One assertion at a time"],
    ["a scenario that there is not", "scenario: fresh", "scenario: frisch", '12:1: There is no scenario "frisch".'],
    [
      "points that do not add up",
      "points: 10",
      "points: 9",
      "23:3: The points of the checks add up to 9, not to the 10 that pass.",
    ],
    [
      "hints for a task that there is not",
      "hints: { make",
      "hints: { made",
      '26:10: There is no task "made" for these hints.',
    ],
    ["a mutant that names no check", "fails: [there]", "fails: [their]", 'There is no check "their".'],
    ["a variable without a value", "vars: { user: ben,", "vars: {", 'The variable "user" is not defined.'],
    ["an unknown step", "api: CreateUser, user", "call: CreateUser, user", "A step begins with one of api"],
    ["a member of a call", "api: CreateUser, user", "api: CreateUser, nutzer", 'A call has nothing called "nutzer".'],
    ["a key that nothing has", "minutes: 10", "minutes: 10\nminuten: 11", '7:1: Nothing is called "minuten" here.'],
    ["a missing key", "explain: Users begin without permissions.\n", "", "A value of type string belongs here."],
    ["an era without steps", "era: current\n", 'era: [current, "2020"]\n', undefined],
    ["what is no YAML", "title: A first lab", "title: [", "This is not YAML"],
  ])("%s", (_, from, to, said) => {
    const faults = faultsOf(with_(from, to));
    if (said === undefined) expect(faults).toEqual([]);
    else {
      expect(faults.join("\n")).toContain(said);
      expect(faults[0]).toMatch(/^first\.yaml:\d+:\d+: /);
    }
  });

  test("steps of one console only, where the lab is for both", () => {
    const yaml = with_("era: current", 'era: [current, "2020"]')
      .replace("    steps:\n", "    steps:\n      current:\n")
      .replaceAll(/^ {6}- \{ do/gm, "        - { do");
    expect(faultsOf(yaml)).toEqual(["first.yaml:18:5: The task has no steps for the console of 2020."]);
  });

  test("everything at once", () => {
    const yaml = with_("do: fill", "do: fil")
      .replace("points: 10", "points: ten")
      .replace("scenario: fresh", "scenario: x");
    expect(faultsOf(yaml).length).toBeGreaterThanOrEqual(3);
  });
});

test("YAML 1.2: on, no and yes are texts", () => {
  const { lab } = read(
    with_(`exists: "user/\${user}" }\nhints`, "can: { as: user/x, do: iam:GetUser, on: yes } }\nhints"),
  );
  expect(lab?.grade.checks[0]?.assertion).toMatchObject({ kind: "can", is: { on: ["yes"], as: ["user/x"] } });
});

describe("variables", () => {
  test("follow from the seed, each by itself", () => {
    const how = {
      who: { oneOf: ["Ben", "Caro", "Dev"] },
      secret: { generate: "password" as const },
      days: { from: 3, to: 9 },
    };
    expect(valuesFor(how, "a", {})).toEqual(valuesFor(how, "a", {}));
    const many = Array.from({ length: 40 }, (_, index) => valuesFor(how, String(index), {}));
    expect(new Set(many.map(({ who }) => who))).toEqual(new Set(["Ben", "Caro", "Dev"]));
    expect(new Set(many.map(({ secret }) => secret)).size).toBe(40);
    for (const { secret, days } of many) {
      expect(secret).toMatch(/^[A-Z][a-z]{5}-[a-z]{6}-\d{4}!$/);
      expect(Number(days)).toBeGreaterThanOrEqual(3);
      expect(Number(days)).toBeLessThanOrEqual(9);
    }
  });

  test("are put in place wherever they stand, and a policy's own are left", () => {
    const key = `user/\${user}`;
    const written = { [key]: [`arn:aws:iam::1:user/\${aws:username}`, `\${user}`] };
    expect(referencesIn(written)).toEqual(["user", "user"]);
    expect(filled(written, { user: "ben" })).toEqual({ "user/ben": [`arn:aws:iam::1:user/\${aws:username}`, "ben"] });
    expect(() => filled(`\${nobody}`, {})).toThrow("The variable nobody has no value.");
  });
});

test("a change takes effect after no more than five minutes", () => {
  const withDelay = (delay: string) =>
    with_("scenario: fresh\n", `scenario: fresh\naccounts:\n  main:\n    consistencyDelay: ${delay}\n`);
  expect(read(withDelay("300")).lab?.accounts).toEqual({ main: { consistencyDelay: 300 } });
  for (const delay of ["301", "-1"])
    expect(faultsOf(withDelay(delay))).toEqual([
      expect.stringContaining("It is a whole number of seconds, from 0 to 300."),
    ]);
  for (const delay of ["1.5", "soon"]) expect(faultsOf(withDelay(delay))).toHaveLength(1);
});

test("quotas of an account lie within AWS's bounds, and are those that AWS raises", () => {
  const withQuotas = (quotas: string) =>
    with_("scenario: fresh\n", `scenario: fresh\naccounts:\n  main:\n    quotas: ${quotas}\n`);
  expect(read(withQuotas("{ PoliciesPerRole: 25, RolesPerAccount: 10000 }")).lab?.accounts).toEqual({
    main: { quotas: { PoliciesPerRole: 25, RolesPerAccount: 10_000 } },
  });
  expect(faultsOf(withQuotas("{ PoliciesPerRole: 26 }"))).toEqual([
    expect.stringContaining("AWS has PoliciesPerRole from 20 to 25, in whole numbers."),
  ]);
  expect(faultsOf(withQuotas("{ UsersPerAccount: 6000 }"))).toEqual([
    expect.stringContaining('Nothing is called "UsersPerAccount" here.'),
  ]);
  expect(faultsOf(withQuotas("many"))).toHaveLength(1);
});
