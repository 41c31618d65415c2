"use client";
import { generate } from "otplib";
import { useEffect, useState } from "react";

/** Seconds that a code holds. */
export const codeSeconds = 30;

/** The code that a device shows by the account's clock, and for how many seconds; undefined before the first look. */
export function useShownCode(secret: string, clockOffsetMs: number) {
  const [shown, setShown] = useState<{ code: string; left: number }>();
  useEffect(() => {
    let over = false;
    const show = async () => {
      const epoch = Math.floor((Date.now() + clockOffsetMs) / 1000);
      const code = await generate({ secret, epoch });
      if (!over) setShown({ code, left: codeSeconds - (epoch % codeSeconds) });
    };
    void show();
    const timer = setInterval(show, 1000);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [secret, clockOffsetMs]);
  return shown;
}
