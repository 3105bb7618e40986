import type { Page } from "@playwright/test";

/** Asks so many times that a page cannot hold it all, as our own pages do; the conversation's path. */
export async function manyTurns(page: Page, count: number) {
  const post = async (form: Record<string, string>) => {
    const answer = await page.request.post("/api/ask", {
      form,
      headers: { accept: "application/json", origin: new URL(page.url()).origin },
    });
    if (!answer.ok()) throw new Error(`${answer.status()}: ${await answer.text()}`);
    return (await answer.json()) as string;
  };
  let conversation = "";
  for (let number = 1; number <= count; number++) {
    conversation = await post({ conversation, turn: crypto.randomUUID(), text: `hello ${number}` });
  }
  return `/coach/${conversation}`;
}
