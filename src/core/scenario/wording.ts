import { z } from 'zod';

/** A short stable name inside a case: lower-case words joined by hyphens. */
export const slugSchema = z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case words joined by hyphens, such as "pain-onset"');
/** A line somebody says or reads. */
export const lineSchema = z.string().trim().min(1).max(600);
/** A paragraph of prose. */
export const proseSchema = z.string().trim().min(1).max(4000);
