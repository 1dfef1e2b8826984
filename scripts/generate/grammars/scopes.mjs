// Owns the names of scopes by which the editor's themes colour what the grammars find.

/** Scopes: only those that the default dark, light and high contrast themes colour (test/grammar/scopes.test.ts). */
export const scope = {
  // Quiet: what every record carries and nobody reads twice.
  time: 'comment.time.servicing',
  utcTime: 'comment.time.utc.servicing',
  info: 'comment.level.info.servicing',
  messageId: 'comment.message-id.servicing',
  sequence: 'comment.sequence.servicing',
  process: 'comment.process.servicing',
  origin: 'comment.origin.servicing',
  pointer: 'comment.pointer.servicing',
  length: 'comment.length.servicing',
  token: 'comment.public-key-token.servicing',
  ruler: 'comment.ruler.servicing',
  lastError: 'comment.last-error.servicing',
  // Structure and names.
  source: 'entity.name.type.source.servicing',
  area: 'constant.language.area.servicing',
  repair: 'constant.language.sfc.servicing',
  label: 'constant.language.label.servicing',
  phase: 'constant.language.phase.servicing',
  package: 'entity.name.function.package.servicing',
  component: 'entity.name.function.component.servicing',
  marker: 'constant.language.marker.servicing',
  kb: 'constant.language.kb.servicing',
  guid: 'variable.other.constant.guid.servicing',
  session: 'variable.session.servicing',
  banner: 'markup.heading.banner.servicing',
  // Values. Paths and addresses are no strings: the light themes write those in a red close to that of failures.
  hash: 'string.other.hash.servicing',
  path: 'variable.other.constant.path.servicing',
  url: 'variable.other.constant.url.servicing',
  command: 'string.unquoted.command.servicing',
  quoted: 'string.quoted.servicing',
  success: 'constant.numeric.code.success.servicing',
  successSymbol: 'constant.numeric.symbol.success.servicing',
  symbol: 'variable.other.constant.symbol.servicing',
  // What has to be seen: a failure is red, what may be one has the colour of a warning.
  failure: 'invalid.code.failure.servicing',
  error: 'invalid.level.error.servicing',
  failed: 'invalid.outcome.servicing',
  warning: 'keyword.control.level.warning.servicing',
  failureMark: 'keyword.control.failure-mark.servicing',
  finding: 'keyword.control.finding.servicing',
  traceCode: 'keyword.control.code.trace.servicing',
};
