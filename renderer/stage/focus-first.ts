/** The focus goes to the main action of what is new, and where it has none, to its heading. */
export function focusFirst(page: ParentNode): void {
  const first = page.querySelector<HTMLElement>('[data-first]:not(:disabled)');
  (first ?? page.querySelector<HTMLElement>('h1'))?.focus();
}
