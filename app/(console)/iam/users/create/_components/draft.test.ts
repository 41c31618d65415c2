import { describe, expect, it } from "vitest";
import {
  changed,
  changePasswordPolicyArn,
  emptyDraft,
  mostNames,
  type NewUsersDraft,
  newUsersDraft,
  reviewLines,
  type Surroundings,
  toInputs,
} from "./draft";

const readOnly = { arn: "arn:aws:iam::aws:policy/ReadOnlyAccess", name: "ReadOnlyAccess", type: "AWS managed" };
const ceiling = { arn: "arn:aws:iam::123456789012:policy/Ceiling", name: "Ceiling", type: "Customer managed" };
const plain: Surroundings = { passwords: ["made-1", "made-2"], usersMayChangePassword: false, copied: undefined };
const draft = (changes: Partial<NewUsersDraft>): NewUsersDraft => ({ ...emptyDraft, userNames: ["ben"], ...changes });

describe("changing a draft", () => {
  it("keeps one name at least and ten at most", () => {
    expect(changed(emptyDraft, { do: "remove-name", index: 0 }).userNames).toEqual([""]);
    let many: NewUsersDraft = emptyDraft;
    for (let i = 0; i < 12; i++) many = changed(many, { do: "add-name" });
    expect(many.userNames).toHaveLength(mostNames);
    expect(newUsersDraft.safeParse(many).success).toBe(true);
  });

  it("removes the name that was meant", () => {
    const names = draft({ userNames: ["ana", "ben", "caro"] });
    expect(changed(names, { do: "remove-name", index: 1 }).userNames).toEqual(["ana", "caro"]);
    expect(changed(names, { do: "rename", index: 2, to: "dev" }).userNames).toEqual(["ana", "ben", "dev"]);
  });
});

describe("the operations of a draft", () => {
  it("creates the user and nothing else where nothing else was asked", () => {
    expect(toInputs(draft({}), plain)).toEqual([
      {
        name: "ben",
        createUser: { UserName: "ben" },
        createLoginProfile: undefined,
        addUserToGroup: [],
        attachUserPolicy: [],
        putUserPolicy: [],
        putUserPermissionsBoundary: undefined,
        createAccessKey: undefined,
      },
    ]);
  });

  it("gives each of several users a password and a key of their own", () => {
    const inputs = toInputs(
      draft({ userNames: ["ana", "ben"], consoleAccess: true, programmatic: true, resetRequired: false }),
      plain,
    );
    expect(inputs.map(({ createLoginProfile }) => createLoginProfile)).toEqual([
      { UserName: "ana", Password: "made-1", PasswordResetRequired: false },
      { UserName: "ben", Password: "made-2", PasswordResetRequired: false },
    ]);
    expect(inputs.map(({ createAccessKey }) => createAccessKey)).toEqual([{ UserName: "ana" }, { UserName: "ben" }]);
  });

  it("uses the custom password rather than one that was made", () => {
    const [input] = toInputs(draft({ consoleAccess: true, password: "custom", customPassword: "Own-1234" }), plain);
    expect(input?.createLoginProfile?.Password).toBe("Own-1234");
  });

  it("attaches IAMUserChangePassword only where a reset is required and the account does not let users change theirs", () => {
    const attached = (changes: Partial<NewUsersDraft>, usersMayChangePassword: boolean) =>
      toInputs(draft(changes), { ...plain, usersMayChangePassword })[0]?.attachUserPolicy.map(
        (input) => input.PolicyArn,
      );
    expect(attached({ consoleAccess: true }, false)).toEqual([changePasswordPolicyArn]);
    expect(attached({ consoleAccess: true }, true)).toEqual([]);
    expect(attached({ consoleAccess: true, resetRequired: false }, false)).toEqual([]);
    expect(attached({ programmatic: true }, false)).toEqual([]);
    const more: Partial<NewUsersDraft> = { consoleAccess: true, way: "attach", policies: [readOnly] };
    expect(attached(more, false), "before what the quota might refuse").toEqual([
      changePasswordPolicyArn,
      readOnly.arn,
    ]);
  });

  it("attaches a policy once though it was picked besides", () => {
    const picked = { arn: changePasswordPolicyArn, name: "IAMUserChangePassword", type: "AWS managed" };
    const [input] = toInputs(draft({ consoleAccess: true, way: "attach", policies: [picked, readOnly] }), plain);
    expect(input?.attachUserPolicy.map(({ PolicyArn }) => PolicyArn)).toEqual([picked.arn, readOnly.arn]);
  });

  it("heeds only the way that is chosen", () => {
    const all = { groups: ["Devs"], policies: [readOnly], copyFrom: "ana" };
    const copied = { groups: ["Ops"], policyArns: [ceiling.arn], inline: [], boundaryArn: undefined };
    const [byGroup] = toInputs(draft({ ...all, way: "groups" }), { ...plain, copied });
    expect([byGroup?.addUserToGroup, byGroup?.attachUserPolicy]).toEqual([
      [{ GroupName: "Devs", UserName: "ben" }],
      [],
    ]);
    const [attached] = toInputs(draft({ ...all, way: "attach" }), { ...plain, copied });
    expect([attached?.addUserToGroup, attached?.attachUserPolicy.map((input) => input.PolicyArn)]).toEqual([
      [],
      [readOnly.arn],
    ]);
  });

  it("copies groups, managed and inline policies and the boundary; a boundary of one's own goes before", () => {
    const copied = {
      groups: ["Ops"],
      policyArns: [readOnly.arn],
      inline: [{ name: "extra", document: "{}" }],
      boundaryArn: readOnly.arn,
    };
    const [input] = toInputs(draft({ way: "copy", copyFrom: "ana" }), { ...plain, copied });
    expect(input).toMatchObject({
      addUserToGroup: [{ GroupName: "Ops", UserName: "ben" }],
      attachUserPolicy: [{ PolicyArn: readOnly.arn, UserName: "ben" }],
      putUserPolicy: [{ PolicyName: "extra", PolicyDocument: "{}", UserName: "ben" }],
      putUserPermissionsBoundary: { PermissionsBoundary: readOnly.arn, UserName: "ben" },
    });
    const own = draft({ way: "copy", copyFrom: "ana", useBoundary: true, boundary: ceiling });
    expect(toInputs(own, { ...plain, copied })[0]?.putUserPermissionsBoundary?.PermissionsBoundary).toBe(ceiling.arn);
  });

  it("tags every user", () => {
    const inputs = toInputs(draft({ userNames: ["ana", "ben"], tags: [{ key: "team", value: "" }] }), plain);
    const tags = [{ Key: "team", Value: "" }];
    expect(inputs.map(({ createUser }) => createUser.Tags)).toEqual([tags, tags]);
  });
});

