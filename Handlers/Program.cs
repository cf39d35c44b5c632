using System.Diagnostics;
using Acinaces.Handlers.Runtime;

// A function handles one event at a time and never blocks, so the socket thread may run our code itself:
// it saves a thread switch at every wait, several per order. Must precede the first socket.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");

using var stop = new CancellationTokenSource();
using var term = System.Runtime.InteropServices.PosixSignalRegistration.Create(
    System.Runtime.InteropServices.PosixSignal.SIGTERM, signal => { signal.Cancel = true; stop.Cancel(); });

var authority = Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API");
if (string.IsNullOrEmpty(authority))
{
    await Console.Error.WriteLineAsync("AWS_LAMBDA_RUNTIME_API is not set: this program is started by Lambda or by the emulator.");
    return 2;
}
await using var output = Console.OpenStandardOutput();
var started = new DateTimeOffset(Process.GetCurrentProcess().StartTime.ToUniversalTime());
return await new FunctionProcess(authority, Environment.GetEnvironmentVariable, started, output, TimeProvider.System).RunAsync(stop.Token);
