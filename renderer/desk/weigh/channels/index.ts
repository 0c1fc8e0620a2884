/** What the screens of a round use of the ways into it. */
export { default as ChannelsOverlay } from './ChannelsOverlay.vue'
export { default as ChannelsPanel } from './ChannelsPanel.vue'
export { default as JoinPanel } from './network/JoinPanel.vue'
export { useChannelCommands } from './use-channel-commands.ts'
export { useChannelsStore } from './channels-store.ts'
