import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Here, Other } from "./here.ts";

/** What somebody who is here is called: by name, and oneself as “you in another tab”. */
export function useNameOf(): (other: Other) => string {
  const { t } = useTranslation("presence");
  return useCallback(
    ({ name, you, sessions }: Other) => {
      const count = sessions.length;
      if (you) return t("you", { count });
      return count === 1 ? name : t("tabs", { name, count });
    },
    [t],
  );
}

/** “since 11:02”, with the day when it is not today. */
export function useSinceWords(since: number): string {
  const { t, i18n } = useTranslation("presence");
  const today = new Date(since).toDateString() === new Date().toDateString();
  const style: Intl.DateTimeFormatOptions = {
    timeStyle: "short",
    ...(!today && { dateStyle: "medium" }),
  };
  return t("since", { time: new Intl.DateTimeFormat(i18n.language, style).format(since) });
}

const TICK_MS = 5000;
/** So long a save is worth knowing of. */
const FRESH_MS = 60_000;

/** “Marta saved 5 s ago”, for a minute: by the first name, where there is little room, and by the whole one. */
export function useSavedWords(saved: Here["saved"]): { short: string; whole: string } | undefined {
  const { t, i18n } = useTranslation("presence");
  const [now, setNow] = useState(() => Date.now());
  const fresh = saved && Math.max(now, saved.at) - saved.at < FRESH_MS;
  useEffect(() => {
    if (!fresh) return undefined;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [fresh, saved]);
  if (!saved || !fresh) return undefined;
  const seconds = Math.max(1, Math.round((now - saved.at) / 1000));
  const ago = new Intl.RelativeTimeFormat(i18n.language, { style: "narrow" }).format(-seconds, "second");
  if (saved.by === null || saved.you) {
    const words = t(saved.you ? "savedByYou" : "savedBySomeone", { ago });
    return { short: words, whole: words };
  }
  const first = saved.by.trim().split(/\s+/u)[0] ?? saved.by;
  return { short: t("saved", { name: first, ago }), whole: t("saved", { name: saved.by, ago }) };
}
