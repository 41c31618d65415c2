"use client";
import { usePathname, useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState, useTransition } from "react";
import { useMarkPending } from "../shell/settled-marker";
import { consoleHref, consolePath } from "./console-href";
import { leaveByLink, leaveByPage } from "./leaving";

/** What Cloudscape's `onFollow` events have in common. */
interface FollowEvent {
  detail: { href?: string; external?: boolean; target?: string };
  preventDefault: () => void;
}

export interface ConsoleRouter {
  /** Goes to a console path, without the session's prefix: `push("/iam/users")`. The page's work is done, or given up. */
  push: (path: string) => void;
  /** The same for what the person follows as a link: who would lose something is asked first. */
  visit: (path: string) => void;
  replace: (path: string) => void;
  /** Reads the page's data again, unless it is held. */
  refresh: () => void;
  /** Whether the page stays as it is, whatever asks for its data again: it is another's by now (other-tabs.tsx). */
  hold: (held: boolean) => void;
  /** The address of a console path, for an `href`. */
  href: (path: string) => string;
  /** Has this tab shown another page of the console before this one? Then the browser's Back leads to it. */
  cameFromPage: boolean;
  /** The console path of the page, without the session's prefix. */
  path: string;
  /** Hand it to `onFollow` of Cloudscape's Link, Button, SideNavigation, BreadcrumbGroup: no full page loads. */
  follow: (event: FollowEvent) => void;
  /** Is a navigation to another address under way? What the page would still write into the old one comes too late. */
  leaving: () => boolean;
  /** Is a navigation or a refresh under way? */
  pending: boolean;
}

const NavigationContext = createContext<ConsoleRouter | undefined>(undefined);
const HeldContext = createContext(false);

/** Why a held page does not do what the server would not refuse, or what would be lost if it did. */
export const reloadFirst = "Reload the page: somebody else acts here now.";

/** Is the page somebody else's by now, and stays as it is? */
export const useHeld = () => useContext(HeldContext);

/** Gives the parts below it `useConsoleRouter`. */
export function NavigationProvider({ sessionIndex, children }: { sessionIndex: number; children: ReactNode }) {
  const router = useRouter();
  const pathname = usePathname();
  const [pending, start] = useTransition();
  const [shown, setShown] = useState({ path: pathname, another: false });
  if (shown.path !== pathname) setShown({ path: pathname, another: true });
  const ahead = useRef<string>(undefined);
  const held = useRef(false);
  const [isHeld, setHeld] = useState(false);
  useMarkPending(pending);
  // Next leaves the page where it was scrolled to, if the new one's top is in view: messages above push it there.
  const scrolledAt = useRef(pathname);
  useEffect(() => {
    if (scrolledAt.current === pathname) return;
    scrolledAt.current = pathname;
    if (ahead.current && !window.location.hash) window.scrollTo({ top: 0 });
  }, [pathname]);
  useEffect(() => {
    if (!pending) ahead.current = undefined;
  }, [pending]);
  const value = useMemo<ConsoleRouter>(() => {
    const href = (path: string) => consoleHref(path, sessionIndex);
    const go = (path: string) => () => {
      ahead.current = addressOf(href(path));
      start(() => router.push(href(path)));
    };
    const visit = (path: string) => leaveByLink(go(path));
    return {
      push: (path) => leaveByPage(go(path)),
      visit,
      replace: (path) => start(() => router.replace(href(path), { scroll: false })),
      refresh: () => {
        if (!held.current) start(() => router.refresh());
      },
      hold: (is) => {
        held.current = is;
        setHeld(is);
      },
      href,
      cameFromPage: shown.another,
      path: consolePath(pathname),
      leaving: () => ahead.current !== undefined && ahead.current !== addressOf(window.location.href),
      pending,
      follow(event) {
        const { href: to, external, target } = event.detail;
        if (!to?.startsWith("/") || external || target === "_blank") return;
        event.preventDefault();
        visit(to);
      },
    };
  }, [router, pathname, shown.another, pending, sessionIndex]);
  return (
    <NavigationContext value={value}>
      <HeldContext value={isHeld}>{children}</HeldContext>
    </NavigationContext>
  );
}

/** Path and query: a link may lead to another section of the same page. */
function addressOf(link: string) {
  const { pathname, search } = new URL(link, window.location.href);
  return pathname + search;
}

/** The router of the console. Throws outside the console's shell. */
export function useConsoleRouter(): ConsoleRouter {
  const router = useContext(NavigationContext);
  if (!router) throw new Error("useConsoleRouter is for parts inside the console's shell.");
  return router;
}
