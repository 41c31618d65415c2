/**
 * State that lives once in the process. The bundler gives instrumentation and routes copies of every module, so what
 * must be one (the pool, caches, buffered events) hangs on globalThis: state only, never code.
 */
export function processState<State>(name: string, make: () => State): State {
  const holder = globalThis as unknown as Record<symbol, State | undefined>;
  const key = Symbol.for(`rehearsal.${name}`);
  const state = holder[key] ?? make();
  holder[key] = state;
  return state;
}
