/** `type` of the message with which a window receives its port to the core; again after each restart of the core. */
export const PORT_MESSAGE = 'klebepunkt-port'
