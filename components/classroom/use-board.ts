"use client";
import { useEffect, useState } from "react";
import type { Board } from "@/lib/services/classroom/board";

/** The board, as the server tells it; `live`: does it? */
export function useBoard(classId: string, first: Board): { board: Board; live: boolean } {
  const [board, setBoard] = useState(first);
  const [live, setLive] = useState(false);
  useEffect(() => {
    const source = new EventSource(`/classroom/classes/${classId}/board/events`);
    source.addEventListener("open", () => setLive(true));
    source.addEventListener("error", () => setLive(false));
    source.addEventListener("board", ({ data }: MessageEvent<string>) => {
      setBoard(JSON.parse(data) as Board); // what board-events.ts sends
    });
    source.addEventListener("ended", () => {
      setLive(false);
      source.close();
    });
    return () => source.close();
  }, [classId]);
  return { board, live };
}
