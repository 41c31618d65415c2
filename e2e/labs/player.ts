/** Who plays a lab: a browser, what was told and saved so far, and how to reach a target. */
import type { Locator, Page } from "@playwright/test";
import type { Lab } from "@/lib/labs/definition";
import { follow } from "../fixtures/follow";
import { control, server } from "../fixtures/server";
import { settled } from "../fixtures/test";
import type { LabAttempt, PlayedLab } from "./attempt";
import { Belongings } from "./belongings";
import type { Onlooker } from "./onlooker";

export class Player {
  readonly has = new Belongings();
  readonly lab: Lab;
  /** Who is signed in, `root` or `user/Ben`, and in which account of the lab. */
  who = "";
  account: string;
  #keeping: Promise<unknown>[] = [];

  constructor(
    /** The tab that one looks at. */
    public page: Page,
    { lab }: PlayedLab,
    readonly attempt: LabAttempt,
    private readonly onlooker: Onlooker = {},
  ) {
    this.lab = lab;
    this.account = attempt.main;
    for (const [owner, seed] of Object.entries(attempt.devices))
      this.has.addDevice(owner.replace(/^.*\|(user\/)?/, ""), seed);
    this.#watch(page);
  }

  /** Opens the lab's first page as whoever begins. */
  async begin() {
    const { as, in: account = this.attempt.main, at } = this.lab.start;
    if (!at.startsWith("/signin")) {
      const { cookie } = await control<{ cookie: { name: string; value: string } }>(
        "POST",
        `/accounts/${this.attempt.accounts[account]}/sessions`,
        { principal: as, mfa: this.has.hasDevice(as.replace("user/", "")) },
      );
      await this.page.context().addCookies([{ ...cookie, url: server.url }]);
      [this.who, this.account] = [as, account];
    }
    await this.page.goto(at);
    await settled(this.page);
  }

  get accountId(): string {
    return this.attempt.accounts[this.account] ?? "";
  }

  /** Opens the drawer in which a target stands, where it is in one that is closed. */
  async reach(target: string | undefined) {
    if (target?.startsWith("authenticator.") && !(await this.at(target).isVisible()))
      await this.page.getByTestId("awsui-app-layout-trigger-authenticator").click();
  }

  /** Says to whoever watches that this is the moment to look at a target. */
  async show(target: string, element: Locator = this.at(target)) {
    await this.onlooker.looks?.(target, element, this);
  }

  at(target: string | undefined): Locator {
    if (target === undefined) throw new Error("The step names no target.");
    return this.page.getByTestId(target);
  }

  /** Does what a person does at once. */
  async act(work: () => Promise<void>) {
    await (this.onlooker.acts?.(work) ?? work());
  }

  /** Clicks, and waits until all that follows is done; a tab that it opens is the one that one looks at then. */
  press = (target: string | undefined) => this.act(() => this.#press(target));

  async #press(target: string | undefined) {
    const element = this.at(target);
    const opensTab = await element.evaluate(
      (node) => (node.closest("a") ?? node.querySelector("a"))?.target === "_blank",
    );
    await this.show(target ?? "", element);
    const opened = opensTab ? this.page.waitForEvent("popup") : undefined;
    await element.click();
    if (opened) {
      this.page = await opened;
      this.#watch(this.page);
    }
    await settled(this.page);
  }

  /** Puts a text in the place of what stands in a field. */
  write = (target: string | undefined, text: string) => this.act(() => this.#write(target, text));

  async #write(target: string | undefined, text: string) {
    const field = this.at(target);
    // The field of a code editor takes what is typed, and its text stands elsewhere: it is selected as a person does.
    await field.press("ControlOrMeta+a");
    await field.fill(text);
    await settled(this.page);
    await this.show(target ?? "", field);
  }

  /** Goes to an address; from page to page of the console as its links do. A tab stays with its session. */
  goto = (address: string) => this.act(() => this.#goto(address));

  async #goto(address: string) {
    const here = new URL(this.page.url()).pathname;
    const place = /^\/s\/\d(?=\/)/.exec(here)?.[0] ?? "";
    if (place === "" && isOfConsole(here) && isOfConsole(address)) return follow(this.page, address);
    await this.page.goto(address.startsWith("/s/") ? address : place + address);
    await settled(this.page);
  }

  /** Everything that was saved so far has been read. */
  async keptAll() {
    await Promise.all(this.#keeping);
  }

  #watch(page: Page) {
    const { visited, downloads } = this.attempt.told;
    const visit = (url: string) => visited.push(new URL(url).pathname.replace(/^\/s\/\d(?=\/)/, ""));
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame()) visit(frame.url());
    });
    page.on("download", (download) => {
      this.#keeping.push(this.has.keep(download).then(({ name, rows }) => downloads.push({ name, rows })));
    });
  }
}

/** A page that the console's frame shows. */
const isOfConsole = (path: string) => path.startsWith("/") && !/^(\/s\/\d)?\/sign(in|out)/.test(path);
