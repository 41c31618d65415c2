"use client";
import { useEffect } from "react";
import { beginWork } from "./settled";

/**
 * The server does not know how wide the window is, so Cloudscape renders its wide form there. In a narrow window the
 * browser's first render would be another one, and React would throw the server's away with an error. Cloudscape asks
 * this symbol before it asks the window: it says `wide` until the page is hydrated.
 */
const forcedMode = Symbol.for("awsui-force-mobile-mode");
const settings = globalThis as { [forcedMode]?: boolean };

if (typeof window !== "undefined") settings[forcedMode] = false;

/** Lets the page take the form of its window once it is hydrated. */
export function NarrowAfterHydration() {
  useEffect(() => {
    if (settings[forcedMode] === undefined) return;
    const end = beginWork();
    const release = () => {
      delete settings[forcedMode];
      window.dispatchEvent(new Event("resize"));
      end();
    };
    // Parts that are streamed hydrate after the frame, though before the browser is idle.
    const whenIdle = () => ("requestIdleCallback" in window ? requestIdleCallback(release) : setTimeout(release, 200));
    if (document.readyState === "complete") whenIdle();
    else window.addEventListener("load", whenIdle, { once: true });
    return end;
  }, []);
  return null;
}
