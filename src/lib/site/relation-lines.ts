import { lineInBox, type Box, type Spot } from './boxes.ts';
import type { Relation } from '../survey/relations.ts';
import { groupBy } from './per-survey.ts';
import { relationWords, type RelationType } from './related-papers.ts';

/** What two papers state of each other, by the index of their nodes. */
export interface Tie {
  type: RelationType;
  from: number;
  to: number;
  /** Both papers state the relation. */
  mutual: boolean;
}

/** A tie with its line from edge to edge of the two boxes. */
export interface RelationLine extends Tie {
  start: Spot;
  end: Spot;
}

/** Space between the two lines of a pair that is related in two ways, and between a line's end and its box. */
const room = { beside: 7, end: 2 };

/** Whether a kind of relation says the same in both directions, so that its line has no head. */
export function isSymmetric(type: RelationType): boolean {
  return relationWords[type].here === relationWords[type].there;
}

/** One tie for what two papers state of each other in the same words. */
export function mergeRelations(relations: readonly Relation[], indexes: ReadonlyMap<string, number>): Tie[] {
  const ties = new Map<string, Tie>();
  for (const relation of relations) {
    const { type } = relation;
    const [from, to] = [indexes.get(relation.from.key), indexes.get(relation.to.key)];
    if (from === undefined || to === undefined) continue;
    const reverse = ties.get(`${type} ${to} ${from}`);
    if (reverse === undefined) ties.set(`${type} ${from} ${to}`, { type, from, to, mutual: false });
    else reverse.mutual = true;
  }
  return [...ties.values()];
}

/** Lines between the boxes, side by side where two papers are related in more than one way. */
export function drawLines(ties: readonly Tie[], boxes: readonly Box[]): RelationLine[] {
  const pairs = groupBy(ties, pairOf);
  return ties.flatMap((tie) => {
    const [from, to] = [boxes[tie.from], boxes[tie.to]];
    const pair = pairs.get(pairOf(tie)) ?? [tie];
    if (from === undefined || to === undefined) return [];
    const place = (pair.indexOf(tie) - (pair.length - 1) / 2) * room.beside;
    // Seen from the end of the tie the places run the other way round.
    return [{ ...tie, ...drawLine(from, to, tie.from < tie.to ? place : -place) }];
  });
}

function drawLine(from: Box, to: Box, aside: number): { start: Spot; end: Spot } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const first = { x: from.x - (dy / length) * aside, y: from.y + (dx / length) * aside };
  const last = { x: first.x + dx, y: first.y + dy };
  const at = (share: number): Spot => ({ x: round(first.x + dx * share), y: round(first.y + dy * share) });
  return {
    start: at(lineInBox(first, last, from, room.end)?.leaves ?? 0),
    end: at(lineInBox(first, last, to, room.end)?.enters ?? 1),
  };
}

function pairOf({ from, to }: Tie): string {
  return `${Math.min(from, to)} ${Math.max(from, to)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
