import type { Locator, Page } from "@playwright/test";
import { percentile } from "./measure.ts";

interface Noted {
  readonly frames: number[];
  readonly keys: number[];
}

/** Runs in the page: notes when frames are drawn, and how long after a key was pressed the next one was. */
function note(): void {
  const noted: Noted = { frames: [], keys: [] };
  Object.assign(globalThis, { noted });
  const tick = (now: number): void => {
    noted.frames.push(now);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const painted = (pressed: number): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => noted.keys.push(performance.now() - pressed));
      port1.start();
      // It is heard when what the frame drew has been handed on.
      port2.postMessage(undefined);
    });
  };
  addEventListener("keydown", ({ timeStamp }) => painted(timeStamp), { capture: true });
}

/** Milliseconds that 95 of 100 stay below: between two frames, and from a key to the frame after it. */
export async function paceWhile(
  page: Page,
  act: () => Promise<void>,
): Promise<{ framesP95: number; keysP95: number }> {
  await page.evaluate(note);
  await act();
  // The frame that shows the last of it.
  await page.waitForTimeout(200);
  const { frames, keys } = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  const between = frames.slice(1).map((frame, i) => frame - (frames[i] ?? frame));
  return { framesP95: percentile(between, 95), keysP95: percentile(keys, 95) };
}

export async function drag(page: Page, node: Locator): Promise<void> {
  const box = await node.boundingBox();
  if (box === null) throw new Error("The node is not on the screen.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 60; i++) await page.mouse.move(x + i, y + i);
  await page.mouse.up();
}

export async function pan(page: Page): Promise<void> {
  for (let i = 0; i < 60; i++) await page.mouse.wheel(6, i < 30 ? 6 : -6);
}

export async function zoom(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  for (let i = 0; i < 60; i++) await page.mouse.wheel(0, i < 30 ? 4 : -4);
  await page.keyboard.up("Control");
}

/** Milliseconds from the click on a node to the frame in which the settings show its name. */
export async function openSettings(page: Page, node: Locator, name: string): Promise<number> {
  const shown = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        let clicked = 0;
        addEventListener("pointerdown", ({ timeStamp }) => (clicked = timeStamp), {
          capture: true,
          once: true,
        });
        const look = (): void => {
          const field = document.querySelector<HTMLInputElement>("aside header input");
          if (clicked > 0 && field?.value === wanted) return resolve(performance.now() - clicked);
          requestAnimationFrame(look);
        };
        look();
      }),
    name,
  );
  await node.click();
  return shown;
}
