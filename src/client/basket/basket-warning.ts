/**
 * Says at the foot of the window, once a page, that the browser keeps nothing: what was picked is lost with the page,
 * unless its reader opens the basket first.
 *
 * @param address of the basket, with its keys
 */
export function warnNotKept(address: string): void {
  let note = document.querySelector<HTMLElement>('.basket-warning');
  if (note === null) {
    note = document.createElement('p');
    note.className = 'foot-note basket-warning';
    note.setAttribute('role', 'status');
    document.body.append(note);
    note.append('This browser keeps nothing for this site. ', document.createElement('a'));
    note.append(' before you leave this page: its address holds what you picked.');
  }
  const link = note.querySelector('a');
  if (link === null) return;
  link.href = address;
  link.textContent = 'Open the basket';
}
