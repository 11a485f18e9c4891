import { z } from 'zod';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { agentSchema, serviceSchema } from './agents-schema.ts';
import { personIdSchema } from './person-id.ts';

const { id: _id, until: _until, oidc, eid, ...kept } = agentSchema.shape;

/** What an administrator can ask of the directory; `null` takes a field away. */
export const agentsCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-agent'), agent: agentSchema }),
  z.strictObject({
    kind: z.literal('change-agent'),
    id: personIdSchema,
    changes: z
      .strictObject({
        ...kept,
        until: calendarDaySchema.nullable(),
        oidc: oidc.unwrap().nullable(),
        eid: eid.unwrap().nullable(),
      })
      .partial(),
  }),
  z.strictObject({ kind: z.literal('remove-agent'), id: personIdSchema }),
  z.strictObject({ kind: z.literal('add-service'), service: serviceSchema }),
  z.strictObject({ kind: z.literal('rename-service'), id: serviceSchema.shape.id, name: serviceSchema.shape.name }),
  z.strictObject({ kind: z.literal('remove-service'), id: serviceSchema.shape.id }),
]);
export type AgentsCommand = z.infer<typeof agentsCommandSchema>;
export type AgentChanges = Extract<AgentsCommand, { kind: 'change-agent' }>['changes'];