describe("the summary of a review", () => {
  const change = { name: "IAMUserChangePassword", type: "AWS managed", usedAs: "Permissions policy" };
  const lines = (changes: Partial<NewUsersDraft>, usersMayChangePassword = false) =>
    reviewLines(draft(changes), { usersMayChangePassword, copied: undefined });

  it("tells the policy that is attached besides, where it will be", () => {
    expect(lines({ consoleAccess: true })).toEqual([change]);
    expect(lines({ consoleAccess: true }, true)).toEqual([]);
    expect(lines({ consoleAccess: true, resetRequired: false })).toEqual([]);
    expect(lines({ programmatic: true })).toEqual([]);
  });

  it("tells it once, after what was chosen and before the boundary", () => {
    const picked = { arn: changePasswordPolicyArn, name: "IAMUserChangePassword", type: "AWS managed" };
    expect(lines({ consoleAccess: true, way: "attach", policies: [picked] })).toEqual([change]);
    const bounded = { groups: ["Devs"], useBoundary: true, boundary: ceiling };
    const all = lines({ consoleAccess: true, ...bounded });
    expect(all.map(({ name, usedAs }) => [name, usedAs])).toEqual([
      ["Devs", "Permissions group"],
      ["IAMUserChangePassword", "Permissions policy"],
      ["Ceiling", "Permissions boundary"],
    ]);
    expect(lines({ ...bounded, useBoundary: false })).toHaveLength(1);
  });

  it("lists what is copied, that policy once, and the boundary that the user will have", () => {
    const picked = { arn: changePasswordPolicyArn, name: "IAMUserChangePassword", type: "AWS managed" };
    const copied = { groups: ["Ops"], policies: [picked], inline: ["own"], boundary: readOnly };
    const copies = draft({ consoleAccess: true, way: "copy", copyFrom: "ana" });
    const names = (of: NewUsersDraft) =>
      reviewLines(of, { usersMayChangePassword: false, copied }).map(({ name }) => name);
    expect(names(copies)).toEqual(["Ops", "IAMUserChangePassword", "own", "ReadOnlyAccess"]);
    expect(names({ ...copies, useBoundary: true, boundary: ceiling }).at(-1)).toBe("Ceiling");
  });
});
