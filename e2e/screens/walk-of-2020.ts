/** Pictures of the console of 2020 into docs/screens/, with a page that shows them beside those of today. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { furnish } from "../fixtures/furnished";
import { settled, test } from "../fixtures/test";
import { folder, halfSize, looks } from "./picture";

test.use({ era: "2020" });

interface Shown {
  what: string;
  name: string;
  /** The picture of today's page, where it has another name. */
  today?: string;
}

test("pages of 2020", async ({ account, as, console, page }) => {
  const named = await furnish(account);
  await as.root();
  mkdirSync(folder, { recursive: true });
  const pages: (Shown & { address: `/${string}` })[] = [
    { what: "Dashboard", name: "iam", address: "/iam" },
    { what: "Users", name: "iam-users", address: "/iam/users" },
    { what: "Summary of a user", name: "iam-users-Ana-section-permissions", address: `/iam/users/${named.user}` },
    { what: "Summary of a role", name: "iam-roles-Deploy-section-permissions", address: `/iam/roles/${named.role}` },
    { what: "Create policy", name: "iam-policies-create", address: "/iam/policies/create" },
    { what: "IAM Policy Simulator", name: "iam-policy-simulator", address: "/iam/policy-simulator" },
  ];
  const steps: Shown[] = [
    { what: "Add user: details", name: "iam-users-create" },
    { what: "Add user: permissions", name: "iam-users-create-permissions", today: "iam-users-create" },
    { what: "Add user: success", name: "iam-users-create-success", today: "iam-users-create" },
  ];
  for (const { name: look, colorScheme, width, height } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const take = async ({ name }: Shown) => {
      await page.evaluate(() => window.scrollTo(0, 0));
      writeFileSync(path.join(folder, `${name}-2020-${look}.webp`), await halfSize(page, width, height));
    };
    const press = async (button: string) => {
      await page.getByRole("button", { name: button }).click();
      await settled(page);
    };
    for (const one of pages) {
      await console.goto(one.address);
      await take(one);
    }
    await console.goto("/iam/users/create");
    await page
      .getByRole("textbox", { name: /User name/ })
      .first()
      .fill(`Administrator-${look}`);
    await page.getByRole("checkbox", { name: /Programmatic access/ }).check();
    const [details, permissions, success] = steps;
    if (details) await take(details);
    await press("Next: Permissions");
    if (permissions) await take(permissions);
    for (const button of ["Next: Tags", "Next: Review", "Create user"]) await press(button);
    if (success) await take(success);
  }
  const picture = (name: string, width: number) => `<img src="${name}.webp" width="${width}" alt="${name}">`;
  const rows = [...pages, ...steps].map(({ what, name, today = name }) =>
    [
      `| ${what}`,
      picture(`${name}-2020-light`, 320),
      picture(`${today}-light`, 320),
      picture(`${name}-2020-narrow`, 100),
      `${picture(`${today}-narrow`, 100)} |`,
    ].join(" | "),
  );
  writeFileSync(
    path.join(folder, "2020.md"),
    [
      "# The console of 2020, beside that of today",
      "",
      "Taken by `npm run screens`: wide and light, narrow and dark.",
      "",
      "| Page | 2020 | Today | 2020, narrow | Today, narrow |",
      "| --- | --- | --- | --- | --- |",
      ...rows,
      "",
    ].join("\n"),
  );
});
