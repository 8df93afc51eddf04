/** Saves the draft of a flow as a file. The code that writes flows is fetched only now: the list does not need it. */
export async function downloadFlow(id: string): Promise<void> {
  const { saveDraftAsFile } = await import("./save-draft.ts");
  await saveDraftAsFile(id);
}
