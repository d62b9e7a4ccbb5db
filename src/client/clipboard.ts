/** Whether this browser lets a page copy; it does so only on secure addresses. */
export const canCopy = 'clipboard' in navigator;

/**
 * Puts a text on the clipboard.
 *
 * @param text perhaps still on its way: the permission of the reader's click then holds until it is there
 * @param html the same text for programs that keep its italics
 * @throws when the browser refuses or the text cannot be had
 */
export async function copyText(text: string | Promise<string>, html?: string): Promise<void> {
  if (typeof ClipboardItem === 'undefined' || (typeof text === 'string' && html === undefined))
    return navigator.clipboard.writeText(await text);
  const asBlob = (words: string, type: string): Blob => new Blob([words], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': Promise.resolve(text).then((words) => asBlob(words, 'text/plain')),
      ...(html !== undefined && { 'text/html': asBlob(html, 'text/html') }),
    }),
  ]);
}

/**
 * Says on a button that what it copies is copied, and gives it its words back after a while.
 *
 * @param status tells it to screen readers, with the name that the button has only for them
 */
export async function tellOn(
  button: HTMLElement,
  copied: Promise<void>,
  status: Element | null,
): Promise<void> {
  const place = button.querySelector('[data-copy-words]') ?? button;
  const before = (button.dataset['copyBefore'] ??= place.textContent);
  const words = await copied.then(
    () => 'Copied',
    () => 'Not copied',
  );
  place.textContent = words;
  setTimeout(() => (place.textContent = before), 2500);
  const name = button.querySelector('.visually-hidden')?.textContent.trim();
  if (status !== null) status.textContent = name === undefined ? words : `${name}: ${words.toLowerCase()}`;
}
