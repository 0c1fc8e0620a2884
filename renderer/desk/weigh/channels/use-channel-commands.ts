import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useDeskStore } from '../../shell/index.ts'
import type { DeskCommand } from '../../shell/index.ts'
import { deskChannels } from '../../../../shared/locales/de/desk-channels.ts'
import { deskNetwork } from '../../../../shared/locales/de/desk-network.ts'
import { useChannelsStore } from './channels-store.ts'
import type { ChannelDialog } from './channels-store.ts'
import { takesSticky } from './sticky/sticky-form.ts'
import { useLiveRound } from './use-live-round.ts'

/** The ways into a round in the command search: paper and wall while a round takes ballots, the rest always. */
export function useChannelCommands(): ComputedRef<readonly DeskCommand[]> {
  const desk = useDeskStore()
  const channels = useChannelsStore()
  const live = useLiveRound()
  const words = deskChannels.commands
  const command = (name: ChannelDialog): DeskCommand => ({
    id: `weigh.${name}`,
    label: words[name],
    run: () => channels.open(name),
  })
  return computed(() => [
    ...(live.value ? [command('paper')] : []),
    command('kiosk'),
    ...(live.value && live.value.number > 0 && takesSticky(live.value) ? [command('sticky')] : []),
    command('cards'),
    command('sheets'),
    { id: 'weigh.network', label: deskNetwork.command, run: () => (desk.networkOpen = true) },
  ])
}
