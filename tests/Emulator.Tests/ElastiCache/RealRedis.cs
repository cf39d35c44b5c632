using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Acinaces.Emulator.Tests.ElastiCache;

/// <summary>A real Redis server as judge, when one is installed; the test is skipped otherwise.</summary>
internal sealed class RealRedis : IDisposable
{
    private readonly Process _process;

    public RealRedis()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);
        Assert.SkipUnless(path is not null, "redis-server is not on the PATH.");
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        var start = new ProcessStartInfo(path) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in new[] { "--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no" }) start.ArgumentList.Add(word);
        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
    }

    public int Port { get; }

    public RespClient Connect()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new RespClient(Port);
            }
            catch (SocketException) when (tries < 100)
            {
                Thread.Sleep(20);
            }
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
