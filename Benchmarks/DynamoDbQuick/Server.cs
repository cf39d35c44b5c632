using System.Diagnostics;

namespace Acinaces.Benchmarks.DynamoDbQuick;

/// <summary>A DynamoDB server under measurement, in a process of its own.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process _process;

    private Server(string name, Process process, int port) => (Name, _process, Port) = (name, process, port);

    public string Name { get; }

    public int Port { get; }

    public int ProcessId => _process.Id;

    public static async Task<Server> StartAsync(string name, string command, string[] arguments, int port, CancellationToken cancellationToken)
    {
        var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException($"{name} did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        for (var attempt = 0; attempt < 400; attempt++)
        {
            using var probe = new System.Net.Sockets.TcpClient();
            try
            {
                await probe.ConnectAsync("127.0.0.1", port, cancellationToken);
                return new Server(name, process, port);
            }
            catch (System.Net.Sockets.SocketException) when (!process.HasExited)
            {
                await Task.Delay(25, cancellationToken);
            }
        }
        throw new InvalidOperationException($"{name} did not listen on port {port}.");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
