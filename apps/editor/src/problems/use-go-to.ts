import type { Problem } from "@weft/flow";
import { useCallback } from "react";
import { useNavigate } from "react-router";
import { select } from "../flow/selection.ts";
import type { EditSession } from "../flow/edit-session.ts";
import { useFlowSession } from "../flow/session-context.tsx";
import { focusCanvas } from "../inspector/focus.ts";
import { enterSettings } from "../inspector/inspector-state.ts";
import { placeOf } from "./place.ts";
import type { Place } from "./place.ts";

/** Goes to where a problem is mended and puts the keyboard there. */
export function useGoTo(): (problem: Problem) => void {
  const session = useFlowSession();
  const navigate = useNavigate();
  return useCallback(
    (problem) => {
      const place = placeOf(problem);
      if (place?.at === "errorFlow") {
        void navigate(`/flows/${session.flow.get().id}/settings`, { state: { field: "errorFlow" } });
      } else if (place) showPlace(session, place);
    },
    [session, navigate],
  );
}

function showPlace(session: EditSession, place: Exclude<Place, { at: "errorFlow" }>): void {
  const { view, selection, flow } = session;
  switch (place.at) {
    case "setting":
      session.showNode(place.node);
      return enterSettings(place);
    case "name":
      select(selection, { nodes: [place.node] });
      return view.setState({ reveal: { node: place.node }, renaming: place.node });
    case "node":
      select(selection, { nodes: [place.node] });
      view.setState({ reveal: { node: place.node } });
      return focusCanvas(place.node);
    case "edge": {
      const edge = flow.get().edges.find(({ id }) => id === place.edge);
      select(selection, { edges: [place.edge] });
      if (edge) view.setState({ reveal: { node: edge.source } });
      return focusCanvas("");
    }
    case "palette":
      return view.setState({ palette: {} });
  }
}
