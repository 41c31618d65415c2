/**
 * Passwords whose hashes are made before anybody needs them: argon2 is slow on purpose, and a class of forty joins in a
 * moment.
 */
import { processState } from "@/lib/db/process-state";
import { hashPassword } from "@/lib/identity/password-hash";
import { newPassword } from "./new-password";

export interface PreparedPassword {
  password: string;
  hash: string;
}

const state = processState("prepared-passwords", () => ({
  ready: [] as PreparedPassword[],
  /** How many to keep ready: none until somebody asks. */
  wanted: 0,
  filling: undefined as Promise<void> | undefined,
}));

/** Keeps so many ready from now on, made one after the other beside everything else. Out: when they are there. */
export function prepare(count: number): Promise<void> {
  state.wanted = Math.max(state.wanted, count);
  state.filling ??= fill().finally(() => {
    state.filling = undefined;
  });
  return state.filling;
}

async function fill() {
  while (state.ready.length < state.wanted) state.ready.push(await made());
}

async function made(): Promise<PreparedPassword> {
  const password = newPassword();
  return { password, hash: await hashPassword(password) };
}

/** A password that nobody else has, with its hash. */
export async function preparedPassword(): Promise<PreparedPassword> {
  const ready = state.ready.pop() ?? (await made());
  if (state.wanted > 0) void prepare(0);
  return ready;
}
