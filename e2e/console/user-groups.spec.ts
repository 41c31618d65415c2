/** A user's groups and tags. */
import {
  AddUserToGroupCommand,
  CreateGroupCommand,
  CreateUserCommand,
  DeleteGroupCommand,
  ListGroupsForUserCommand,
  ListUserTagsCommand,
  TagUserCommand,
} from "@aws-sdk/client-iam";
import { codesOf, dialogOf, expectFailure, expectFlash, press, tick } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

test("a user joins several groups and leaves them; one that was deleted elsewhere is told", async ({
  account,
  as,
  console,
  page,
}) => {
  const { iam } = account;
  const groupsOf = async (UserName: string) =>
    (await iam.send(new ListGroupsForUserCommand({ UserName }))).Groups?.map(({ GroupName }) => GroupName);
  await iam.send(new CreateUserCommand({ UserName: "ben" }));
  for (const GroupName of ["Auditors", "Readers", "Writers"]) await iam.send(new CreateGroupCommand({ GroupName }));
  await iam.send(new AddUserToGroupCommand({ GroupName: "Auditors", UserName: "ben" }));
  await as.root();
  await console.goto("/iam/users/ben?section=groups");
  await press(page, page.getByRole("link", { name: "Add user to groups" }));
  await expect(tick(page, "Auditors")).toHaveCount(0);
  const add = page.getByRole("button", { name: "Add user to group(s)" });
  await expect(add).toBeDisabled();
  for (const group of ["Readers", "Writers"]) await tick(page, group).check();
  await iam.send(new DeleteGroupCommand({ GroupName: "Writers" }));
  await press(page, add);
  await expectFlash(page, "user.groups.added", "User added to 1 group");
  await expectFailure(page, "AddUserToGroup (Writers) failed", "The group with name Writers cannot be found.");
  await expect(tick(page, "Writers")).toHaveCount(0);
  await expect(add).toBeDisabled();
  expect(await groupsOf("ben")).toEqual(["Auditors", "Readers"]);
  expect(await codesOf(account, "AddUserToGroup")).toEqual([undefined, undefined, "NoSuchEntityException"]);

  await press(page, page.getByRole("link", { name: "Cancel" }));
  await expect(page).toHaveURL(/\/iam\/users\/ben\?section=groups$/);
  for (const group of ["Auditors", "Readers"]) await tick(page, group).check();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  const dialog = dialogOf(page, "Remove user from groups?");
  await expect(dialog).toContainText("ben loses the permissions that come by Auditors, Readers.");
  await press(page, dialog.getByRole("button", { name: "Remove" }));
  await expectFlash(page, "user.groups.removed", "User removed from 2 groups");
  expect(await groupsOf("ben")).toEqual([]);
  expect(await codesOf(account, "RemoveUserFromGroup")).toEqual([undefined, undefined]);
});

test("tags are added, changed and removed in one go; what a tag may not be is told at its field", async ({
  account,
  as,
  console,
  page,
}) => {
  const { iam } = account;
  const Tags = [
    { Key: "team", Value: "platform" },
    { Key: "floor", Value: "3" },
  ];
  await iam.send(new CreateUserCommand({ UserName: "ben", Tags }));
  await as.root();
  await console.goto("/iam/users/ben?section=tags");
  await page.getByRole("button", { name: "Manage tags" }).click();
  const dialog = dialogOf(page, "Manage tags");
  const field = (which: "Key" | "Value", place: number) =>
    dialog.getByRole("textbox", { name: `${which} of tag ${place}` });
  const save = dialog.getByRole("button", { name: "Save changes" });
  await dialog.getByRole("button", { name: "Remove tag floor" }).click();
  await expect(dialog.getByRole("button", { name: "Add new tag" })).toBeFocused();
  expect(await codesOf(account, "UntagUser")).toEqual([]);
  await field("Value", 1).fill("security");
  await dialog.getByRole("button", { name: "Add new tag" }).click();
  await expect(dialog.getByText("You must specify a tag key")).toHaveCount(0);
  await press(page, save);
  await expect(dialog.getByText("You must specify a tag key")).toBeVisible();
  for (const [key, sentence] of [
    ["TEAM", "You must specify a unique tag key"],
    ["aws:team", "A tag key cannot begin with aws:"],
    ["a#b", "A tag key may have letters, digits, spaces"],
  ] as const) {
    await field("Key", 2).fill(key);
    await expect(dialog.getByText(sentence)).toBeVisible();
    await expect(save).toBeDisabled();
  }
  await field("Key", 2).fill("cost center");
  await field("Value", 2).fill("a#b");
  await expect(dialog.getByText("A tag value may have letters")).toBeVisible();
  await field("Value", 2).fill("4711");
  await press(page, save);
  await expectFlash(page, "tags.saved", "Tags updated");
  await expect(page.getByRole("row", { name: "cost center 4711" })).toBeVisible();
  const tags = await iam.send(new ListUserTagsCommand({ UserName: "ben" }));
  expect(tags.Tags?.map(({ Key, Value }) => `${Key}=${Value}`).sort()).toEqual(["cost center=4711", "team=security"]);
  expect(await codesOf(account, "UntagUser")).toEqual([undefined]);
  expect(await codesOf(account, "TagUser")).toEqual([undefined]);
});

test("fifty tags are the limit: the editor says so, and IAM where another tab was quicker", async ({
  account,
  as,
  console,
  page,
}) => {
  const { iam } = account;
  const Tags = Array.from({ length: 48 }, (_, index) => ({ Key: `key-${index}`, Value: "" }));
  await iam.send(new CreateUserCommand({ UserName: "ben", Tags }));
  await as.root();
  await console.goto("/iam/users/ben?section=tags");
  await page.getByRole("button", { name: "Manage tags" }).click();
  const dialog = dialogOf(page, "Manage tags");
  const add = dialog.getByRole("button", { name: "Add new tag" });
  await expect(dialog.getByText("You can add up to 2 more tags.")).toBeVisible();
  for (const place of [49, 50]) {
    await add.click();
    await dialog.getByRole("textbox", { name: `Key of tag ${place}` }).fill(`key-${place}`);
  }
  await expect(dialog.getByText("You have reached the limit of 50 tags.")).toBeVisible();
  await expect(add).toBeDisabled();
  await iam.send(new TagUserCommand({ UserName: "ben", Tags: [{ Key: "elsewhere", Value: "" }] }));
  await press(page, dialog.getByRole("button", { name: "Save changes" }));
  await expect(dialog.getByText("LimitExceeded: The number of tags has reached the maximum limit.")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Key of tag 50" })).toHaveValue("key-50");
  expect(await codesOf(account, "TagUser")).toEqual([undefined, "LimitExceededException"]);
});
