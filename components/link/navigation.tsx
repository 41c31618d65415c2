"use client";
import { usePathname, useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useTransition } from "react";
import { useMarkPending } from "../shell/settled-marker";
import { consoleHref, consolePath } from "./console-href";

/** What Cloudscape's `onFollow` events have in common. */
interface FollowEvent {
  detail: { href?: string; external?: boolean; target?: string };
  preventDefault: () => void;
}

export interface ConsoleRouter {
  /** Goes to a console path, without the session's prefix: `push("/iam/users")`. */
  push: (path: string) => void;
  replace: (path: string) => void;
  /** Reads the page's data again. */
  refresh: () => void;
  back: () => void;
  /** The address of a console path, for an `href`. */
  href: (path: string) => string;
  /** The console path of the page, without the session's prefix. */
  path: string;
  /** Hand it to `onFollow` of Cloudscape's Link, Button, SideNavigation, BreadcrumbGroup: no full page loads. */
  follow: (event: FollowEvent) => void;
  /** Is a navigation or a refresh under way? */
  pending: boolean;
}

const NavigationContext = createContext<ConsoleRouter | undefined>(undefined);

/** Gives the parts below it `useConsoleRouter`. */
export function NavigationProvider({ sessionIndex, children }: { sessionIndex: number; children: ReactNode }) {
  const router = useRouter();
  const pathname = usePathname();
  const [pending, start] = useTransition();
  useMarkPending(pending);
  const value = useMemo<ConsoleRouter>(() => {
    const href = (path: string) => consoleHref(path, sessionIndex);
    return {
      push: (path) => start(() => router.push(href(path))),
      replace: (path) => start(() => router.replace(href(path), { scroll: false })),
      refresh: () => start(() => router.refresh()),
      back: () => router.back(),
      href,
      path: consolePath(pathname),
      pending,
      follow(event) {
        const { href: to, external, target } = event.detail;
        if (!to?.startsWith("/") || external || target === "_blank") return;
        event.preventDefault();
        start(() => router.push(href(to)));
      },
    };
  }, [router, pathname, pending, sessionIndex]);
  return <NavigationContext value={value}>{children}</NavigationContext>;
}

/** The router of the console. Throws outside the console's shell. */
export function useConsoleRouter(): ConsoleRouter {
  const router = useContext(NavigationContext);
  if (!router) throw new Error("useConsoleRouter is for parts inside the console's shell.");
  return router;
}
