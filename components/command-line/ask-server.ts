/**
 * What the drawer asks the server, and how its answers are read: undefined where none of ours came, a refusal where the
 * session is over, or somebody else's by now.
 */
import { type Completion, completion, type LineResult, lineResult, type Uploaded, uploaded } from "./line-result";

/** What was not done. `instead`: sign in again beside the page, or read it anew. */
export interface Refused {
  refused: string;
  instead: "sign-in" | "reload";
}

type Answer<Value> = Value | Refused | undefined;

export const runLine = (address: string, asked: object): Promise<Answer<LineResult>> =>
  post(address, asked, lineResult);

export const complete = (address: string, asked: object): Promise<Answer<Completion>> =>
  post(address, asked, completion);

export const upload = (address: string, asked: object): Promise<Answer<Uploaded>> => post(address, asked, uploaded);

/** What a route of ours answers; undefined where it cannot be reached. */
async function post<Value>(
  address: string,
  body: unknown,
  form: { safeParse: (value: unknown) => { success: true; data: Value } | { success: false } },
): Promise<Answer<Value>> {
  try {
    const response = await fetch(address, { method: "POST", body: JSON.stringify(body) });
    if (response.status === 401) return { refused: await response.text(), instead: "sign-in" };
    if (response.status === 409) return { refused: await response.text(), instead: "reload" };
    const read = form.safeParse(response.ok && !response.redirected ? await response.json() : undefined);
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
