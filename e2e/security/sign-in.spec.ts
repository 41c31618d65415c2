/** What others could make of the sign-in: lead somebody away, fix a session, send forms, look at what was left open. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CreateUserCommand } from "@aws-sdk/client-iam";
import { makeAccount } from "../fixtures/account";
import { server } from "../fixtures/server";
import { accountMenu, signOut, typeRootSignIn, typeUserSignIn, userWithPassword } from "../fixtures/sign-in";
import { expect, settled, test } from "../fixtures/test";
import { builtActions, callAction } from "./actions-in-the-tree";

const password = "Console-2026!";

/** Ways to write another site, or something that is no page, so that it looks like a path of ours. */
const elsewhere = [
  "https://evil.example/",
  "http:evil.example",
  "https:/evil.example",
  "//evil.example",
  "///evil.example",
  "////evil.example/%2e%2e",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  " //evil.example",
  "\t//evil.example",
  "/%09/evil.example",
  "/%0d%0aLocation:%20https://evil.example",
  "/%5cevil.example",
  "/%2fevil.example",
  "/%2F/evil.example",
  "/%2e%2e//evil.example",
  "/..//evil.example",
  "/.//evil.example",
  "/iam/../..//evil.example",
  "@evil.example",
  "user@evil.example/",
  "evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "/s/1//evil.example",
  "/signout",
  "/api/auth/signout",
];

test("a sign-in leads to no other site, whatever the address asks for", async ({ account }) => {
  await userWithPassword(account, "ben", password);
  const signIn = builtActions().find(({ key }) => key.endsWith("#signInAsUser"));
  const led: Record<string, string | null> = {};
  for (const redirect of elsewhere) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ account: account.id, username: "ben", password, redirect }))
      form.set(name, value);
    const answer = await callAction(signIn?.id ?? "", "/signin", [{}, form]);
    led[redirect] = (answer.redirect ?? "").split(";")[0] ?? "";
  }
  expect(led).toEqual(Object.fromEntries(elsewhere.map((redirect) => [redirect, "/iam"])));
});

test("no address of the sign-in or the sign-out sends a browser to another site by itself", async () => {
  const addresses = [
    ...["//evil.example", "https://evil.example/", "/\\evil.example"].flatMap((evil) => [
      `/signout?redirect=${encodeURIComponent(evil)}`,
      `/signin?redirect=${encodeURIComponent(evil)}`,
      `/signin?era=2020&redirect=${encodeURIComponent(evil)}`,
      `/signin/mfa?redirect=${encodeURIComponent(evil)}`,
      `/api/auth/signin?callbackUrl=${encodeURIComponent(evil)}`,
      `/api/auth/signout?callbackUrl=${encodeURIComponent(evil)}`,
      `/api/auth/callback/credentials?callbackUrl=${encodeURIComponent(evil)}`,
      `/api/auth/error?error=${encodeURIComponent(evil)}`,
    ]),
    "//evil.example",
    "//evil.example/%2e%2e",
    "/s/1//evil.example",
    "/%5cevil.example/",
  ];
  const away: string[] = [];
  for (const address of addresses) {
    const response = await fetch(server.url + address, { redirect: "manual" });
    const location = response.headers.get("location") ?? response.headers.get("refresh")?.replace(/^.*url=/i, "");
    if (location && new URL(location, server.url).origin !== server.url) away.push(`${address} leads to ${location}`);
  }
  expect(away).toEqual([]);
});

test("what a browser really does with such an address", async ({ account, page }) => {
  await userWithPassword(account, "ben", password);
  for (const redirect of ["//evil.example", "/\\evil.example", "/\t/evil.example"]) {
    await page.goto(`/signin/${account.id}/console?redirect=${encodeURIComponent(redirect)}`);
    await typeUserSignIn(page, { userName: "ben", password });
    await expect(accountMenu(page)).toBeVisible();
    expect(new URL(page.url()).origin + new URL(page.url()).pathname).toBe(`${server.url}/iam`);
    await settled(page);
    await signOut(page);
  }
});

test("a sign-in makes a session of its own: a cookie that somebody planted is worth nothing after", async ({
  account,
  page,
  context,
  request,
}) => {
  const attacker = await makeAccount();
  const planted = await attacker.session("root");
  await context.addCookies([{ ...planted, url: server.url }]);
  await page.goto("/signin/root");
  await typeRootSignIn(page, account.root.email, account.root.password);
  await page.waitForURL("**/iam");
  await settled(page);
  await expect(accountMenu(page)).toContainText(account.id);
  const now = (await context.cookies()).find(({ name }) => name === planted.name);
  expect(now).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  expect(now?.value).not.toBe(planted.value);
  const answer = await request.get("/iam", {
    headers: { cookie: `${planted.name}=${planted.value}` },
    maxRedirects: 0,
  });
  expect(answer.headers().location).toMatch(/^\/signin/);
});

test("after the sign-out the back button shows nothing of the account", async ({ account, as, console, page }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "secret-name" }));
  await as.root();
  await console.goto("users");
  await expect(page.getByText("secret-name").first()).toBeVisible();
  await page.getByTestId("sidenav.groups").click();
  await page.waitForURL("**/iam/groups");
  await settled(page);
  await signOut(page);
  for (let steps = 0; steps < 2; steps++) {
    await page.goBack();
    await page.waitForURL(/\/signin/);
    await expect(page.locator("#password")).toBeVisible();
    await expect(page.getByText("secret-name")).toHaveCount(0);
  }
});

test("forms and frames on another page of this very machine change nothing", async ({ account, as, page, context }) => {
  await as.root();
  const action = builtActions().find(({ key }) => key.endsWith("#createGroupWithPolicies"));
  // The form that works without script, as Next writes it into its own pages.
  const form = `<form method="post" enctype="multipart/form-data" action="${server.url}/iam/users/create">
    <input name="$ACTION_REF_1"><input name="$ACTION_1:0" value='{"id":"${action?.id}","bound":"$@1"}'>
    <input name="$ACTION_1:1" value='["Thieves",[]]'></form><script>document.forms[0].submit()</script>`;
  const signOutForm = `<form method="post" action="${server.url}/signout"></form><script>document.forms[0].submit()</script>`;
  const pages: Record<string, string> = {
    "/form": form,
    "/sign-out": signOutForm,
    "/frame": `<iframe sandbox="allow-scripts allow-forms allow-top-navigation" srcdoc="${form.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replace("<form ", "<form target=_top ")}"></iframe>`,
  };
  const foreign = createServer((request, response) => {
    response.setHeader("content-type", "text/html").end(pages[request.url ?? ""] ?? "");
  }).listen(0, "localhost");
  await new Promise((resolve) => foreign.once("listening", resolve));
  const { port } = foreign.address() as AddressInfo; // of a server that listens on a port
  try {
    for (const path of Object.keys(pages)) {
      const refused = page.waitForResponse((response) => response.request().method() === "POST");
      await page.goto(`http://localhost:${port}${path}`);
      const response = await refused;
      expect([path, response.status(), (await response.request().allHeaders()).origin]).toEqual([
        path,
        403,
        path === "/frame" ? "null" : `http://localhost:${port}`,
      ]);
    }
  } finally {
    foreign.closeAllConnections();
    foreign.close();
  }
  expect(await account.events("CreateGroup")).toEqual([]);
  const still = await context.newPage();
  await still.goto("/iam/groups");
  await expect(accountMenu(still)).toContainText(account.id);
});
