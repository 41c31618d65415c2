/** Messages for a page that is reached by a full load: kept in the tab until the shell takes them. */
const key = "rehearsal.flashes";

export interface StoredFlash {
  id: string;
  facts: unknown[];
}

/** Leaves a message for the next page. */
export function storeFlash(flash: StoredFlash) {
  sessionStorage.setItem(key, JSON.stringify([...read(), flash]));
}

/** Takes the messages that were left. */
export function takeStoredFlashes(): StoredFlash[] {
  const flashes = read();
  sessionStorage.removeItem(key);
  return flashes;
}

function read(): StoredFlash[] {
  const parsed: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
  return Array.isArray(parsed) ? parsed.filter(isStoredFlash) : [];
}

const isStoredFlash = (value: unknown): value is StoredFlash =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  "facts" in value &&
  Array.isArray(value.facts);
