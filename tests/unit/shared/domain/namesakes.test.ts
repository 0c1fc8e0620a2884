import { expect, it } from 'vitest'
import { createCaller } from '../../../../shared/domain/namesakes.ts'

const ADA = { name: 'Ada', organisation: 'Stadt' }

it('calls people by name, and two of the same name with their organisations where they gave one', () => {
  expect([ADA, { name: 'Ben', organisation: 'VHS' }].map(createCaller([ADA]))).toEqual(['Ada', 'Ben'])
  const both = [ADA, { name: 'Ada', organisation: '' }]
  expect(both.map(createCaller(both))).toEqual(['Ada (Stadt)', 'Ada'])
})
