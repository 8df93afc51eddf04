import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Fetches the next page of a list. A button, so that the keyboard and the end of the page stay reachable. */
export function LoadMore({ pages }: { pages: Pages }): ReactElement | null {
  const { t } = useTranslation("common");
  if (!pages.hasNextPage) return null;
  return (
    <Button
      className="self-center"
      busy={pages.isFetchingNextPage}
      onClick={() => void pages.fetchNextPage()}
    >
      {t("loadMore")}
    </Button>
  );
}
