namespace Acinaces.Emulator.Tests.Lambda;

/// <summary>A function folder whose <c>bootstrap</c> is a Node script that speaks the Runtime API with nothing but Node's own HTTP.</summary>
internal sealed class NodeFunction : IDisposable
{
    private const string Loop =
        """
        #!/usr/bin/env node
        const http = require('http');
        const [host, ...rest] = process.env.AWS_LAMBDA_RUNTIME_API.split('/');
        const base = '/' + rest.join('/') + '/2018-06-01/runtime/';
        const agent = new http.Agent({ keepAlive: true });
        function call(method, path, body, headers) {
          return new Promise((resolve, reject) => {
            const [name, port] = host.split(':');
            const r = http.request({ host: name, port, method, path: base + path, headers, agent }, s => {
              const parts = []; s.on('data', d => parts.push(d));
              s.on('end', () => resolve({ status: s.statusCode, headers: s.headers, body: Buffer.concat(parts).toString() }));
            });
            r.on('error', reject); if (body !== undefined) r.write(body); r.end();
          });
        }
        const sleep = ms => new Promise(r => setTimeout(r, ms));
        (async () => {
          let handler;
          try { handler = make(); }
          catch (e) { await call('POST', 'init/error', JSON.stringify({ errorType: e.name, errorMessage: e.message })); process.exit(1); }
          for (;;) {
            const next = await call('GET', 'invocation/next');
            const id = next.headers['lambda-runtime-aws-request-id'];
            try {
              const answer = await handler(JSON.parse(next.body), next.headers);
              await call('POST', `invocation/${id}/response`, JSON.stringify(answer === undefined ? null : answer));
            } catch (e) {
              await call('POST', `invocation/${id}/error`, JSON.stringify({ errorType: e.name, errorMessage: e.message }), { 'Lambda-Runtime-Function-Error-Type': e.name });
            }
          }
        })();

        """;

    /// <param name="make">Body of a JavaScript function that returns the handler <c>async (event, headers) => ...</c>.</param>
    public NodeFunction(string make)
    {
        Assert.SkipUnless(IsNodeHere, "Node is not on the PATH; the tests' functions are Node scripts.");
        Folder = Directory.CreateTempSubdirectory("function-").FullName;
        var bootstrap = Path.Combine(Folder, "bootstrap");
        File.WriteAllText(bootstrap, $"{Loop}\nfunction make() {{ {make} }}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(bootstrap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Folder { get; }

    private static bool IsNodeHere { get; } = !OperatingSystem.IsWindows()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "node")));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
