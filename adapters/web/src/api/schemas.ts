// The types of the server's interface as its OpenAPI document has them; `npm run client` writes
// openapi.d.ts.
import type { components } from './openapi';

export type Schemas = components['schemas'];
