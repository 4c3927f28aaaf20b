// node read.mjs hyparquet|duckdb FILE name:type,... -> JSON { rows, columns: { name: [text or null] }, metadata }
// With the type "sum" the column is reduced to [number of nulls, sum].
import { text } from './values.mjs'

const [tool, file, spec] = process.argv.slice(2)
const columns = spec.split(',').map(pair => pair.split(':'))

async function hyparquet() {
  const { asyncBufferFromFile, parquetReadObjects, parquetMetadataAsync } = await import('hyparquet')
  const { compressors } = await import('hyparquet-compressors')
  const buffer = await asyncBufferFromFile(file)
  const metadata = await parquetMetadataAsync(buffer)
  const parsers = {
    timestampFromMilliseconds: value => value * 1000n,
    timestampFromMicroseconds: value => value,
    timestampFromNanoseconds: value => value / 1000n,
  }
  const rows = await parquetReadObjects({ file: buffer, metadata, compressors, parsers })
  const pairs = Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value]))
  return { rows: Number(metadata.num_rows), metadata: pairs, column: name => rows.map(row => row[name]) }
}

async function duckdb() {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const names = columns.map(([name]) => `"${name}"`).join(', ')
  const sums = columns.filter(([, type]) => type === 'sum').map(([name]) => name)
  if (sums.length > 0) {
    const parts = sums.map(name => `count(*) - count("${name}"), sum("${name}")::VARCHAR`).join(', ')
    const [row] = (await connection.runAndReadAll(`SELECT count(*), ${parts} FROM read_parquet('${file}')`)).getRows()
    return { rows: Number(row[0]), metadata: {}, sum: name => [String(row[1 + 2 * sums.indexOf(name)]), row[2 + 2 * sums.indexOf(name)]] }
  }
  const result = await connection.runAndReadAll(`SELECT ${names} FROM read_parquet('${file}')`)
  const data = result.getColumns()
  return { rows: result.currentRowCount, metadata: {}, column: name => data[columns.findIndex(([other]) => other === name)] ?? [] }
}

const result = tool === 'duckdb' ? await duckdb() : await hyparquet()
const out = {}
for (const [name, type] of columns) {
  if (type !== 'sum') {
    out[name] = result.column(name).map(value => text(value, type))
  } else if (result.sum) {
    out[name] = result.sum(name)
  } else {
    const values = result.column(name)
    out[name] = [String(values.filter(value => value === null).length), String(values.reduce((sum, value) => sum + Number(value ?? 0), 0))]
  }
}
process.stdout.write(JSON.stringify({ rows: result.rows, columns: out, metadata: result.metadata }), () => process.exit(0))
