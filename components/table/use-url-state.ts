"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { consolePath } from "../link/console-href";
import { useConsoleRouter } from "../link/navigation";

export interface UrlState {
  parameters: Readonly<Record<string, string>>;
  /**
   * Changes parameters of the address; undefined takes one out. `reload` asks the server for the page again (its rows
   * depend on them); without it only the address changes. `push` leaves the old address behind for Back.
   */
  set: (changes: Record<string, string | undefined>, how?: { reload?: boolean; push?: boolean }) => void;
}

/** State that stands in the address: links, Back and reload keep it. */
export function useUrlState(): UrlState {
  const search = useSearchParams();
  const pathname = usePathname();
  const router = useConsoleRouter();
  const parameters = useMemo(() => Object.fromEntries(search), [search]);
  const set = useCallback<UrlState["set"]>(
    (changes, { reload = false, push = false } = {}) => {
      // A page that one has left, or is leaving, writes nothing any more: a pause in typing is noticed late.
      if (router.leaving() || window.location.pathname !== new URL(pathname, window.location.href).pathname) return;
      // The newest address, not the rendered one: two changes in a row must not undo each other.
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      const query = next.size > 0 ? `?${next}` : "";
      if (reload && push) router.push(consolePath(pathname) + query);
      else if (reload) router.replace(consolePath(pathname) + query);
      else if (push) window.history.pushState(null, "", pathname + query);
      else window.history.replaceState(null, "", pathname + query);
    },
    [pathname, router],
  );
  return { parameters, set };
}
