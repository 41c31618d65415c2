/** What the drawer asks the server, and how its answers are read: undefined where none of ours came. */
import { type Completion, completion, type LineResult, lineResult, type Uploaded, uploaded } from "./line-result";

export const runLine = (address: string, asked: object): Promise<LineResult | undefined> =>
  post(address, asked, lineResult);

export const complete = (address: string, asked: object): Promise<Completion | undefined> =>
  post(address, asked, completion);

export const upload = (address: string, asked: object): Promise<Uploaded | undefined> => post(address, asked, uploaded);

/** What a route of ours answers; undefined where it cannot be reached, or leads to the sign-in. */
async function post<Value>(
  address: string,
  body: unknown,
  form: { safeParse: (value: unknown) => { success: true; data: Value } | { success: false } },
): Promise<Value | undefined> {
  try {
    const response = await fetch(address, { method: "POST", body: JSON.stringify(body) });
    const read = form.safeParse(response.ok && !response.redirected ? await response.json() : undefined);
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
