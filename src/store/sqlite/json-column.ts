import { sql } from 'kysely'
import type { JsonText } from '../../domain/json.js'

/**
 * JSON text of more bytes is read as bytes, in which form it's sent: to decode and encode 12 MB would keep others
 * waiting for 80 ms.
 */
const maxTextBytes = 64 * 1024

/** The column `json`, for what is read by one or a few. */
export const storedJson = sql<JsonText<unknown>>`CASE WHEN octet_length(json) > ${sql.lit(maxTextBytes)} \
THEN CAST(json AS BLOB) ELSE json END`
