/** Which services this browser visited last, and which its person has marked as favorites: ids, kept in the browser. */
const key = "rehearsal.services";
/** Source: the console's `Recently visited`, as wide as our menu is. */
const most = 5;

export interface OwnServices {
  visited: readonly string[];
  favorites: readonly string[];
}

/** What is kept; nothing where the browser keeps nothing, or something else. Read by hand: every page carries this. */
export function ownServices(): OwnServices {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? "null");
    return { visited: idsIn(kept, "visited"), favorites: idsIn(kept, "favorites") };
  } catch {
    return { visited: [], favorites: [] };
  }
}

function idsIn(kept: unknown, of: keyof OwnServices): string[] {
  const list: unknown = typeof kept === "object" && kept !== null ? Reflect.get(kept, of) : undefined;
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
}

/** The one visited last stands first. */
export function noteVisit(id: string) {
  const { visited, ...rest } = ownServices();
  keep({ ...rest, visited: [id, ...visited.filter((other) => other !== id)].slice(0, most) });
}

/** Marks a service, or takes the mark away. Out: what is kept now. */
export function toggleFavorite(id: string): OwnServices {
  const { favorites, ...rest } = ownServices();
  const others = favorites.filter((other) => other !== id);
  return keep({ ...rest, favorites: others.length < favorites.length ? others : [...favorites, id] });
}

/** Takes all visits or all marks away. Out: what is kept now. */
export const forget = (what: keyof OwnServices): OwnServices => keep({ ...ownServices(), [what]: [] });

function keep(now: OwnServices): OwnServices {
  try {
    window.localStorage.setItem(key, JSON.stringify(now));
  } catch {
    // A browser that keeps nothing shows all services, and none of its own.
  }
  return now;
}
