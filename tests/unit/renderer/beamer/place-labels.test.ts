import { describe, expect, it } from 'vitest'
import { placeLabels } from '../../../../renderer/beamer/place-labels.ts'

describe('names of places in the picture', () => {
  it('are their numbers, with a letter where topics are equal', () => {
    expect(placeLabels(['1.', '2.–4.', '2.–4.', '2.–4.', '5.'])).toEqual(['1', '2a', '2b', '2c', '5'])
    expect(placeLabels(['1.–2.', '1.–2.', '3.–4.', '3.–4.'])).toEqual(['1a', '1b', '3a', '3b'])
  })

  it('stay right while the places above are hidden', () => {
    expect(placeLabels([null, null, '3.–4.', '3.–4.', '5.'])).toEqual(['1', '2', '3a', '3b', '5'])
  })
})
