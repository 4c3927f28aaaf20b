// One text for each value, the same in every tool, so that the tests compare exactly.
const view = new DataView(new ArrayBuffer(8))

export function text(value, type) {
  if (value === null || value === undefined) return null
  if (type === 'float' || type === 'double') {
    view.setFloat64(0, Number(value))
    return view.getBigUint64(0).toString(16).padStart(16, '0')
  }
  if (type === 'time') return micros(value).toString()
  return String(value)
}

// hyparquet: see the parsers in read.mjs; DuckDB: value classes with one of these fields.
function micros(value) {
  if (typeof value === 'bigint') return value
  if (value.micros !== undefined) return value.micros
  if (value.millis !== undefined) return value.millis * 1000n
  if (value.nanos !== undefined) return value.nanos / 1000n
  throw new Error('no time: ' + value)
}

// What the writers write: row i of each column. The tests hold the same formulas.
export const formulas = {
  flag: i => i % 3 === 0,
  small: i => (i * 7919) % 1000 - 500,
  big: i => BigInt(i) * 1000000007n - 5000000000000n,
  single: i => Math.fround(i / 7),
  double: i => i / 3,
  text: i => (i % 11 === 0 ? '' : 'größe ' + (i * 31 % 97)),
  time: i => 1600000000000 + i * 1001, // milliseconds since 1970
}
