import { z } from 'zod'
import { MOST_WISHES } from '../domain/allocation.ts'
import { command, query } from './define.ts'
import { count, done, id, optionalText, requiredText } from './fields.ts'
import { said } from './round.ts'

// People into working groups. Unlike ballots this is by name, and people say yes to that.

/**
 * 128 bit as hex, kept by the phone to change or withdraw its own entry. Never the token it casts ballots with:
 * a name and a ballot must have nothing in common.
 */
export const wishToken = z.string().regex(/^[0-9a-f]{32}$/)

const name = requiredText('Name', 120)
const organisation = optionalText('Organisation', 160)
/** Working groups, first choice first. Empty: glad to go anywhere. */
const wishes = z
  .array(id)
  .max(MOST_WISHES, 'Es gibt höchstens drei Wünsche.')
  .refine((ids) => new Set(ids).size === ids.length, 'Jeder Arbeitskreis kann nur einmal gewünscht werden.')

/** What a phone shows about working groups. */
export const participantWishes = z.object({
  /** Whether wishes are taken now; else what was chosen is shown, and once the room has seen it, the group. */
  open: z.boolean(),
  groups: z.array(z.object({ id, letter: z.string(), title: said, topics: z.array(said) })),
  own: z
    .object({
      name: z.string(),
      organisation: z.string(),
      wishes: z.array(id),
      /** The working group this person is in, once the room has seen it. */
      workingGroupId: id.nullable(),
    })
    .nullable(),
})
export type ParticipantWishes = z.infer<typeof participantWishes>

/** Which wish was fulfilled; `none` of them, `open` for somebody without wishes. */
const fulfilled = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal('none'), z.literal('open')])

const person = z.object({
  id,
  name: z.string(),
  organisation: z.string(),
  wishes: z.array(id),
  enteredBy: z.enum(['phone', 'kiosk', 'desk']),
  workingGroupId: id.nullable(),
  /** Null while the person is in no group. */
  fulfilled: fulfilled.nullable(),
})
export type Person = z.infer<typeof person>

export const peopleBoard = z.object({
  groupingId: id,
  /** Whether phones may send wishes. */
  open: z.boolean(),
  /** Whether the room has seen the result. */
  shown: z.boolean(),
  /** By name. */
  people: z.array(person),
  groups: z.array(
    z.object({
      id,
      letter: z.string(),
      colour: z.number(),
      title: z.string(),
      minPeople: z.number().nullable(),
      maxPeople: z.number().nullable(),
      people: z.number(),
      /** How many wish it first, second, third. */
      wished: z.tuple([z.number(), z.number(), z.number()]),
    }),
  ),
  /** Of the people who are in a group. */
  counts: z.object({ 1: z.number(), 2: z.number(), 3: z.number(), none: z.number(), open: z.number() }),
  unplaced: z.number(),
  /** 0/1/3/8 for first, second, third, no wish; of the people who are in a group. */
  dissatisfaction: z.number(),
  /** The least that is possible for everybody together within the sizes; null where the sizes cannot be kept. */
  optimum: z.number().nullable(),
  /** Why the program cannot distribute, with what to do; null when it can. */
  problem: z.string().nullable(),
})
export type PeopleBoard = z.infer<typeof peopleBoard>

const groupingId = z.strictObject({ groupingId: id })

export const people = {
  'people.board': query({
    about: 'Who would like to join which working group, and who is where; null before there are groups.',
    roles: ['facilitator'],
    input: z.strictObject({}),
    output: peopleBoard.nullable(),
  }),
  'people.add': command({
    about: 'Enter a person by hand.',
    roles: ['facilitator'],
    input: z.strictObject({
      id: id.optional(),
      groupingId: id,
      name,
      organisation: organisation.default(''),
      wishes: wishes.default([]),
    }),
    output: done,
  }),
  'people.update': command({
    about: 'Change a person’s name or wishes.',
    roles: ['facilitator'],
    input: z.strictObject({
      id,
      name: name.optional(),
      organisation: organisation.optional(),
      wishes: wishes.optional(),
    }),
    output: done,
  }),
  'people.remove': command({
    about: 'Remove a person with everything that was stored about them.',
    roles: ['facilitator'],
    input: z.strictObject({ id }),
    output: done,
  }),
  'people.forgetAll': command({
    about: 'Remove everybody, when the lists are no longer needed.',
    roles: ['facilitator'],
    input: groupingId,
    output: done,
  }),
  'people.openWishes': command({
    about: 'Let people send their wishes from phones and kiosk.',
    roles: ['facilitator'],
    input: groupingId,
    output: done,
  }),
  'people.closeWishes': command({
    about: 'Take no more wishes from phones and kiosk.',
    roles: ['facilitator'],
    input: groupingId,
    output: done,
  }),
  'people.setSize': command({
    about: 'How many people a working group should have; null for no limit, left out: as before.',
    roles: ['facilitator'],
    input: z.strictObject({
      workingGroupId: id,
      minPeople: count('Mindestzahl', 0, 1000).nullable().optional(),
      maxPeople: count('Höchstzahl', 0, 1000).nullable().optional(),
    }),
    output: done,
  }),
  'people.allocate': command({
    about: 'Put everybody into a group with the least dissatisfaction, exactly.',
    roles: ['facilitator'],
    input: groupingId,
    output: done,
  }),
  'people.place': command({
    about: 'Put one person into a group by hand, or into none.',
    roles: ['facilitator'],
    input: z.strictObject({ personId: id, workingGroupId: id.nullable() }),
    output: done,
  }),
  'wishes.send': command({
    about: 'Say by name which working groups one would like to join; replaces what was sent with this token.',
    roles: ['participant', 'kiosk'],
    input: z.strictObject({
      wishToken,
      wishes,
      name,
      organisation: organisation.default(''),
      /** Name and wishes may be stored, used to form the groups and shown to the room. */
      consent: z.literal(true, 'Ohne Ihr Einverständnis wird nichts gespeichert.'),
    }),
    output: done,
  }),
  'wishes.withdraw': command({
    about: 'Delete what was sent with this token.',
    roles: ['participant', 'kiosk'],
    input: z.strictObject({ wishToken }),
    output: done,
  }),
}
