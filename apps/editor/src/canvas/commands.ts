import type { EditSession } from "../flow/edit-session.ts";
import { arrangeCommands } from "./commands/arrange.ts";
import { clipboardCommands } from "./commands/clipboard.ts";
import { editCommands } from "./commands/edit.ts";
import type { CommandContext, CommandWords } from "./commands/context.ts";
import { noteCommands } from "./commands/notes.ts";
import { paletteCommands } from "./commands/palette.ts";
import { noScreen } from "./screen.ts";
import type { Screen, Zoom } from "./screen.ts";

/** Everything that a person can do on the canvas; keys, menus and buttons call these and nothing else. */
export type Commands = ReturnType<typeof createCommands>;

export function createCommands(session: EditSession, words: CommandWords) {
  let screen: Screen = noScreen;
  const context: CommandContext = {
    session,
    words,
    screen: () => screen,
    announce: (key, values) => session.view.setState({ said: { text: words.say(key, values) } }),
  };
  return {
    ...editCommands(context),
    ...clipboardCommands(context),
    ...arrangeCommands(context),
    ...noteCommands(context),
    ...paletteCommands(context),
    /** Ties the commands to the canvas that is on the screen. */
    attach: (next: Screen | undefined): void => {
      screen = next ?? noScreen;
    },
    show: (nodes?: readonly string[]): void => screen.show(nodes),
    zoom: (by: Zoom): void => screen.zoom(by),
    focus: (node?: string): void => screen.focus(node),
    toFlow: (point: { x: number; y: number }) => screen.toFlow(point),
  };
}
