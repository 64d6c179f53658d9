// Written by `npm run client`; not by hand.
export interface paths {
  '/api/access-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What auditors read, the latest first */
    get: {
      parameters: {
        query?: {
          person?: string;
          from?: string;
          to?: string;
          first?: number;
          max?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              total: number;
              items: components['schemas']['Access'][];
            };
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Changes one's own password, and ends every other session */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            old: string;
            new: string;
          };
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Session'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Accounts with groups and rights */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Account'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One account */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Account'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    /** Makes or changes an account, and ends its sessions */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AccountChange'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Account'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    post?: never;
    /** Removes an account */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases, running and ended */
    get: {
      parameters: {
        query?: {
          search?: string;
          state?: string;
          process?: string;
          definition?: string;
          element?: string;
          person?: string;
          from?: string;
          to?: string;
          sort?: 'latest' | 'oldest';
          first?: number;
          max?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              total: number;
              items: components['schemas']['CaseSummary'][];
            };
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One case: its open tasks, who took part, what it waits for */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Case'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What people did in a case and which events happened, the latest first */
    get: {
      parameters: {
        query?: {
          first?: number;
          max?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              total: number;
              items: components['schemas']['CaseEvent'][];
            };
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/messages/{subscription}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a case the message that one of its events waits for */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
          subscription: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            variables?: {
              [key: string]: unknown;
            };
          };
        };
      };
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What time it is for the engine */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Clock'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    /** Sets a manual clock */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            timestamp: number;
          };
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Clock'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-stores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Data stores */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Store'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-stores/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One data store */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Store'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-stores/{id}/records': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Records of a data store */
    get: {
      parameters: {
        query?: {
          search?: string;
          q?: string;
          at?: string;
          sortBy?: string;
          sortOrder?: 'asc' | 'desc';
          firstResult?: number;
          maxResults?: number;
          format?: 'json' | 'csv';
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StoreRecord'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    /** Writes a record */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      responses: {
        /** @description Done */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StoreRecord'];
          };
        };
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-stores/{id}/records.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Records of a data store, as CSV */
    get: {
      parameters: {
        query?: {
          search?: string;
          q?: string;
          at?: string;
          sortBy?: string;
          sortOrder?: 'asc' | 'desc';
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'text/csv': string;
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-stores/{id}/records/{recordId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One record */
    get: {
      parameters: {
        query?: {
          at?: string;
        };
        header?: never;
        path: {
          id: string;
          recordId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StoreRecord'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    /** Writes fields of a record; those not named stay */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
          recordId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StoreRecord'];
          };
        };
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    post?: never;
    /** Deletes a record; its versions stay */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
          recordId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-stores/{id}/records/{recordId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every version of a record, and who wrote it */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
          recordId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StoreRecord'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/deviations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was not done as drawn or as planned, the latest first */
    get: {
      parameters: {
        query?: {
          process?: string;
          kind?: components['schemas']['DeviationKind'];
          from?: string;
          to?: string;
          first?: number;
          max?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              total: number;
              items: components['schemas']['Deviation'][];
            };
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Hints that lists have changed, live */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'text/event-stream': string;
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/forms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The latest version of every form */
    get: {
      parameters: {
        query?: {
          content?: boolean;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['FormSummary'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/forms/{form}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A form: any version by its digest, the latest by its id */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          form: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              [key: string]: unknown;
            };
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{id}/journal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The journal of a process instance, as NDJSON */
    get: {
      parameters: {
        query?: {
          from?: number;
          max?: number;
          values?: boolean;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/x-ndjson': string;
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{id}/state': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a process instance was at a position of its journal */
    get: {
      parameters: {
        query?: {
          at?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CaseMoment'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/lint': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The findings of a BPMN file */
    post: {
      parameters: {
        query?: {
          name?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/xml': string;
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Finding'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/migration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes cases to another version, each told by itself */
    post: {
      parameters: {
        query?: {
          reason?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Migration'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Migrated'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/migration/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Which cases could go to another version; none goes */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Migration'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Migrated'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This document */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              [key: string]: unknown;
            };
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** People who can sign in, and their groups */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Colleague'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who one is, and with which rights */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Session'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    /** Signs in: begins a session */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            user: string;
            password: string;
          };
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Session'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    /** Signs out: ends the session */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/simulation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a drawing does, step by step, on an engine that keeps nothing */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Simulation'];
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Simulated'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/statistics/{definitionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How often and how long the cases of a definition were at each element */
    get: {
      parameters: {
        query?: {
          from?: string;
          to?: string;
          case?: string;
        };
        header?: never;
        path: {
          definitionId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['ElementStatistics'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/substitution': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own absence and substitute */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Substitution'];
          };
        };
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    /** Names a substitute from one day to another */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            substitute: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
          } & {
            [key: string]: unknown;
          };
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Substitution'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    post?: never;
    /** Ends one's absence */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/substitutions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who stands in for whom */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Substitution'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open tasks: mine, my roles' or all; what is late comes first */
    get: {
      parameters: {
        query?: {
          list?: components['schemas']['TaskList'];
          search?: string;
          process?: string;
          case?: string;
          overdue?: boolean;
          first?: number;
          max?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['TaskPage'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One task, open or ended */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Task'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{id}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own draft of a task's form; 204: none */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Draft'];
          };
        };
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    /** Keeps a draft */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            variables: {
              [key: string]: unknown;
            };
          };
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Draft'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    post?: never;
    /** Drops a draft */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own tokens for programs */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Token'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    /** Makes a token, whose value is told once */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            /** Format: date-time */
            expiresAt?: string;
          };
        };
      };
      responses: {
        /** @description Done */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Token'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revokes a token */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/decision-definition': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Decision definitions */
    get: {
      parameters: {
        query?: {
          key?: string;
          latestVersion?: boolean;
          sortBy?: string;
          sortOrder?: 'asc' | 'desc';
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Decision'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/decision-definition/key/{key}/xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file of the latest version */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          key: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              id: string;
              dmnXml: string;
            };
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/deployment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Deployments */
    get: {
      parameters: {
        query?: {
          sortBy?: string;
          sortOrder?: 'asc' | 'desc';
          firstResult?: number;
          maxResults?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Deployment'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/deployment/create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Deploys files */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'multipart/form-data': Record<string, never>;
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Deployed'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/deployment/{id}/resources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The files of a deployment */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['DeployedResource'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/deployment/{id}/resources/{resourceId}/data': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The bytes of a file of a deployment */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
          resourceId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/octet-stream': string;
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/group': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Roles, of people and of what is deployed */
    get: {
      parameters: {
        query?: {
          sortBy?: string;
          sortOrder?: 'asc' | 'desc';
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Group'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/history/activity-instance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Activity instances, running and ended */
    get: {
      parameters: {
        query?: {
          processInstanceId?: string;
          sortBy?: string;
          sortOrder?: 'asc' | 'desc';
          firstResult?: number;
          maxResults?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PastActivity'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/history/variable-instance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Variables with their last values */
    get: {
      parameters: {
        query?: {
          processInstanceId?: string;
          sortBy?: string;
          sortOrder?: 'asc' | 'desc';
          firstResult?: number;
          maxResults?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PastVariable'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/incident': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open incidents */
    get: {
      parameters: {
        query?: {
          sortBy?: string;
          sortOrder?: 'asc' | 'desc';
          firstResult?: number;
          maxResults?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Incident'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/job': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Scheduled timers, and what failed */
    get: {
      parameters: {
        query?: {
          sortBy?: string;
          sortOrder?: 'asc' | 'desc';
          firstResult?: number;
          maxResults?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Job'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/job/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many jobs there are */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Count'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/job/{id}/execute': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lets a timer fire, or what failed be done, now */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/migration/generate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A plan from one version to another: elements of the same id */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            sourceProcessDefinitionId: string;
            targetProcessDefinitionId: string;
            updateEventTriggers?: boolean;
          } & {
            [key: string]: unknown;
          };
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['MigrationPlan'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-definition': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Process definitions */
    get: {
      parameters: {
        query?: {
          key?: string;
          latestVersion?: boolean;
          sortBy?: string;
          sortOrder?: 'asc' | 'desc';
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Definition'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-definition/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One version of a process */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Definition'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-definition/{id}/deployed-start-form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The start form of a version itself */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              [key: string]: unknown;
            };
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-definition/{id}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Starts an instance of a version */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            businessKey?: string;
            variables?: components['schemas']['NewVariables'];
          } & {
            [key: string]: unknown;
          };
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              id: string;
            } & {
              [key: string]: unknown;
            };
          };
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-definition/{id}/xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The drawing of a version */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              id: string;
              bpmn20Xml: string;
            };
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-instance/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many process instances run */
    get: {
      parameters: {
        query?: {
          processDefinitionId?: string;
          maxResults?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Count'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-instance/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Cancels a process instance */
    delete: {
      parameters: {
        query?: {
          reason?: string;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-instance/{id}/activity-instances': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where a process instance is */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['ActivityNode'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-instance/{id}/attachment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The files of a case */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Attachment'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-instance/{id}/comment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What people said in a case */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Comment'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-instance/{id}/modification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Starts and cancels elements of a process instance */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            instructions: components['schemas']['Instruction'][];
            annotation?: string;
          } & {
            [key: string]: unknown;
          };
        };
      };
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/process-instance/{id}/suspended': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Suspends or resumes a process instance */
    put: {
      parameters: {
        query?: {
          reason?: string;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            suspended: boolean;
          };
        };
      };
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open tasks */
    get: {
      parameters: {
        query?: {
          processDefinitionId?: string;
          maxResults?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['DialectTask'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One open task */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['DialectTask'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    /** Changes what a task says of itself */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['TaskChange'];
        };
      };
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task/{id}/assignee': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives a task to a person */
    post: {
      parameters: {
        query?: {
          reason?: string;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            userId: string | null;
          };
        };
      };
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task/{id}/attachment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The files of a task */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Attachment'][];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task/{id}/attachment/create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adds a file to a task */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'multipart/form-data': Record<string, never>;
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Attachment'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task/{id}/attachment/{attachmentId}/data': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The bytes of a file of a task */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
          attachmentId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/octet-stream': string;
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task/{id}/claim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Claims a task for a person */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            userId: string;
          };
        };
      };
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task/{id}/comment/create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Comments on a task */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            message: string;
          };
        };
      };
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Comment'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task/{id}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Completes a task */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            variables?: components['schemas']['NewVariables'];
          } & {
            [key: string]: unknown;
          };
        };
      };
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task/{id}/deployed-form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The form of a task itself */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              [key: string]: unknown;
            };
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task/{id}/form-variables': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Variables for the form of a task */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Variables'];
          };
        };
        default: components['responses']['Refused'];
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine-rest/task/{id}/unclaim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives a task back */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Nothing to tell */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        default: components['responses']['Refused'];
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Problem: {
      type: string;
      message: string;
      code?: number | null;
    } & {
      [key: string]: unknown;
    };
    Finding: {
      file: string | null;
      line: number;
      column: number;
      /** @enum {string} */
      severity: 'error' | 'warning';
      rule: string;
      message: string;
      hint: string | null;
      element: string | null;
    };
    /** @enum {string} */
    Right: 'staff' | 'designer' | 'auditor' | 'operator' | 'administrator';
    Colleague: {
      id: string;
      name: string;
      groups: string[];
    };
    Person: components['schemas']['Colleague'] & {
      rights: components['schemas']['Right'][];
      standsInFor: string[];
    };
    Account: components['schemas']['Colleague'] & {
      rights: components['schemas']['Right'][];
      active: boolean;
    };
    AccountChange: {
      name?: string;
      groups?: string[];
      rights?: components['schemas']['Right'][];
      active?: boolean;
      password?: string;
    };
    Session: {
      user: components['schemas']['Person'];
      csrf: string | null;
    };
    Token: {
      id: string;
      name: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastUsedAt?: string | null;
      /** Format: date-time */
      expiresAt?: string | null;
      value?: string;
    };
    Substitution: {
      person?: string;
      substitute: string;
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
    };
    Access: {
      id: string;
      /** Format: date-time */
      time: string;
      person: string;
      method: string;
      target: string;
      case: components['schemas']['CaseReference'] | null;
    };
    CaseReference: {
      id: string;
      number: string;
      businessKey: string | null;
      process: string;
      processKey: string;
    };
    Task: {
      id: string;
      name: string;
      description: string | null;
      element: string;
      assignee: string | null;
      owner: string | null;
      /** Format: date-time */
      created: string;
      /** Format: date-time */
      due: string | null;
      /** Format: date-time */
      followUp: string | null;
      /** Format: date-time */
      ended?: string | null;
      priority: number;
      suspended: boolean;
      candidateGroups: string[];
      candidateUsers?: string[];
      subject: string | null;
      case: components['schemas']['CaseReference'];
      draft: boolean;
      onBehalfOf: string | null;
    };
    /** @enum {string} */
    TaskList: 'mine' | 'role' | 'all';
    TaskPage: {
      total: number;
      items: components['schemas']['Task'][];
      counts: {
        mine: number;
        role: number;
        all: number;
        overdue: number;
      };
    };
    Draft: {
      variables: {
        [key: string]: unknown;
      };
      /** Format: date-time */
      savedAt: string;
    };
    /** @enum {string} */
    CaseState: 'active' | 'suspended' | 'completed' | 'canceled' | 'failed';
    CaseSummary: {
      id: string;
      number: string;
      businessKey: string | null;
      process: string;
      processKey: string;
      version: number;
      definitionId: string;
      state: components['schemas']['CaseState'];
      /** Format: date-time */
      start: string;
      /** Format: date-time */
      end: string | null;
      startedBy: string | null;
      incidents?: number;
    };
    CaseTask: {
      id: string;
      name: string;
      element: string;
      assignee: string | null;
      /** Format: date-time */
      due: string | null;
      subject: string | null;
      candidateGroups: string[];
      mayOpen?: boolean;
    };
    Waiting: {
      id: string;
      message: string;
      element: string;
      name: string;
      documentation: string | null;
      subject: string | null;
      key: unknown;
    };
    Case: components['schemas']['CaseSummary'] & {
      tasks: components['schemas']['CaseTask'][];
      people: {
        id: string;
        name: string;
      }[];
      waiting: components['schemas']['Waiting'][];
    };
    CaseEvent: {
      id: string;
      element: string;
      name: string;
      type: string;
      subject: string | null;
      person: string | null;
      /** Format: date-time */
      start: string;
      /** Format: date-time */
      end: string | null;
      canceled: boolean;
    };
    MigrationPlan: {
      sourceProcessDefinitionId: string;
      targetProcessDefinitionId: string;
      instructions: components['schemas']['MigrationInstruction'][];
      variables?: {
        [key: string]: unknown;
      } | null;
    };
    MigrationInstruction: {
      sourceActivityIds: string[];
      targetActivityIds: string[];
      updateEventTrigger?: boolean;
    };
    Migration: {
      plan: components['schemas']['MigrationPlan'];
      cases?: string[];
    };
    Migrated: {
      findings: {
        instruction: number;
        rule: string;
        message: string;
      }[];
      cases: {
        id: string;
        problems: {
          rule: string;
          element: string | null;
          message: string;
        }[];
      }[];
    };
    FormSummary: {
      id: string;
      resource: string;
      deployment: string;
      digest: string;
      /** Format: date-time */
      deployedAt: string;
      content?: {
        [key: string]: unknown;
      };
    };
    ElementStatistics: {
      element: string;
      entered: number;
      completed: number;
      canceled: number;
      open: number;
      incidents: number;
      secondsMean: number | null;
      secondsMedian: number | null;
      secondsMax: number | null;
    };
    /** @enum {string} */
    DeviationKind: 'reassigned' | 'late' | 'modified' | 'migrated' | 'canceled' | 'overridden';
    Deviation: {
      kind: components['schemas']['DeviationKind'];
      case: components['schemas']['CaseReference'];
      element: string | null;
      name: string | null;
      who: string | null;
      /** Format: date-time */
      when: string;
      detail: string | null;
    };
    JournalEvent: {
      event: string;
    } & {
      [key: string]: unknown;
    };
    JournalRecord: {
      position: number;
      /** Format: date-time */
      time: string;
      command: string;
      subject: string;
      definition: string;
      actor: {
        user?: string;
        groups?: string[];
        onBehalfOf?: string;
      };
      events: components['schemas']['JournalEvent'][];
    } & {
      [key: string]: unknown;
    };
    CaseMoment: {
      id: string;
      position: number;
      /** Format: date-time */
      time: string;
      state: string;
      businessKey: string | null;
      definition: string;
      processKey: string;
      variables: {
        scope: string;
        name: string;
        value: unknown;
        erased: boolean;
      }[];
      tokens: {
        id: string;
        scope: string;
        element: string;
        activity: string | null;
        flow: string | null;
      }[];
      activities: {
        id: string;
        scope: string;
        element: string;
        state: string;
        isBody: boolean;
        loopCounter: number | null;
      }[];
      tasks: {
        id: string;
        element: string;
        name: string;
        state: string;
        assignee: string | null;
        candidateGroups: string[];
        candidateUsers: string[];
      }[];
      incidents: {
        id: string;
        element: string;
        kind: string;
        state: string;
      }[];
    };
    Store: {
      id: string;
      name: string | null;
      records: number;
    };
    StoreRecord: {
      id: string;
      version: number;
      content: {
        [key: string]: unknown;
      };
      deleted: boolean;
      /** Format: date-time */
      writtenAt: string;
      writtenBy: string | null;
      processInstanceId: string | null;
      taskId: string | null;
      element: string | null;
    };
    Clock: {
      timestamp: number;
      /** Format: date-time */
      time: string;
      zone: string;
      manual: boolean;
    };
    SimulationStep:
      | {
          /** @enum {string} */
          do: 'start';
          variables?: {
            [key: string]: unknown;
          };
        }
      | {
          /** @enum {string} */
          do: 'complete';
          task: string;
          variables?: {
            [key: string]: unknown;
          };
        }
      | {
          /** @enum {string} */
          do: 'work';
          task: string;
          variables?: {
            [key: string]: unknown;
          };
        }
      | {
          /** @enum {string} */
          do: 'message';
          subscription: string;
          variables?: {
            [key: string]: unknown;
          };
        }
      | {
          /** @enum {string} */
          do: 'advance';
          by: string;
        }
      | {
          /** @enum {string} */
          do: 'retry';
          incident: string;
        }
      | {
          /** @enum {string} */
          do: 'record';
          store: string;
          content: {
            [key: string]: unknown;
          };
        };
    Simulation: {
      files: {
        [key: string]: string;
      };
      process?: string | null;
      /** Format: date-time */
      start?: string | null;
      steps: components['schemas']['SimulationStep'][];
    };
    SimulatedTask: {
      id: string;
      element: string;
      name: string;
      candidateGroups: string[];
      assignee: string | null;
      formId: string | null;
      variables: {
        [key: string]: unknown;
      };
    };
    Simulated: {
      records: components['schemas']['JournalRecord'][];
      tasks: components['schemas']['SimulatedTask'][];
      work: {
        id: string;
        topic: string;
        element: string;
        name: string;
        variables: {
          [key: string]: unknown;
        };
      }[];
      waiting: {
        id: string;
        message: string;
        /** @enum {string} */
        trigger: 'message' | 'signal';
        element: string;
        name: string;
        starts: boolean;
      }[];
      timers: {
        element: string;
        /** Format: date-time */
        due: string;
      }[];
      incidents: {
        id: string;
        element: string;
        kind: string;
        message: string;
      }[];
      ended: boolean;
      /** Format: date-time */
      now: string;
      problem: {
        step: number;
        message: string;
      } | null;
    };
    Count: {
      count: number;
    };
    Variable: {
      value: unknown;
      type: string;
    } & {
      [key: string]: unknown;
    };
    Variables: {
      [key: string]: components['schemas']['Variable'];
    };
    NewVariables: {
      [key: string]: {
        value?: unknown;
        type?: string | null;
      } & {
        [key: string]: unknown;
      };
    };
    Definition: {
      id: string;
      key: string;
      name: string | null;
      version: number;
      versionTag: string | null;
      resource: string;
      deploymentId: string;
      suspended: boolean;
      description: string | null;
      startableInTasklist: boolean;
      startsByHand: boolean;
    } & {
      [key: string]: unknown;
    };
    Decision: {
      id: string;
      key: string;
      name: string | null;
      version: number;
      resource: string;
      deploymentId: string;
    } & {
      [key: string]: unknown;
    };
    Deployment: {
      id: string;
      name: string | null;
      /** Format: date-time */
      deploymentTime: string;
      source: string | null;
    } & {
      [key: string]: unknown;
    };
    Deployed: {
      id: string;
      deployedProcessDefinitions: {
        [key: string]: components['schemas']['Definition'];
      } | null;
    } & {
      [key: string]: unknown;
    };
    DeployedResource: {
      id: string;
      name: string;
      deploymentId: string;
    };
    Instruction: {
      /** @enum {string} */
      type: 'cancel' | 'startBeforeActivity' | 'startAfterActivity' | 'startTransition';
      activityId?: string;
      activityInstanceId?: string;
    } & {
      [key: string]: unknown;
    };
    ActivityNode: {
      id: string;
      activityId: string;
      activityName: string | null;
      activityType: string;
      childActivityInstances: components['schemas']['ActivityNode'][];
    } & {
      [key: string]: unknown;
    };
    DialectTask: {
      id: string;
      name: string | null;
      taskDefinitionKey: string;
      description: string | null;
      assignee: string | null;
      owner: string | null;
      priority: number;
      /** Format: date-time */
      due: string | null;
      /** Format: date-time */
      followUp: string | null;
    } & {
      [key: string]: unknown;
    };
    TaskChange: {
      name?: string | null;
      description?: string | null;
      assignee?: string | null;
      owner?: string | null;
      priority?: number;
      /** Format: date-time */
      due?: string | null;
      /** Format: date-time */
      followUp?: string | null;
    } & {
      [key: string]: unknown;
    };
    PastActivity: {
      id: string;
      parentActivityInstanceId: string | null;
      activityId: string;
      activityName: string | null;
      activityType: string;
      processInstanceId: string;
      assignee: string | null;
      taskId: string | null;
      /** Format: date-time */
      startTime: string;
      /** Format: date-time */
      endTime: string | null;
      durationInMillis: number | null;
      canceled: boolean;
    } & {
      [key: string]: unknown;
    };
    PastVariable: components['schemas']['Variable'] & {
      id: string;
      name: string;
      activityInstanceId: string;
      /** Format: date-time */
      createTime: string;
    };
    Incident: {
      id: string;
      processDefinitionId: string;
      processInstanceId: string;
      executionId: string;
      /** Format: date-time */
      incidentTimestamp: string;
      incidentType: string;
      incidentKind: string;
      activityId: string;
      failedActivityId: string | null;
      configuration: string | null;
      incidentMessage: string | null;
    } & {
      [key: string]: unknown;
    };
    Job: {
      id: string;
      /** Format: date-time */
      dueDate: string | null;
      processInstanceId: string | null;
      processDefinitionId: string | null;
      processDefinitionKey: string | null;
      retries: number;
      exceptionMessage: string | null;
      failedActivityId: string | null;
      activityId: string | null;
      suspended: boolean;
    } & {
      [key: string]: unknown;
    };
    Group: {
      id: string;
      name: string | null;
      type?: string | null;
    };
    Comment: {
      id: string;
      userId: string | null;
      /** Format: date-time */
      time: string;
      message: string;
      taskId: string | null;
    } & {
      [key: string]: unknown;
    };
    Attachment: {
      id: string;
      name: string;
      description: string | null;
      type: string | null;
      taskId: string;
      /** Format: date-time */
      createTime: string | null;
      userId?: string | null;
    } & {
      [key: string]: unknown;
    };
  };
  responses: {
    /** @description Why it was refused */
    Refused: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
