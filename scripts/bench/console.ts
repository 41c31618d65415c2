/**
 * npm run bench:console: milliseconds from the click, as the page heard it, to the page's last change before it was
 * found at rest (components/shell/settled.ts), with 5,000 users in the account: list, detail, wizard; next to a list
 * that shows one row.
 */
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../test/browser.mjs";
import { type Endpoint, run } from "./load";
import { type Product, startProduct } from "./product";

const users = 5_000;
const rounds = Number(process.env.REHEARSAL_BENCH_ROUNDS ?? 25);

const product = await startProduct();
const browser = await chromium.launch(await launchOptions());
try {
  await makeUsers({ url: product.awsUrl, keys: product.account.keys });
  const page = await signedIn(browser, product);
  console.log(`${users} users in the account; ${rounds} clicks a row; times in ms\n`);
  console.table({
    "list of one row (groups)": await clicks(page, "/iam", "sidenav.groups"),
    "list of 5,000 users": await clicks(page, "/iam", "sidenav.users"),
    "policies (1,594)": await clicks(page, "/iam", "sidenav.policies"),
    "detail of a user": await clicks(page, "/iam/users", "users.row[user-0].link"),
    "wizard: create user": await clicks(page, "/iam/users", "users.create"),
  });
} finally {
  await browser.close();
  await product.stop();
}

/** From the click on `target` on the page at `from` to the settled page behind it, both by the page's own clock. */
async function clicks(page: Page, from: string, target: string) {
  const times: number[] = [];
  for (let round = 0; round < rounds + 3; round += 1) {
    await page.goto(product.url + from);
    await settled(page);
    const before = page.url();
    const element = page.getByTestId(target).first();
    await element.waitFor();
    // No function here has a name: the compiler would wrap it in one that the page does not have.
    await page.evaluate(() =>
      window.addEventListener("click", ({ timeStamp }) => performance.mark("clicked", { startTime: timeStamp }), {
        capture: true,
        once: true,
      }),
    );
    await element.click();
    await page.waitForFunction((url) => location.href !== url && document.body.dataset.settled === "true", before, {
      polling: "raf",
    });
    const took = await page.evaluate(() => {
      const [clicked, settled] = ["clicked", "settled"].map((name) => performance.getEntriesByName(name).at(-1));
      return (settled?.startTime ?? Number.NaN) - (clicked?.startTime ?? Number.NaN);
    });
    if (round >= 3) times.push(took);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { median: at(0.5), p95: at(0.95) };
}

function settled(page: Page) {
  return page.locator('body[data-settled="true"]').waitFor();
}

async function signedIn(browser: Browser, { control, account, url }: Product) {
  const { cookie } = await control<{ cookie: { name: string; value: string } }>(
    "POST",
    `/accounts/${account.id}/sessions`,
    {
      principal: "root",
    },
  );
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ ...cookie, url }]);
  return context.newPage();
}

async function makeUsers(endpoint: Endpoint) {
  await run(
    endpoint,
    Array.from({ length: users }, (_, i) => ({
      service: "iam",
      form: { Action: "CreateUser", UserName: `user-${i}` },
    })),
    4,
  );
  await run(endpoint, [{ service: "iam", form: { Action: "CreateGroup", GroupName: "only" } }], 1);
}

/** The browser that the tests use, too. */
async function launchOptions() {
  const found: { CHROMIUM_PATH: string; CHROMIUM_LIBRARIES?: string } = await findBrowser();
  return {
    executablePath: found.CHROMIUM_PATH,
    ...(found.CHROMIUM_LIBRARIES ? { env: { LD_LIBRARY_PATH: found.CHROMIUM_LIBRARIES } } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  };
}
