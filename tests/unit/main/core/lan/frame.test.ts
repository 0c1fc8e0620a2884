import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFrame } from '../../../../../main/core/lan/frame.ts'

describe('frames of phones', () => {
  it('reads a request', () => {
    expect(parseFrame('{"id":1,"command":"participant.state","input":{"token":"a"}}')).toEqual({
      id: 1,
      command: 'participant.state',
      input: { token: 'a' },
    })
  })

  it.each([
    ['no JSON', 'hello'],
    ['NaN', '{"id":NaN,"command":"a","input":{}}'],
    ['a list', '[1,2,3]'],
    ['nothing', 'null'],
    ['a field too many', '{"id":1,"command":"a","input":{},"role":"facilitator"}'],
    ['a field too few', '{"id":1,"command":"a"}'],
    ['a negative id', '{"id":-1,"command":"a","input":{}}'],
    ['an id beyond what numbers hold', '{"id":9007199254740993,"command":"a","input":{}}'],
    ['an id of text', '{"id":"1","command":"a","input":{}}'],
    ['an endless command', JSON.stringify({ id: 1, command: 'a'.repeat(65), input: {} })],
    ['no input', '{"id":1,"command":"a","input":null}'],
    ['a list as input', '{"id":1,"command":"a","input":[]}'],
    ['__proto__ outside', '{"id":1,"command":"a","input":{},"__proto__":{}}'],
    ['__proto__ inside', '{"id":1,"command":"a","input":{"x":{"__proto__":{"y":1}}}}'],
    ['__proto__ in disguise', '{"id":1,"command":"a","input":{"\\u005f_proto__":1}}'],
    ['depth', '{"id":1,"command":"a","input":' + '['.repeat(8000) + ']'.repeat(8000) + '}'],
  ])('refuses %s', (_what, text) => {
    expect(parseFrame(text)).toBeNull()
  })

  it('never throws, and never lets anything through that is no request', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const request = parseFrame(text)
        if (request) expect(Object.keys(request)).toEqual(['id', 'command', 'input'])
      }),
    )
  })
})
