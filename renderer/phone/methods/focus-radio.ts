/** Leads to the first radio button of a topic inside a list. */
export function focusRadio(list: HTMLElement | null, topic: { id: string } | undefined): void {
  if (!topic) return
  list?.querySelector<HTMLElement>(`input[name^="${topic.id}"]`)?.focus()
}
