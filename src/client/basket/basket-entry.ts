import { shownText } from '../../lib/site/plain-text.ts';
import { publishedLine, type PublicationFacts } from '../../lib/site/publication.ts';
import { shortAuthors } from '../../lib/survey/authors.ts';
import { pickButton } from './pick-button.ts';

/**
 * A paper of the list: title, authors, where it appeared, and a button. From the reader's own basket it can be taken
 * out; of somebody else's list it can be picked.
 */
export function drawEntry(facts: PublicationFacts, address: string, isShared: boolean): HTMLLIElement {
  const title = document.createElement('a');
  title.href = address;
  title.textContent = shownText(facts.title);
  const names = facts.authors.length === 0 ? '' : shortAuthors(facts.authors, facts.title);
  const words = [names, publishedLine(facts)].filter((part) => part !== '');
  const item = document.createElement('li');
  item.append(line('paper-title', title));
  if (words.length > 0) item.append(line('paper-meta', words.join(' · ')));
  item.append(
    isShared ? pickButton(facts.key, title.textContent) : removeButton(facts.key, title.textContent),
  );
  return item;
}

function removeButton(key: string, title: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pick remove';
  button.dataset['remove'] = key;
  button.title = 'Take out of the basket';
  button.setAttribute('aria-label', `Take out: ${title}`);
  button.textContent = '×';
  return button;
}

function line(name: string, ...content: (Node | string)[]): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.className = name;
  paragraph.append(...content);
  return paragraph;
}
