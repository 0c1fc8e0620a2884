import { describe, expect, it } from 'vitest'
import { guessAdapter, listAdapters } from '../../../../../main/core/lan/adapters.ts'

const v4 = (address: string, mac = '3c:22:fb:00:00:01', internal = false) => ({
  address,
  family: 'IPv4' as const,
  internal,
  mac,
})

describe('network adapters', () => {
  it('tells Wi-Fi, cable, virtual and loopback apart by the names of three systems', () => {
    const kinds = Object.fromEntries(
      listAdapters(
        {
          lo: [v4('127.0.0.1', '00:00:00:00:00:00', true)],
          wlp3s0: [v4('192.168.1.20')],
          WLAN: [v4('192.168.1.21')],
          'LAN-Verbindung* 10': [v4('192.168.137.1')],
          Ethernet: [v4('10.0.0.5')],
          'Ethernet 2': [v4('192.168.56.1', '0a:00:27:00:00:0f')],
          'vEthernet (WSL)': [v4('172.20.0.1')],
          docker0: [v4('172.17.0.1')],
          utun3: [v4('10.8.0.2')],
          eno1: [v4('10.0.0.6')],
          pan9: [v4('10.0.0.7')],
        },
        'linux',
      ).map((adapter) => [adapter.name, adapter.kind]),
    )
    expect(kinds).toEqual({
      lo: 'loopback',
      wlp3s0: 'wifi',
      WLAN: 'wifi',
      'LAN-Verbindung* 10': 'wifi',
      Ethernet: 'cable',
      'Ethernet 2': 'virtual',
      'vEthernet (WSL)': 'virtual',
      docker0: 'virtual',
      utun3: 'virtual',
      eno1: 'cable',
      pan9: 'other',
    })
  })

  it('takes the first adapter of a Mac for its Wi-Fi', () => {
    expect(listAdapters({ en0: [v4('192.168.1.2')] }, 'darwin')[0]?.kind).toBe('wifi')
    expect(listAdapters({ en5: [v4('192.168.1.2')] }, 'darwin')[0]?.kind).toBe('cable')
  })

  it('guesses the adapter phones reach, not a virtual one and not one without a network', () => {
    const guess = (interfaces: Parameters<typeof listAdapters>[0]) =>
      guessAdapter(listAdapters(interfaces, 'win32'))?.name
    expect(
      guess({
        docker0: [v4('172.17.0.1')],
        Ethernet: [v4('169.254.3.4')],
        WLAN: [v4('192.168.1.20')],
        lo: [v4('127.0.0.1', '', true)],
      }),
    ).toBe('WLAN')
    expect(guess({ WLAN: [v4('169.254.3.4')], Ethernet: [v4('10.1.2.3')] })).toBe('Ethernet')
    expect(guess({ docker0: [v4('172.17.0.1')], Ethernet: [v4('141.2.3.4')] })).toBe('Ethernet')
    expect(guess({ lo: [v4('127.0.0.1', '', true)] })).toBe('lo')
    expect(guess({})).toBeUndefined()
  })

  it('leaves out addresses people cannot type', () => {
    const ipv6 = { address: 'fe80::1', family: 'IPv6' as const, internal: false, mac: '' }
    expect(listAdapters({ WLAN: [ipv6] }, 'win32')).toEqual([])
  })
})
