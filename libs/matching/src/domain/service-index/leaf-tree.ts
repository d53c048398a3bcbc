import { WORD } from './records';

export type Axis = 'x' | 'y' | 'z';

/** A leaf, or a cut between what is below the split along the axis and the rest. */
export interface Node {
  leaf: number;
  axis: Axis;
  split: number;
  low: Node | null;
  high: Node | null;
}

export const leafNode = (leaf: number): Node => ({ leaf, axis: 'x', split: 0, low: null, high: null });

/** The node of the leaf in which a record belongs. */
export function nodeFor(root: Node, record: Float32Array): Node {
  let node = root;
  while (node.low !== null && node.high !== null) {
    node = record[WORD[node.axis]]! < node.split ? node.low : node.high;
  }
  return node;
}

/** Turns a leaf into a cut; gives the nodes of the old and of the fresh leaf. */
export function splitNode(node: Node, axis: Axis, split: number, fresh: number): [low: Node, high: Node] {
  const low = leafNode(node.leaf);
  const high = leafNode(fresh);
  Object.assign(node, { axis, split, low, high });
  return [low, high];
}
