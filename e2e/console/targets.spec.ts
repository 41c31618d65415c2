/** The target ids of the registry: each stands at one place of a page, and is found where the registry says. */

import { writeFileSync } from "node:fs";
import { targetRegistry } from "@/components/targets";
import { furnish } from "../fixtures/furnished";
import { pagesOfConsole, pagesOfSignIn } from "../fixtures/pages-of-the-tree";
import { settled, test } from "../fixtures/test";

test.setTimeout(300_000);
for (const era of ["current", "2020"] as const) {
  test.describe(era, () => {
    test.use({ era });
    test("dump", async ({ account, as, page }) => {
      const furnished = await furnish(account);
      const named = { ...furnished, accountId: account.id, eventId: furnished.deniedEventId };
      await as.root();
      const out: Record<string, string[]> = {};
      for (const { address } of [...pagesOfConsole(named), ...pagesOfSignIn(named)]) {
        if (address.startsWith("/signin/mfa") || address.startsWith("/signin/change")) continue;
        await page.goto(address);
        await settled(page);
        out[address] = await page.evaluate(() =>
          [...document.querySelectorAll("[data-testid]")].map((e) => e.getAttribute("data-testid") ?? ""),
        );
      }
      writeFileSync(
        `/tmp/e2e-work.targets.${era}.json`,
        JSON.stringify({ out, registry: [...targetRegistry.values()] }, null, 1),
      );
    });
  });
}
