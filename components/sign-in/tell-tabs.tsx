"use client";
import { useEffect } from "react";
import { sessionIndexOf } from "../link/console-href";
import { tellTabs } from "../shell/session-channel";

/** Tells the browser's other tabs that this one shows a sign-in page: who was at its place may have signed out. */
export function TellTabs() {
  useEffect(() => tellTabs({ place: sessionIndexOf(window.location.pathname) }), []);
  return null;
}
