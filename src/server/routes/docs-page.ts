/** The parts of an OpenAPI document that the page shows. */
interface Described {
  readonly info: { readonly title: string; readonly description?: string | undefined };
  readonly paths?: object | undefined;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly 'x-access'?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean; description?: string }[];
  readonly requestBody?: { readonly content?: Record<string, { schema?: unknown }> };
  readonly responses?: Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }>;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (one) => escapes[one] ?? one);
/** Text with `code` in backticks. */
const prose = (text: string) => escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
const json = (value: unknown) => `<pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; font-size: 1.1rem; } code, pre { font-family: ui-monospace, monospace; font-size: 0.9rem; }
pre { overflow: auto; max-height: 24rem; border: 1px solid; border-color: color-mix(in srgb, currentColor 25%, transparent); padding: 0.75rem; }
.method { display: inline-block; min-width: 3.5rem; } .access { font-weight: normal; opacity: 0.75; }
`;

/** A readable page of the API, made here: no script, nothing from elsewhere. */
export function docsPage(document: Described, nonce: string): string {
  const operations = Object.entries((document.paths ?? {}) as Record<string, Record<string, Operation>>).flatMap(
    ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(document.info.title)} API</title>
<style nonce="${nonce}">${style}</style></head><body>
<h1>${escapeHtml(document.info.title)} API</h1>
<p>${prose(document.info.description ?? '')} The same as data: <a href="/api/openapi.json">openapi.json</a>.</p>
${operations.map(({ path, method, operation }) => section(path, method, operation)).join('\n')}
</body></html>`;
}

function section(path: string, method: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    (one) =>
      `<li><code>${escapeHtml(one.name)}</code> (${escapeHtml(one.in)}${one.required ? ', required' : ''}) ${escapeHtml(one.description ?? '')}</li>`,
  );
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const responses = Object.entries(operation.responses ?? {}).map(([status, one]) => {
    const schema = one.content?.['application/json']?.schema;
    const shape = schema ? `<details><summary>shape</summary>${json(schema)}</details>` : '';
    return `<li><code>${escapeHtml(status)}</code> ${prose(one.description ?? '')}${shape}</li>`;
  });
  return `<section><h2><code><span class="method">${method.toUpperCase()}</span> ${escapeHtml(path)}</code> <span class="access">${escapeHtml(operation['x-access'] ?? '')}</span></h2>
<p>${escapeHtml(operation.summary ?? '')}${operation.description ? `<br>${prose(operation.description)}` : ''}</p>
${parameters.length > 0 ? `<ul>${parameters.join('')}</ul>` : ''}
${body ? `<details><summary>Body</summary>${json(body)}</details>` : ''}
<ul>${responses.join('')}</ul></section>`;
}
