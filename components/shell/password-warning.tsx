"use client";
import { useEffect } from "react";
import { useFlash } from "./flash-context";
import { useSession } from "./session-context";

/** Warns a user whose password is over soon, once for each load of the console. */
export function PasswordWarning() {
  const { passwordDaysLeft: days } = useSession();
  const flash = useFlash();
  useEffect(() => {
    if (days === undefined) return;
    const key = flash.show("password.expiring", { days });
    return () => flash.dismiss(key);
  }, [days, flash]);
  return null;
}
