/** The control API as a class's script meets it: over HTTP, with a token of its own. */
import { server } from "../fixtures/server";
import { typeUserSignIn } from "../fixtures/sign-in";
import { expect, test } from "../fixtures/test";

interface Made {
  accountId: string;
  signInUrl: string;
  users: { name: string; password: string }[];
}

test("a token makes accounts whose people sign in, and reaches no other", async ({ account, page }) => {
  const post = async (by: string, where: string, body: object = {}, method = "POST") => {
    const response = await fetch(`${server.url}/api/lab${where}`, {
      method,
      headers: { authorization: `Bearer ${by}` },
      ...(method === "GET" ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, told: await response.json().catch(() => undefined) };
  };
  const { token } = (await post(server.controlToken, "/tokens", { name: "Class 7b" })).told;
  const { status, told } = await post(token, "/accounts", { scenario: "shop-s3", count: 2 });
  expect(status).toBe(201);
  const [own]: Made[] = told.accounts;
  const ben = own?.users.find(({ name }) => name === "Ben");

  await page.goto(own?.signInUrl ?? "");
  await typeUserSignIn(page, { userName: "Ben", password: ben?.password ?? "" });
  await expect(page.getByTestId("nav.account-menu")).toContainText("Ben");

  await post(token, `/accounts/${own?.accountId}/apply`, { steps: [{ api: "CreateUser", user: "gil" }] });
  const state = await post(token, `/accounts/${own?.accountId}/state`, {}, "GET");
  expect(state.told.state.users.map(({ name }: { name: string }) => name)).toContain("gil");
  const device = encodeURIComponent(state.told.state.root.mfa[0]);
  expect((await post(token, `/accounts/${own?.accountId}/mfa/${device}/code`, {}, "GET")).told.code).toMatch(/^\d{6}$/);
  expect((await post(token, `/accounts/${account.id}/reset`)).status).toBe(404);
  expect((await post(token, "/tokens", { name: "x" })).status).toBe(403);
  expect((await post("lab_none", "/accounts")).status).toBe(401);
  expect((await post(token, `/accounts/${own?.accountId}`, {}, "DELETE")).status).toBe(204);
});
