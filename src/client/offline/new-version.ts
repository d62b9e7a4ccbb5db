/**
 * Says that a newer version of the site is ready; it is shown when the reader asks for it.
 *
 * @param waiting the worker of the newer version
 */
export function offerVersion(waiting: ServiceWorker): void {
  if (document.querySelector('.new-version') !== null) return;
  const note = document.createElement('div');
  note.className = 'foot-note new-version';
  note.role = 'status';
  const show = document.createElement('button');
  show.type = 'button';
  show.className = 'button';
  show.textContent = 'Show it';
  show.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      location.reload();
    });
    waiting.postMessage({ type: 'SKIP_WAITING' });
  });
  const later = document.createElement('button');
  later.type = 'button';
  later.className = 'button';
  later.textContent = 'Later';
  later.addEventListener('click', () => {
    note.remove();
  });
  note.append('A newer version of this survey is ready. ', show, ' ', later);
  document.body.append(note);
}
