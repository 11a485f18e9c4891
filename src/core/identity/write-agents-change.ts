import { type Document, isMap, isSeq, parseDocument, type ToStringOptions } from 'yaml';
import { unreachable } from '../shared/unreachable.ts';
import type { AgentsCommand } from './agents-command.ts';
import { type Agents, agentSchema } from './agents-schema.ts';

/**
 * Writes one change into the text: comments, order and writing of all other lines stay as they are.
 *
 * @param text a directory that could be read
 */
export function writeAgentsChange(text: string, agents: Agents, command: AgentsCommand): string {
  const document = parseDocument(text, { stringKeys: true });
  const before = lines(document.toString(canonical));
  applyTo(document, agents, command);
  const after = lines(document.toString(canonical));
  return keepUntouchedLines(lines(text), before, after).join('\n');
}

function applyTo(document: Document, { agents, services }: Agents, command: AgentsCommand): void {
  const positionOf = (rows: readonly { readonly id: string }[], id: string) => rows.findIndex((row) => row.id === id);
  switch (command.kind) {
    case 'add-agent':
      document.addIn(['agents'], document.createNode(inOrder(command.agent)));
      return;
    case 'remove-agent':
      document.deleteIn(['agents', positionOf(agents, command.id)]);
      return;
    case 'change-agent': {
      const path = ['agents', positionOf(agents, command.id)];
      const changed = Object.entries(command.changes).filter(([, value]) => value !== undefined);
      for (const [field, value] of changed) setField(document, path, field, value);
      return;
    }
    case 'add-service':
      document.addIn(['services'], document.createNode({ id: command.service.id, name: command.service.name }));
      // The first of an empty list was written `[]`; one service a line reads better.
      flowOff(document.get('services'));
      return;
    case 'rename-service':
      document.setIn(['services', positionOf(services, command.id), 'name'], command.name);
      return;
    case 'remove-service':
      document.deleteIn(['services', positionOf(services, command.id)]);
      return;
    default:
      unreachable(command);
  }
}

function setField(document: Document, path: readonly (string | number)[], field: string, value: unknown): void {
  const current = document.getIn([...path, field], false);
  const plain = typeof current === 'object' && current !== null && 'toJSON' in current ? toPlain(current) : current;
  if (JSON.stringify(plain) === JSON.stringify(value)) return;
  if (value === null) document.deleteIn([...path, field]);
  else document.setIn([...path, field], typeof value === 'object' ? document.createNode(value) : value);
  sortFields(document.getIn(path, true));
}

/** A new field takes the place that the schema gives it. */
function sortFields(agent: unknown): void {
  if (!isMap(agent)) return;
  const rank = (key: unknown) => FIELDS.indexOf(String(key));
  agent.items.sort((a, b) => rank(a.key) - rank(b.key));
}

function inOrder(agent: object): object {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = Reflect.get(agent, field);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

function flowOff(list: unknown): void {
  if (isSeq(list)) list.flow = false;
}

function toPlain(node: object): unknown {
  return JSON.parse(JSON.stringify(node));
}

/**
 * The lines that the change did not touch, as they were written; the canonical ones between. When the
 * canonical form has other lines than the text, nothing can be paired and the canonical form is kept.
 */
function keepUntouchedLines(
  original: readonly string[],
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  if (original.length !== before.length) return after;
  const shortest = Math.min(before.length, after.length);
  let first = 0;
  while (first < shortest && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < shortest - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  return [
    ...original.slice(0, first),
    ...after.slice(first, after.length - last),
    ...original.slice(original.length - last),
  ];
}

function lines(text: string): readonly string[] {
  return text.split('\n');
}

const FIELDS = Object.keys(agentSchema.shape);
const canonical: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false };
