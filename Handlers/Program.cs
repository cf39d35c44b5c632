using System.Diagnostics;
using System.Runtime.InteropServices;
using Acinaces.Handlers.Runtime;

// A function handles one event at a time and never blocks, so the socket thread may run our code itself:
// it saves a thread switch at every wait, several per order. Must precede the first socket.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");

using var stop = new CancellationTokenSource();
using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => { signal.Cancel = true; stop.Cancel(); });

var authority = Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API");
if (string.IsNullOrEmpty(authority))
{
    await Console.Error.WriteLineAsync("AWS_LAMBDA_RUNTIME_API is not set: this program is started by Lambda or by the emulator.");
    return 2;
}
var started = new DateTimeOffset(Process.GetCurrentProcess().StartTime.ToUniversalTime());
using var http = new HttpMessageInvoker(RuntimeConnections.NewHandler());
if (Standby.IsWanted(Environment.GetEnvironmentVariable))
{
    await WarmUp.RunAsync(stop.Token);
    if (await Standby.AwaitAssignmentAsync(authority, http, stop.Token) is not { } assigned) return 0;
    started = TimeProvider.System.GetUtcNow();
    foreach (var (name, value) in assigned) Environment.SetEnvironmentVariable(name, value);
}
await using var output = Console.OpenStandardOutput();
return await new FunctionProcess(new RuntimeApi(authority, http), Environment.GetEnvironmentVariable, started, output, TimeProvider.System).RunAsync(stop.Token);
