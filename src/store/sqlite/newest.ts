import { timeIn } from '../../domain/ids.js'
import type { Connection } from './database.js'
import { afterAll } from './orderings.js'

/** @returns the latest time in the IDs of what was created last, in ms since 1970; none if there is nothing */
export async function newestTime({ db }: Connection): Promise<number | undefined> {
  const last = await Promise.all([
    db.selectFrom('users').select('id').orderBy('key', 'desc').limit(1).execute(),
    db.selectFrom('logs').select('id').orderBy('key', 'desc').limit(1).execute(),
    db.selectFrom('api_keys').select('id').orderBy('key', 'desc').limit(1).execute(),
    // Their keys aren't in the order of creation.
    db.selectFrom('prompts').select('id').where('id', '<', afterAll).orderBy('id', 'desc').limit(1).execute(),
  ])
  const times = last.flat().flatMap(({ id }) => timeIn(id) ?? [])
  return times.length > 0 ? Math.max(...times) : undefined
}
