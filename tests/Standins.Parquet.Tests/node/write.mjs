// node write.mjs hyparquet|duckdb FILE rows required|nullable CODEC [ENCODING|v2]
// Writes the columns of values.mjs; with "nullable" every fifth row is null in every column.
import { formulas } from './values.mjs'

const [tool, file, rowText, nulls, codec, variant] = process.argv.slice(2)
const rows = Number(rowText)
const nullable = nulls === 'nullable'
const types = { flag: 'BOOLEAN', small: 'INT32', big: 'INT64', single: 'FLOAT', double: 'DOUBLE', text: 'STRING', time: 'TIMESTAMP' }

function valueAt(name, i) {
  if (nullable && i % 5 === 0) return null
  const value = formulas[name](i)
  return name === 'time' ? new Date(value) : value
}

async function hyparquet() {
  const { parquetWriteFile } = await import('hyparquet-writer')
  const { gzipSync } = await import('node:zlib')
  const whole = ['small', 'big']
  const columnData = Object.keys(types).map(name => ({
    name, type: types[name], nullable,
    data: Array.from({ length: rows }, (_, i) => valueAt(name, i)),
    ...(variant && (variant !== 'DELTA_BINARY_PACKED' || whole.includes(name)) && { encoding: variant }),
  }))
  await parquetWriteFile({
    filename: file, columnData, codec, rowGroupSize: 700, pageSize: 2000,
    compressors: { GZIP: bytes => new Uint8Array(gzipSync(bytes)) },
    kvMetadata: [{ key: 'who', value: 'hyparquet' }],
  })
}

async function duckdb() {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const or = sql => nullable ? `CASE WHEN i % 5 = 0 THEN NULL ELSE ${sql} END` : sql
  const columns = [
    [or('(i % 3 = 0)'), 'flag'],
    [or('CAST((i * 7919) % 1000 - 500 AS INTEGER)'), 'small'],
    [or('CAST(i AS BIGINT) * 1000000007 - 5000000000000'), 'big'],
    [or('CAST(CAST(i AS DOUBLE) / 7 AS FLOAT)'), 'single'],
    [or('CAST(i AS DOUBLE) / 3'), 'double'],
    [or(`CASE WHEN i % 11 = 0 THEN '' ELSE 'größe ' || CAST(i * 31 % 97 AS VARCHAR) END`), 'text'],
    [or('make_timestamp((1600000000000 + i * 1001) * 1000)'), 'time'],
  ]
  const select = columns.map(([sql, name]) => `${sql} AS "${name}"`).join(', ')
  const version = variant === 'v2' ? ', PARQUET_VERSION v2' : ''
  await connection.run(`COPY (SELECT ${select} FROM range(${rows}) t(i)) TO '${file}' (FORMAT parquet, COMPRESSION ${codec}, ROW_GROUP_SIZE 2048${version})`)
}

await (tool === 'duckdb' ? duckdb() : hyparquet())
process.exit(0)
